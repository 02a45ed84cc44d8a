import { flat, type Template } from '#test/architecture/template-rules.ts'

/** What holds data, and the property that would give it a name of our own; a key has none. */
const keeping: Readonly<Record<string, string>> = {
  'AWS::Backup::BackupVault': 'BackupVaultName',
  'AWS::Cognito::UserPool': 'UserPoolName',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::KMS::Key': '',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SecretsManager::Secret': 'Name',
}
/** What stands in the way of a new one beside the old one as well, because AWS keeps the name once. */
const beside: Readonly<Record<string, string>> = {
  'AWS::Cognito::UserPoolDomain': 'Domain',
  'AWS::KMS::Alias': 'AliasName',
}

/** The resources that hold data: their types by logical id. */
export const dataOf = (template: Template): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(template.Resources)
      .filter(([, { Type }]) => keeping[Type] !== undefined)
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

/** Data that would go when its stack goes, or when CloudFormation puts a new resource in its place. */
export const lossFaults = (template: Template): readonly string[] =>
  Object.keys(dataOf(template)).flatMap((id) => {
    const { DeletionPolicy, UpdateReplacePolicy } = template.Resources[id] ?? {}
    return [
      ...(DeletionPolicy === 'Retain' ? [] : [`${id} is deleted with its stack`]),
      ...(UpdateReplacePolicy === 'Retain' ? [] : [`${id} is deleted when it is replaced`]),
    ]
  })

const namesIn = (template: Template): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(template.Resources).flatMap(([id, { Type, Properties = {} }]) => {
      const name = Properties[keeping[Type] ?? beside[Type] ?? '']
      return name === undefined ? [] : [[flat(name), id] as const]
    }),
  )

/**
 * Names that a resource would keep under another logical id: CloudFormation makes the new one before it lets the old one
 * go, and fails with "already exists". `renamed`: the same stack with every logical id changed.
 */
export function nameFaults(template: Template, renamed: Template): readonly string[] {
  const others = namesIn(renamed)
  return [...namesIn(template)]
    .filter(([name]) => others.has(name))
    .map(([name, id]) => `${id} keeps the name ${name} when it is replaced`)
}
