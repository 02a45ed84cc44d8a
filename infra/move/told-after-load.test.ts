import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams'
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { newId } from '#functions/kernel/clock.ts'
import { onStream } from '#functions/kernel/fact-stream.ts'
import type { NamedMail } from '#functions/kernel/mail.ts'
import type { Hint } from '#functions/live/push.ts'
import { claimReview } from '#functions/outputs/claim-review.ts'
import { judgeOutput } from '#functions/outputs/judge-output.ts'
import { reactionsOf } from '#functions/reactions.ts'
import { dewi, siti } from '#infra/local/demo/people.ts'
import { demoWorks } from '#infra/local/demo/works.ts'
import { rightsOf } from '#infra/local/seed/seeding.ts'
import { readStream, type StreamReader } from '#infra/local/stream-reader.ts'
import { loadData } from '#infra/move/load.ts'
import { placeSource } from '#infra/move/source.ts'
import { derivedId } from '#shared/kernel/ids.ts'
import { shift } from '#shared/kernel/time.ts'
import { objectStore, type ObjectStore } from '#test/kit/object-store.ts'
import { emptyPlace, fillWithDemo, type PortalPlace } from '#test/kit/second-place.ts'
import { localCredentials } from '#test/kit/table.ts'
import { answered, found, wish } from '#test/kit/workplace.ts'

const morning = '2026-11-25T01:00:00.000Z'
const endpoint = process.env['DYNAMODB_ENDPOINT'] ?? ''

let store: ObjectStore
let target: PortalPlace & { close: () => void }
let streams: DynamoDBStreamsClient
let arn: string
let followed: StreamReader | undefined
let mails: NamedMail[] = []
let pushes: Hint[] = []

beforeAll(async () => {
  store = await objectStore()
  streams = new DynamoDBStreamsClient({ region: 'local', endpoint, credentials: localCredentials })
  const first = await emptyPlace(store, 'pertama')
  target = await emptyPlace(store, 'kedua', { withStream: true })
  await fillWithDemo(first, morning)
  const loaded = await loadData({ source: placeSource(first), target, clock: () => morning, tell: () => undefined })
  expect(loaded.differences).toEqual([])
  const { Table } = await target.db.send(new DescribeTableCommand({ TableName: target.table }))
  arn = found(Table?.LatestStreamArn)
  first.close()
}, 300_000)
beforeEach(() => {
  mails = []
  pushes = []
})
afterAll(async () => {
  await followed?.stop()
  streams.destroy()
  target.close()
  await store.stop()
})

/** The last record of each shard, as a mapping that is made now with LATEST begins behind. */
async function lastRecords(): Promise<ReadonlyMap<string, string>> {
  const last = new Map<string, string>()
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn: arn }))
  for (const { ShardId = '' } of StreamDescription?.Shards ?? []) {
    const from = { StreamArn: arn, ShardId, ShardIteratorType: 'TRIM_HORIZON' as const }
    let next = (await streams.send(new GetShardIteratorCommand(from))).ShardIterator
    for (let isMore = true; isMore && next;) {
      const { Records = [], NextShardIterator } = await streams.send(new GetRecordsCommand({ ShardIterator: next }))
      const sequence = Records.at(-1)?.dynamodb?.SequenceNumber
      if (sequence !== undefined) last.set(ShardId, sequence)
      isMore = Records.length > 0
      next = NextShardIterator
    }
  }
  return last
}

/** Everything that follows from facts, behind the real stream of the target. */
function follow(from: ReadonlyMap<string, string>): StreamReader {
  const reactions = reactionsOf(
    {
      ...{ table: target.own, clock: () => morning, newId, origin: 'http://test.localhost', log: () => undefined },
      guestLinkSecrets: ['a secret of this test that signs links'],
      push: (hints) => Promise.resolve(void pushes.push(...hints)),
    },
    { send: (mail) => Promise.resolve(void mails.push(mail)), close: () => undefined },
  )
  return readStream({
    ...{ endpoint, arn, every: 20 },
    handle: (event) => onStream(reactions, event, () => undefined),
    load: (shard) => Promise.resolve(from.get(shard)),
    save: () => Promise.resolve(),
  })
}

test('loaded facts send no mail and no push; a fact from then on is told', async () => {
  const before = await lastRecords()
  expect(before.size).toBeGreaterThan(0)
  followed = follow(before)
  const seeding = { table: target.own, now: morning, issuer: '' }
  const reviewer = await rightsOf(seeding, siti.id)
  const id = derivedId('out', found(demoWorks.find(({ situation }) => situation.kind === 'submitted')).id)
  const version = { id, version: 1 }
  const at = shift(morning, { minutes: 5 })
  const { fence } = await answered(claimReview(target.own, wish(siti.id, at), reviewer, version, at))
  const verdict = {
    ...version,
    fence,
    outcome: 'return',
    reason: 'Belum lengkap',
    points: [{ id: 'p1', text: 'Ulangi' }],
  } as const
  await answered(judgeOutput(target.own, wish(siti.id, at), reviewer, verdict, at))
  await vi.waitFor(() => expect(mails).toHaveLength(1), 20_000)
  // The stream is in order: had a loaded fact been told, it would have been told before this one.
  expect(mails.map(({ to }) => to.email)).toEqual([dewi.email])
  const types = [...new Set(pushes.map(({ type }) => type))]
  expect(types).toContain('review-claimed')
  expect(types.filter((type) => !['review-claimed', 'output-returned', 'task-returned'].includes(type))).toEqual([])
  await followed.stop()
})

test('planted: from the beginning of the stream, people would be told of the past', async () => {
  const last = await lastRecords()
  followed = follow(new Map())
  await vi.waitFor(() => expect(mails.length).toBeGreaterThan(1), 20_000)
  expect(pushes.length).toBeGreaterThan(last.size)
  await followed.stop()
})
