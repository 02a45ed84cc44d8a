import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { onStream, type StreamEvent } from '#functions/kernel/fact-stream.ts'
import type { LogEvent } from '#functions/kernel/services.ts'
import type { Table } from '#functions/kernel/table.ts'
import { countPutAside, handAgain, readerRows } from '#infra/local/reader-rows.ts'
import { freshTable } from '#test/kit/table.ts'

let table: Table
beforeAll(async () => {
  table = await freshTable()
})
afterAll(() => {
  table.client.destroy()
})

const lines: LogEvent[] = []
const log = (line: LogEvent) => {
  lines.push(line)
}
beforeEach(() => {
  lines.splice(0)
})

/** A fact as it lies in the table, and as the stream tells it. */
async function fact(subject: string, number: string) {
  const row = { pk: `TASK#${subject}`, sk: 'FACT#1', kind: 'fact', type: 'task-claimed', subject, data: { note: {} } }
  await table.client.send(new PutCommand({ TableName: table.name, Item: row }))
  const { pk, sk } = row
  return { dynamodb: { SequenceNumber: number, Keys: marshall({ pk, sk }), NewImage: marshall(row) } }
}
const told: unknown[] = []
/** The reactions of a deployment; those about `failing` fail. */
const handle = (failing: string) => (event: StreamEvent) =>
  onStream(
    [
      {
        name: 'tell',
        react: (each) =>
          each.subject === failing ? Promise.reject(new Error('no')) : Promise.resolve(told.push(each)),
      },
    ],
    event,
    log,
  )

test('a fact that failed at every try is kept by its place, told at the next start, and forgotten', async () => {
  const { putAside } = readerRows(table, log)
  await putAside(await fact('tsk_one', '100'))
  await putAside(await fact('tsk_two', '101'))
  expect(lines).toEqual(Array(2).fill({ level: 'error', event: 'fact-put-aside', fact: 'task-claimed' }))
  expect(await countPutAside(table)).toBe(2)

  await handAgain(table, handle('tsk_one'), log)
  expect(told).toEqual([expect.objectContaining({ subject: 'tsk_two', data: { note: {} } })])
  expect(lines.slice(2).map(({ event }) => event)).toEqual(['reaction-failed', 'fact-put-aside', 'fact-told-later'])
  expect(await countPutAside(table)).toBe(1)

  await handAgain(table, handle('nobody'), log)
  expect(told).toHaveLength(2)
  expect(await countPutAside(table)).toBe(0)
})

test('where the reader stands is no letter', async () => {
  const { save, load } = readerRows(table, log)
  await save('shard-1', '7')
  expect([await load('shard-1'), await load('shard-2'), await countPutAside(table)]).toEqual(['7', undefined, 0])
})
