import { BatchGetCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Key } from '#functions/kernel/change.ts'
import type { Table } from '#functions/kernel/table.ts'
import type { Stored } from '#shared/kernel/condition.ts'
import { indexes, type IndexName } from '#shared/kernel/indexes.ts'

/** One item as it is now, or undefined. */
export async function readOne(table: Table, key: Key): Promise<Stored | undefined> {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }))
  return Item
}

/** Items by their keys as they are now, in one round trip; missing ones are left out. At most 100. */
export async function readMany(table: Table, keys: readonly Key[]): Promise<readonly Stored[]> {
  if (!keys.length) return []
  let wanted: Record<string, { Keys: Key[]; ConsistentRead: true }> = {
    [table.name]: { Keys: [...keys], ConsistentRead: true },
  }
  const found: Stored[] = []
  while (wanted[table.name]?.Keys.length) {
    const reply = await table.client.send(new BatchGetCommand({ RequestItems: wanted }))
    found.push(...(reply.Responses?.[table.name] ?? []))
    const left = reply.UnprocessedKeys?.[table.name]?.Keys ?? []
    wanted = { [table.name]: { Keys: left as Key[], ConsistentRead: true } }
  }
  return found
}

export type Range = {
  readonly index?: IndexName
  /** The partition's key. */
  readonly of: string
  readonly beginsWith?: string
  readonly from?: string
  readonly to?: string
  readonly backwards?: boolean
  readonly limit?: number
  readonly after?: Stored
}

/** One page of a key range; `next` is the key to go on from. */
export async function readPage(table: Table, range: Range): Promise<{ rows: readonly Stored[]; next?: Stored }> {
  const { Items = [], LastEvaluatedKey } = await table.client.send(new QueryCommand(queryOf(table, range)))
  return LastEvaluatedKey ? { rows: Items, next: LastEvaluatedKey } : { rows: Items }
}

/** The whole of a key range, page by page: only for ranges that are small by their nature. */
export async function readAll(table: Table, range: Range): Promise<readonly Stored[]> {
  const rows: Stored[] = []
  let after: Stored | undefined
  do {
    const page = await readPage(table, after ? { ...range, after } : range)
    rows.push(...page.rows)
    after = page.next
  } while (after)
  return rows
}

function queryOf(table: Table, { index, of, beginsWith, from, to, backwards, limit, after }: Range) {
  const keys = indexes.find(({ name }) => name === index) ?? { partition: 'pk', sort: 'sk' }
  const sorts: readonly (readonly [string, Record<string, string>])[] = [
    ...(beginsWith === undefined ? [] : [['begins_with(#s, :b)', { ':b': beginsWith }] as const]),
    ...(from !== undefined && to !== undefined ? [['#s BETWEEN :f AND :t', { ':f': from, ':t': to }] as const] : []),
    ...(from !== undefined && to === undefined ? [['#s >= :f', { ':f': from }] as const] : []),
    ...(from === undefined && to !== undefined ? [['#s <= :t', { ':t': to }] as const] : []),
  ]
  return {
    TableName: table.name,
    ...(index ? { IndexName: index } : { ConsistentRead: true }),
    KeyConditionExpression: ['#p = :p', ...sorts.map(([text]) => text)].join(' AND '),
    ExpressionAttributeNames: { '#p': keys.partition, ...(sorts.length && { '#s': keys.sort }) },
    ExpressionAttributeValues: Object.assign({ ':p': of }, ...sorts.map(([, value]) => value)) as Record<
      string,
      string
    >,
    ScanIndexForward: !backwards,
    ...(limit && { Limit: limit }),
    ...(after && { ExclusiveStartKey: after }),
  }
}
