export type Where = { readonly account: string; readonly region: string }

/** One statement of a policy, as IAM reads it. */
export type Statement = {
  readonly Effect: 'Allow' | 'Deny'
  readonly Action: readonly string[]
  readonly Resource: readonly string[]
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

export const prefixed = (service: string, ...actions: readonly string[]): readonly string[] =>
  actions.map((action) => `${service}:${action}`)

/** The name of something in the account and region. */
export const arnOf = ({ account, region }: Where, service: string, name: string): string =>
  `arn:aws:${service}:${region}:${account}:${name}`

/** Only what is asked of the region. */
export const there = ({ region }: Where): NonNullable<Statement['Condition']> => ({
  StringEquals: { 'aws:RequestedRegion': region },
})
