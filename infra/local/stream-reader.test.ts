import { CreateTableCommand, DescribeTableCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
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
  const aside: string[] = []
  const faults: string[] = []
  type Told = { readonly dynamodb?: { readonly NewImage?: Parameters<typeof unmarshall>[0] | undefined } | undefined }
  const pkOf = ({ dynamodb }: Told) => String(dynamodb?.NewImage ? unmarshall(dynamodb.NewImage)['pk'] : '')
  const place: StreamPlace = {
    endpoint,
    arn: Table?.LatestStreamArn ?? '',
    every: 50,
    load: (shard) => Promise.resolve(marks.get(shard)),
    save: (shard, sequence) => {
      marks.set(shard, sequence)
      return Promise.resolve()
    },
    onFault: ({ name }) => {
      faults.push(name)
    },
    putAside: (record) => {
      aside.push(pkOf(record))
      return Promise.resolve()
    },
    handle: ({ Records }) => {
      for (const record of Records) {
        const pk = pkOf(record)
        if (fails(pk))
          return Promise.resolve({ batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] })
        done.push(pk)
      }
      return Promise.resolve({ batchItemFailures: [] })
    },
  }
  return { place, done, aside, faults }
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

test('what fails at every try is put aside after ten, and what is behind it goes on, after a new start as well', async () => {
  let failures = 0
  const { place, done, aside } = await stream('poisoned', (pk) => pk === 'b' && ++failures > 0)
  for (const pk of ['a', 'b', 'c']) await put('poisoned', pk)
  const reader = readStream({ ...place, every: 5 })
  await vi.waitFor(() => {
    expect(done).toEqual(['a', 'c'])
  }, 20_000)
  await reader.stop()
  expect([failures, aside]).toEqual([10, ['b']])

  const second = readStream({ ...place, every: 5 })
  await put('poisoned', 'd')
  await vi.waitFor(() => {
    expect(done).toEqual(['a', 'c', 'd'])
  }, 8000)
  await second.stop()
  expect(failures).toBe(10)
})

test('a reader that waits for its next try ends at once', async () => {
  const { place } = await stream('waiting', () => true)
  await put('waiting', 'a')
  let isTried = false
  const reader = readStream({
    ...place,
    every: 15_000,
    handle: (event) => {
      isTried = true
      return place.handle(event)
    },
  })
  await vi.waitFor(() => {
    expect(isTried).toBe(true)
  }, 8000)
  const asked = performance.now()
  await reader.stop()
  expect(performance.now() - asked).toBeLessThan(5000)
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

test('a stream that cannot be read says so, and is read on when it can be', async () => {
  const { place, done, faults } = await stream('unread')
  await put('unread', 'a')
  let failures = 2
  const load = () => (failures-- > 0 ? Promise.reject(new TypeError('not now')) : Promise.resolve(undefined))
  const reader = readStream({ ...place, load })
  await vi.waitFor(() => {
    expect(done).toEqual(['a'])
  }, 8000)
  await reader.stop()
  expect(faults).toEqual(['TypeError', 'TypeError'])
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

/** The database as it is after a weekend without it: all that its stream keeps is older than a day. */
async function weekend() {
  await database.stop()
  const file = new DatabaseSync(join(dir, 'data', 'shared-local-instance.db'))
  for (const kept of ['us', 'ss'])
    file.exec(`UPDATE ${kept} SET CreationDateTime = CreationDateTime - ${String(weekendLong)}`)
  file.close()
  database = await start()
}
const weekendLong = 62 * 3_600_000

test('a database that stood still for more than a day counts anew: what comes then is read all the same', async () => {
  const { place, done } = await stream('weekend')
  for (const pk of ['a', 'b', 'c']) await put('weekend', pk)
  const friday = readStream(place)
  await vi.waitFor(() => {
    expect(done).toEqual(['a', 'b', 'c'])
  }, 8000)
  await friday.stop()
  await weekend()
  const monday = readStream(place)
  await put('weekend', 'd')
  await vi.waitFor(() => {
    expect(done).toEqual(['a', 'b', 'c', 'd'])
  }, 8000)
  await monday.stop()
})
