import { marshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readAll } from '#functions/kernel/read.ts'
import { listen } from '#functions/live/topics.ts'
import type { StoredFact } from '#shared/kernel/fact.ts'
import { deployed, type Deployed } from '#test/kit/deployed.ts'
import { recorded } from '#test/kit/gateway-events.ts'
import type { LambdaProcess } from '#test/kit/lambda-process.ts'
import { cast, plan, rightNow } from '#test/kit/meeting-hall.ts'
import { takers, type Takers } from '#test/kit/takers.ts'
import { world, type World } from '#test/kit/world.ts'

const { rina, policyQueue } = cast
let agency: World
let there: Takers
let place: Deployed
let stream: LambdaProcess
beforeAll(async () => {
  agency = await world(rightNow())
  there = await takers()
  place = await deployed(agency.table, {
    push: there.endpoint,
    mailHost: undefined,
    mailPort: undefined,
    mailEndpoint: there.endpoint,
  })
  stream = await place.start('stream')
}, 60_000)
beforeEach(() => {
  there.forget()
})
afterAll(async () => {
  await place.stop()
  there.stop()
})

let sequence = 4421584500000000017450439091n
const record = (row: object, eventName: 'INSERT' | 'MODIFY' = 'INSERT'): DynamoDBRecord => {
  const event = recorded<DynamoDBRecord>('stream-record')
  const NewImage = marshall(row, { removeUndefinedValues: true }) as NonNullable<DynamoDBRecord['dynamodb']>['NewImage']
  const SequenceNumber = String((sequence += 1n))
  return { ...event, eventName, dynamodb: { ...event.dynamodb, ...(NewImage && { NewImage }), SequenceNumber } }
}
const numberOf = ({ dynamodb }: DynamoDBRecord) => dynamodb?.SequenceNumber ?? ''
const tell = (records: readonly DynamoDBRecord[], timeout?: number) =>
  stream.invoke<DynamoDBBatchResponse>({ Records: [...records] } satisfies DynamoDBStreamEvent, timeout)
const nothingFailed: DynamoDBBatchResponse = { batchItemFailures: [] }

const factsOf = async (pk: string) =>
  (await readAll(agency.table, { of: pk, beginsWith: 'FACT#' })) as unknown as readonly StoredFact[]
const scheduled = async () => {
  const { id } = await (await agency.as('siti')).meetings.schedule(plan(agency.now()))
  const [fact] = await factsOf(`MEETING#${id}`)
  if (!fact) throw new Error('no fact')
  return fact
}
const added = async () => {
  const task = {
    queue: policyQueue.id,
    title: 'Telaah',
    description: '',
    points: 1,
    priority: 0,
    due: '2026-12-11',
    steps: [],
  }
  const { id } = await (await agency.as('rina')).work.add(task)
  const [fact] = await factsOf(`TASK#${id}`)
  if (!fact) throw new Error('no fact')
  return fact
}

describe('stream behind the table', () => {
  test('[N14] invitations leave through SES, once, however often the batch comes', async () => {
    const records = [record(await scheduled())]
    expect(await tell(records)).toEqual(nothingFailed)
    const readers = there.mails.map(({ to }) => to)
    expect(readers).toContain('budi@contoh.example')
    expect(new Set(readers).size).toBe(readers.length)
    expect(there.mails[0]?.text).toContain('Content-Type: text/calendar')
    expect(await tell(records)).toEqual(nothingFailed)
    expect(there.mails).toHaveLength(readers.length)
  })

  test('only new facts are heard: no other row, no change of a row', async () => {
    const fact = await scheduled()
    expect(await tell([record({ ...fact, kind: 'meeting' }), record(fact, 'MODIFY')])).toEqual(nothingFailed)
    expect(there.mails).toEqual([])
  })

  test('a hint goes to whoever listens; a connection that is gone is taken off the lists', async () => {
    const fact = await added()
    await listen(agency.table, 'here=', rina.id, agency.now())
    for (const connection of ['here=', 'gone=']) await listen(agency.table, connection, policyQueue.id, agency.now())
    there.close('gone=')
    expect(await tell([record(fact)])).toEqual(nothingFailed)
    expect(there.hints).toContainEqual({ connection: 'here=', hint: { topic: policyQueue.id, type: 'task-added' } })
    expect(await readAll(agency.table, { of: 'SOCKET#gone=' })).toEqual([])
  })

  test('[N14] from the first record that fails on, the batch comes again, and nothing is told twice', async () => {
    await tell([record(await scheduled())])
    const each = there.mails.length
    there.forget()
    const [first, second, third] = [record(await scheduled()), record(await scheduled()), record(await added())]
    there.refuseAfter(each + 1)
    expect((await tell([first, second, third])).batchItemFailures).toEqual([{ itemIdentifier: numberOf(second) }])
    expect(there.mails).toHaveLength(each + 1)
    there.refuseAfter(Infinity)
    expect(await tell([second, third])).toEqual(nothingFailed)
    const ids = there.mails.map(({ text }) => /^Message-ID:\s*(\S+)/im.exec(text)?.[1])
    expect([ids.length, new Set(ids).size]).toEqual([2 * each, 2 * each])
    expect(stream.written()).toContain(
      '"event":"reaction-failed","reaction":"mail-meetings","fact":"meeting-scheduled"',
    )
    for (const name of ['budi@contoh.example', 'Budi Hartono']) expect(stream.written()).not.toContain(name)
  })

  test('a run that has no time left begins nothing that it could not end', async () => {
    const records = [record(await scheduled()), record(await scheduled())]
    const [first] = records
    expect(await tell(records, 5_000)).toEqual({ batchItemFailures: [{ itemIdentifier: first && numberOf(first) }] })
    expect(there.mails).toEqual([])
  })

  test('reads the one secret that is its own', () => {
    expect(place.secrets.asked).toEqual([expect.stringContaining('secret:guestLink-')])
  })
})
