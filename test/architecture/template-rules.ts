import { flattenCfnReference } from 'cdk-nag/lib/utils/flatten-cfn-reference.js'

export type Resource = {
  readonly Type: string
  readonly Properties?: Properties
  readonly DependsOn?: string | readonly string[]
  readonly DeletionPolicy?: string
  readonly UpdateReplacePolicy?: string
}
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
export const flat = (value: unknown): string => flattenCfnReference(withBase(value))

/** What stands in the base of a stack reads as if it stood in the stack itself. */
const withBase = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value ?? null), (_, each: unknown) => {
    const read = (each as { readonly 'Fn::GetStackOutput'?: { readonly OutputName: string } } | null)?.[
      'Fn::GetStackOutput'
    ]
    return read ? { Ref: read.OutputName.replace(/^PublishOutput(Ref|FnGetAtt)/, '') } : each
  })

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

/** Endings of resources whose last part is made at run time: keys of evidence, and connections. Each right says so where it is given. */
export const reasoned = ['/quarantine/*', '/evidence/*', '/POST/@connections/*', '/DELETE/@connections/*'] as const

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

/** Resources of services that the country does not have, or that nobody has looked up; and what is in their names. */
export function serviceFaults(
  template: Template,
  { there, global, absent }: Readonly<Record<'there' | 'global' | 'absent', readonly string[]>>,
): readonly string[] {
  const used = Object.entries(template.Resources).flatMap(([id, { Type }]) => {
    const service = /^AWS::(\w+)::/.exec(Type)?.[1]
    if (service === undefined || [...there, ...global].includes(service)) return []
    return [`${id}: ${Type} is ${absent.includes(service) ? 'not in the country' : 'in no list of what is there'}`]
  })
  const text = JSON.stringify(template)
  const called = absent.filter((service) => new RegExp(`["/.]${service}\\d?[.:]`, 'i').test(text))
  return [...used, ...called.map((service) => `${service} is called, and is not in the country`)]
}

/** Layers: each is published for one region by somebody else, and missing in the next. */
export const layerFaults = (template: Template): readonly string[] => [
  ...Object.entries(template.Resources)
    .filter(([, { Type, Properties }]) => Type === 'AWS::Lambda::LayerVersion' || Properties?.['Layers'] !== undefined)
    .map(([id]) => `${id} has a layer`),
  ...(/:layer:/.test(JSON.stringify(template)) ? ['a layer is named'] : []),
]
