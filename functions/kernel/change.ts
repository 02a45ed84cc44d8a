import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { nameOf, noTerms, toExpression, valueOf, type Terms } from '#functions/kernel/expression.ts'
import { all, type Clause, type Stored } from '#shared/kernel/condition.ts'
import type { Fact } from '#shared/kernel/fact.ts'

export type Key = { readonly pk: string; readonly sk: string }

/** What happens to one item. Without set, add, drop or remove it is only checked. */
export type Change = {
  readonly key: Key
  readonly must?: readonly Clause[]
  /** The rev that was seen, 0 for an item that is made now: only if unchanged, and the item moves to rev + 1, under which its fact is written. */
  readonly rev?: number
  readonly fact?: Fact
  /** A field that receives the new rev as well: the fence of a claim. */
  readonly stamp?: string
  readonly set?: Stored
  readonly add?: Readonly<Record<string, number | ReadonlySet<string>>>
  readonly drop?: Readonly<Record<string, ReadonlySet<string>>>
  readonly remove?: readonly string[]
}

/** What makes fields be these and no others: those without a value are taken away. */
export const exactly = (fields: Stored): { readonly set: Stored; readonly remove: readonly string[] } => ({
  set: fields,
  remove: Object.keys(fields).filter((name) => fields[name] === undefined),
})

export type WriteItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

const isCheck = ({ rev, set, add, drop, remove }: Change) => rev === undefined && !set && !add && !drop && !remove

/** The item of a transaction that makes, changes or only checks one record. */
export function toItem(table: string, change: Change): WriteItem {
  const terms = noTerms()
  const condition = conditionOf(change, terms)
  const common = {
    TableName: table,
    Key: change.key,
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  }
  if (isCheck(change)) {
    if (!condition) throw new Error(`a change of ${change.key.pk} that neither checks nor changes`)
    return { ConditionCheck: { ...common, ConditionExpression: condition, ...aliases(terms) } }
  }
  const update = updateOf(change, terms)
  return {
    Update: {
      ...common,
      UpdateExpression: update,
      ...(condition && { ConditionExpression: condition }),
      ...aliases(terms),
    },
  }
}

const aliases = ({ names, values }: Terms) => ({
  ...(Object.keys(names).length && { ExpressionAttributeNames: names }),
  ...(Object.keys(values).length && { ExpressionAttributeValues: values }),
})

function conditionOf({ must = [], rev }: Change, terms: Terms): string {
  const parts = must.length ? [toExpression(all(...must.map((clause) => clause.must)), terms)] : []
  if (rev === 0) parts.push(`attribute_not_exists(${nameOf(terms, 'rev')})`)
  if (rev) parts.push(`${nameOf(terms, 'rev')} = ${valueOf(terms, rev)}`)
  return parts.join(' AND ')
}

function updateOf({ rev, stamp, set = {}, add = {}, drop = {}, remove = [] }: Change, terms: Terms): string {
  const moved = rev === undefined ? {} : { rev: rev + 1, ...(stamp && { [stamp]: rev + 1 }) }
  const sets = Object.entries({ ...set, ...moved }).filter(([, value]) => value !== undefined)
  const part = (word: string, pieces: readonly string[]) => (pieces.length ? [`${word} ${pieces.join(', ')}`] : [])
  const pair = ([field, value]: [string, unknown]) => `${nameOf(terms, field)} ${valueOf(terms, value)}`
  return [
    ...part(
      'SET',
      sets.map(([field, value]) => `${nameOf(terms, field)} = ${valueOf(terms, value)}`),
    ),
    ...part('ADD', Object.entries(add).map(pair)),
    ...part('DELETE', Object.entries(drop).map(pair)),
    ...part(
      'REMOVE',
      remove.map((field) => nameOf(terms, field)),
    ),
  ].join(' ')
}

const digits = (rev: number) => String(rev).padStart(10, '0')

/** Facts of an aggregate's head lie under `FACT#<rev>`, those of a part under `FACT#<part>#<rev>`. */
export const factKey = ({ pk, sk }: Key, rev: number): Key => ({
  pk,
  sk: sk === 'META' ? `FACT#${digits(rev)}` : `FACT#${sk}#${digits(rev)}`,
})

/** The row of a change's fact, under the rev that the change makes. */
export function factItem(table: string, change: Change, by: string, at: string): WriteItem[] {
  const { fact, key, rev } = change
  if (!fact) return []
  if (rev === undefined) throw new Error(`the fact ${fact.type} needs the rev of its record`)
  const item = { ...factKey(key, rev + 1), kind: 'fact', subject: key.pk, rev: rev + 1, by, at, ...fact }
  return [{ Put: { TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' } }]
}
