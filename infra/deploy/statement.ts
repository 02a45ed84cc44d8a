import type { Right } from '#infra/allow.ts'

export type Where = { readonly account: string; readonly region: string }

/** One statement of a policy, as IAM reads it, and for people why something in it ends open (`*`). */
export type Statement = {
  readonly Effect: 'Allow' | 'Deny'
  readonly Action: readonly string[]
  readonly Resource: readonly string[]
  readonly Condition?: NonNullable<Right['when']>
  readonly because?: string
}
type Conditions = NonNullable<Right['when']>

export const granting = ({ actions, on, when, because }: Right): Statement => ({
  Effect: 'Allow',
  Action: actions,
  Resource: on,
  ...(when && { Condition: when }),
  ...(because !== undefined && { because }),
})

/** What IAM gets of a statement: it knows no reasons. */
export const asWritten = ({ Effect, Action, Resource, Condition }: Statement): Omit<Statement, 'because'> => ({
  Effect,
  Action,
  Resource,
  ...(Condition && { Condition }),
})

/** What ends open in what statements allow, in the words of cdk-nag (`Resource::*`), and the reasons that are given for it. */
export function openEnds(statements: readonly Statement[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const { Effect, Action, Resource, because } of statements) {
    const all = [...Action.map((action) => `Action::${action}`), ...Resource.map((resource) => `Resource::${resource}`)]
    const open = Effect === 'Allow' ? all.filter((each) => each.includes('*')) : []
    for (const each of open) found.set(each, [...(found.get(each) ?? []), because ?? ''])
  }
  return found
}

/** Actions of a service, by their names with white space between them. */
export const prefixed = (service: string, names: string): readonly string[] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => `${service}:${name}`)

/** What is named so in the account and region. */
export const arnsOf = ({ account, region }: Where, service: string, ...names: readonly string[]): readonly string[] =>
  names.map((name) => `arn:aws:${service}:${region}:${account}:${name}`)

/** Only what is asked of the region. */
export const there = ({ region }: Where): Conditions => ({ StringEquals: { 'aws:RequestedRegion': region } })

/** Every stack gives all that it makes this tag. */
export const tag = 'balai:agency'
/** Only what has the tag of an agency. */
export const ours: Conditions = { Null: { [`aws:ResourceTag/${tag}`]: 'false' } }
/** Only with the tag of an agency, given in the same call. */
export const asOurs: Conditions = { Null: { [`aws:RequestTag/${tag}`]: 'false' } }

/** Why a name ends open. */
export const byBeginning =
  'The name begins with balai-, by its stack or in the code; CloudFormation ends it by chance when it makes it.'
