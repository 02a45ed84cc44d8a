import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ScanCommand,
  type DynamoDBClient,
  type ScanCommandOutput,
} from '@aws-sdk/client-dynamodb'
import { setTimeout as pause } from 'node:timers/promises'
import { keyOf, nameOf, type Row } from '#infra/move/row.ts'

/** A table, whoever made it: the portal's own or one that was restored. */
export type TablePlace = { readonly db: DynamoDBClient; readonly table: string }

const segments = 4
const mostRead = 100
const mostWritten = 25
const longestPause = 5_000

/** The whole table as it is now, in segments that can be read side by side, each by pages of at most a megabyte. */
export const segmentsOf = (place: TablePlace): readonly AsyncIterable<readonly Row[]>[] =>
  Array.from({ length: segments }, (_, segment) => pagesOf(place, segment))

async function* pagesOf({ db, table }: TablePlace, segment: number): AsyncGenerator<readonly Row[]> {
  let from: Row | undefined
  do {
    const page: ScanCommandOutput = await db.send(
      new ScanCommand({
        TableName: table,
        ConsistentRead: true,
        Segment: segment,
        TotalSegments: segments,
        ...(from && { ExclusiveStartKey: from }),
      }),
    )
    yield page.Items ?? []
    from = page.LastEvaluatedKey
  } while (from)
}

const chunks = <Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / most) }, (_, i) => items.slice(i * most, (i + 1) * most))

/** What the database left over comes again after a growing pause. */
async function untilNothingIsLeft<Left>(first: Left[], send: (left: Left[]) => Promise<Left[]>): Promise<void> {
  let left = first
  for (let tries = 0; left.length > 0; tries++) {
    if (tries > 0) await pause(Math.min(longestPause, 50 * 2 ** tries) * (0.5 + Math.random() / 2))
    left = await send(left)
  }
}

/** Writes rows as they are, over whatever stands at their keys. */
export async function writeRows({ db, table }: TablePlace, rows: readonly Row[]): Promise<void> {
  for (const chunk of chunks(rows, mostWritten))
    await untilNothingIsLeft(
      chunk.map((row) => ({ PutRequest: { Item: { ...row } } })),
      async (left) => {
        const { UnprocessedItems } = await db.send(new BatchWriteItemCommand({ RequestItems: { [table]: left } }))
        return (UnprocessedItems?.[table] ?? []) as typeof left
      },
    )
}

/** The rows of a table at the keys of other rows, by their names; those that are not there are left out. */
export async function readRows({ db, table }: TablePlace, like: readonly Row[]): Promise<ReadonlyMap<string, Row>> {
  const found = new Map<string, Row>()
  for (const chunk of chunks(like, mostRead))
    await untilNothingIsLeft(
      chunk.map(keyOf).map(({ pk, sk }) => ({ pk: { S: pk }, sk: { S: sk } })),
      async (Keys) => {
        const asked = { [table]: { Keys, ConsistentRead: true } }
        const { Responses, UnprocessedKeys } = await db.send(new BatchGetItemCommand({ RequestItems: asked }))
        for (const row of Responses?.[table] ?? []) found.set(nameOf(row), row)
        return (UnprocessedKeys?.[table]?.Keys ?? []) as typeof Keys
      },
    )
  return found
}
