import type { Statement } from '#infra/deploy/statement.ts'

/** One call of AWS: what is done to what, and what else IAM knows about it (`aws:ResourceTag/…`, `ec2:CreateAction`). */
export type Call = {
  readonly action: string
  readonly on: string
  readonly known?: Readonly<Record<string, string>>
}

/** Whether policies let a call through, as IAM reads them: something allows it and nothing denies it. */
export function lets(policies: readonly Statement[], call: Call): boolean {
  const about = policies.filter((statement) => isAbout(statement, call))
  return about.some(({ Effect }) => Effect === 'Allow') && !about.some(({ Effect }) => Effect === 'Deny')
}

const isAbout = ({ Action, Resource, Condition = {} }: Statement, { action, on, known = {} }: Call) =>
  Action.some((pattern) => isLike(pattern.toLowerCase(), action.toLowerCase())) &&
  Resource.some((pattern) => isLikeArn(pattern, on)) &&
  Object.entries(Condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => holds(operator, known[key], [wanted].flat())),
  )

const operators: Readonly<Record<string, (found: string | undefined, wanted: readonly string[]) => boolean>> = {
  StringEquals: (found, wanted) => found !== undefined && wanted.includes(found),
  StringNotEquals: (found, wanted) => found === undefined || !wanted.includes(found),
  StringLike: (found, wanted) => found !== undefined && wanted.some((pattern) => isLike(pattern, found)),
  ArnEquals: (found, wanted) => found !== undefined && wanted.some((pattern) => isLikeArn(pattern, found)),
  ArnLike: (found, wanted) => found !== undefined && wanted.some((pattern) => isLikeArn(pattern, found)),
  Null: (found, wanted) => wanted.includes(String(found === undefined)),
}

function holds(operator: string, found: string | undefined, wanted: readonly string[]): boolean {
  const check = operators[operator]
  if (!check) throw new Error(`a condition with ${operator} was not read here before`)
  return check(found, wanted)
}

const isLike = (pattern: string, text: string) =>
  new RegExp(
    `^${pattern
      .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    's',
  ).test(text)

/** A wildcard ends with its part of the ARN; the sixth part, the name, may hold more colons. */
function isLikeArn(pattern: string, arn: string): boolean {
  if (pattern === '*') return true
  const [wanted, found] = [partsOf(pattern), partsOf(arn)]
  return wanted.length === found.length && wanted.every((part, index) => isLike(part, found[index] ?? ''))
}
const partsOf = (arn: string) => {
  const parts = arn.split(':')
  return [...parts.slice(0, 5), parts.slice(5).join(':')]
}
