import { CreateTableCommand, DescribeTableCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startDynamodb } from '#infra/local/dynamodb.ts'
import type { Part } from '#infra/local/part.ts'
import { freePorts } from '#infra/local/ports.ts'
import { readStream, type StreamPlace } from '#infra/local/stream-reader.ts'
import { tableShape } from '#infra/local/table.ts'

const dir = mkdtempSync(join(tmpdir(), 'balai-stream-'))
const { dynamodb: port } = await freePorts()
const endpoint = `http://127.0.0.1:${String(port)}`
const client = new DynamoDBClient({
  region: 'local',
  endpoint,
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
})
const start = () => startDynamodb({ dir, port, data: join(dir, 'data') })
let database: Part
beforeAll(async () => {
  database = await start()
})
afterAll(() => database.stop())

const put = (name: string, pk: string, sk = 'META') =>
  client.send(new PutItemCommand({ TableName: name, Item: { pk: { S: pk }, sk: { S: sk } } }))

/** A table of its own, what was handled of its stream, and the checkpoints. */
async function stream(name: string, fails: (pk: string) => boolean = () => false) {
  await client.send(new CreateTableCommand(tableShape(name)))
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }))
  const marks = new Map<string, string>()
  const done: string[] = []
  const place: StreamPlace = {
    endpoint,
    arn: Table?.LatestStreamArn ?? '',
    every: 50,
    load: (shard) => Promise.resolve(marks.get(shard)),
    save: (shard, sequence) => {
      marks.set(shard, sequence)
      return Promise.resolve()
    },
    handle: ({ Records }) => {
      for (const { dynamodb } of Records) {
        const pk = String(dynamodb?.NewImage ? unmarshall(dynamodb.NewImage)['pk'] : '')
        if (fails(pk))
          return Promise.resolve({ batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] })
        done.push(pk)
      }
      return Promise.resolve({ batchItemFailures: [] })
    },
  }
  return { place, done }
}

test('what failed in the middle of a batch comes again, and nothing after it is lost', async () => {
  let failures = 2
  const { place, done } = await stream('partial', (pk) => pk === 'c' && failures-- > 0)
  for (const pk of ['a', 'b', 'c', 'd', 'e']) await put('partial', pk)
  const reader = readStream(place)
  await vi.waitFor(() => {
    expect(done).toEqual(['a', 'b', 'c', 'd', 'e'])
  }, 8000)
  await reader.stop()
})

test('a handler that throws gets the same batch again', async () => {
  const { place, done } = await stream('throwing')
  let failures = 2
  await put('throwing', 'a')
  const reader = readStream({
    ...place,
    handle: (event) => (failures-- > 0 ? Promise.reject(new Error('not now')) : place.handle(event)),
  })
  await vi.waitFor(() => {
    expect(done).toEqual(['a'])
  }, 8000)
  await reader.stop()
})

test('a checkpoint that lies in the same table is no news: it makes no further checkpoint', async () => {
  const { place, done } = await stream('own')
  let saved = 0
  const reader = readStream({
    ...place,
    own: 'READER',
    save: async (shard, sequence) => {
      saved += 1
      await put('own', 'READER', sequence)
      await place.save(shard, sequence)
    },
  })
  for (const pk of ['a', 'b']) {
    await put('own', pk)
    await vi.waitFor(() => {
      expect(done).toContain(pk)
      expect(done.at(-1)).toBe('READER')
    }, 8000)
  }
  await reader.stop()
  expect(saved).toBe(2)
})

test('a new reader resumes from the checkpoint, without gap and without repetition, over a restart of the database', async () => {
  const { place, done } = await stream('resuming')
  await put('resuming', 'a')
  const first = readStream(place)
  await vi.waitFor(() => {
    expect(done).toEqual(['a'])
  }, 8000)
  await first.stop()
  await put('resuming', 'b')
  await database.stop()
  database = await start()
  await put('resuming', 'c')
  const second = readStream(place)
  await vi.waitFor(() => {
    expect(done).toEqual(['a', 'b', 'c'])
  }, 8000)
  await second.stop()
})
