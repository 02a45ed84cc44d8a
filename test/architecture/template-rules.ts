import { flattenCfnReference } from 'cdk-nag/lib/utils/flatten-cfn-reference.js'

export type Resource = { readonly Type: string; readonly Properties?: Properties; readonly DeletionPolicy?: string }
export type Properties = Readonly<Record<string, unknown>>
export type Template = { readonly Resources: Readonly<Record<string, Resource>> }
export type Statement = {
  readonly Effect: string
  readonly Action: string | readonly string[]
  readonly Resource: unknown
  readonly Condition?: unknown
}

const list = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [value as T]

/** A value of a template as one text: `<LogicalId>` for what it refers to. */
export const flat = (value: unknown): string => flattenCfnReference(value)

/** The resources of a type, by logical id. */
export const ofType = (template: Template, ...types: readonly string[]): readonly (readonly [string, Properties])[] =>
  Object.entries(template.Resources)
    .filter(([, { Type }]) => types.includes(Type))
    .map(([id, { Properties = {} }]) => [id, Properties] as const)

/** Every statement of every policy of a role, with the logical id of the policy. */
export const statements = (template: Template): readonly (readonly [string, Statement])[] =>
  ofType(template, 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::Role').flatMap(([id, properties]) => {
    const inline = (properties['Policies'] ?? []) as readonly { readonly PolicyDocument: unknown }[]
    const documents = [properties['PolicyDocument'], ...inline.map(({ PolicyDocument }) => PolicyDocument)]
    return documents
      .filter((document) => document !== undefined)
      .flatMap((document) => (document as { readonly Statement: readonly Statement[] }).Statement)
      .map((statement) => [id, statement] as const)
  })

export const actionsOf = ({ Action }: Statement): readonly string[] => list(Action)
export const resourcesOf = ({ Resource }: Statement): readonly string[] => list(Resource).map(flat)

/** Rights with a wildcard that no reason was given for. `known`: endings of resources that have one. */
export const wildcardFaults = (template: Template, known: readonly string[]): readonly string[] =>
  statements(template)
    .filter(([, { Effect }]) => Effect === 'Allow')
    .flatMap(([id, statement]) => [
      ...actionsOf(statement)
        .filter((action) => action.includes('*'))
        .map((action) => `${id}: the action ${action}`),
      ...resourcesOf(statement)
        .filter((resource) => resource.includes('*') && !known.some((end) => resource.endsWith(end)))
        .map((resource) => `${id}: the resource ${resource}`),
    ])

const regionName = /\b(?:us|eu|ap|sa|ca|me|af|il|mx|cn)-(?:gov-|iso[a-z]?-)?[a-z]+-\d\b/g

/** Regions that a template names and that are not in the country. */
export const regionFaults = (template: unknown, allowed: readonly string[]): readonly string[] =>
  [...new Set(JSON.stringify(template).match(regionName) ?? [])]
    .filter((region) => !allowed.includes(region))
    .map((region) => `${region} is outside of the country`)

const keeping = [
  'AWS::DynamoDB::Table',
  'AWS::S3::Bucket',
  'AWS::KMS::Key',
  'AWS::SecretsManager::Secret',
  'AWS::Cognito::UserPool',
]

/** The resources that hold data: their types by logical id. */
export const dataOf = (template: Template): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(template.Resources)
      .filter(([, { Type }]) => keeping.includes(Type))
      .map(([id, { Type }]) => [id, Type]),
  )

/** CloudFormation takes a new logical id for a new resource, and an old one that is gone for a deletion. */
export function frozenFaults(
  found: Readonly<Record<string, string>>,
  frozen: Readonly<Record<string, string>>,
): readonly string[] {
  const gone = Object.keys(frozen).filter((id) => found[id] !== frozen[id])
  const unknown = Object.keys(found).filter((id) => frozen[id] === undefined)
  return [
    ...gone.map((id) => `${id} (${frozen[id] ?? ''}) is gone: what it holds would be left behind`),
    ...unknown.map((id) => `${id} (${found[id] ?? ''}) is new: write it into infra/frozen.ts if it is meant`),
  ]
}
