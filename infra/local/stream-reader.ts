import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record,
  type Shard,
} from '@aws-sdk/client-dynamodb-streams'
import { setTimeout as after } from 'node:timers/promises'
import type { StreamAnswer, StreamEvent } from '#functions/kernel/fact-stream.ts'

export type StreamPlace = {
  readonly endpoint: string
  readonly arn: string
  readonly handle: (event: StreamEvent) => Promise<StreamAnswer>
  /** The last sequence number of a shard that was handled. */
  readonly load: (shard: string) => Promise<string | undefined>
  readonly save: (shard: string, sequence: string) => Promise<void>
  /** Keeps what failed at every try, so that what is behind it goes on; without it there is no last try. */
  readonly putAside?: (record: _Record) => Promise<void>
  /** Hears why the stream could not be read; it is tried again. */
  readonly onFault?: (error: Error) => void
  /** The partition of its own checkpoints, when they lie in the same table. */
  readonly own?: string
  /** Milliseconds between two questions, and before the second try of what failed. */
  readonly every?: number
}
export type StreamReader = { readonly stop: () => Promise<void> }

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }

/** As the mapping of a deployment (facts.ts) has it. */
const tries = 10
const longestPause = 20_000
const slowly = 3

/**
 * Reads the table's stream as Lambda would: in order per shard, a checkpoint after each batch, what failed again and
 * slower each time, and after ten tries (a minute and a half) put aside.
 */
export function readStream({ endpoint, arn, handle, own, every = 200, ...kept }: StreamPlace): StreamReader {
  const { load, save, putAside, onFault } = kept
  const client = new DynamoDBStreamsClient({ region: 'local', endpoint, credentials })
  const over = new AbortController()
  const { signal } = over
  const isOver = () => signal.aborted
  const known = new Map<string, Promise<void>>()
  const pause = (failures = 0) =>
    after(Math.min(longestPause, every * 2 ** failures), undefined, { signal }).catch(() => undefined)

  const isNews = ({ dynamodb }: _Record) => own === undefined || dynamodb?.Keys?.['pk']?.S !== own

  const iterator = async (shard: string, done: string | undefined, type: 'AT' | 'AFTER' = 'AFTER') => {
    const where = done
      ? { ShardIteratorType: `${type}_SEQUENCE_NUMBER` as const, SequenceNumber: done }
      : { ShardIteratorType: 'TRIM_HORIZON' as const }
    const { ShardIterator } = await client.send(
      new GetShardIteratorCommand({ StreamArn: arn, ShardId: shard, ...where }),
    )
    return ShardIterator
  }

  /**
   * The checkpoint, unless the shard does not reach as far: DynamoDB Local forgets what is older than a day, and one that
   * was started after it counts from the beginning.
   */
  const standing = async (shard: string) => {
    const done = await load(shard)
    if (done === undefined) return undefined
    const ShardIterator = await iterator(shard, done, 'AT')
    const { Records = [] } = await client.send(new GetRecordsCommand({ ShardIterator, Limit: 1 }))
    return Records.length > 0 ? done : undefined
  }

  const follow = async (shard: string) => {
    let done = await standing(shard)
    let next = await iterator(shard, done)
    let failures = 0
    while (!isOver() && next) {
      const { Records = [], NextShardIterator } = await client.send(
        new GetRecordsCommand({ ShardIterator: next, Limit: 100 }),
      )
      const handled = Records.length ? await batch(Records) : 0
      const failed = Records[handled]
      failures = failed ? (handled === 0 ? failures : 0) + 1 : 0
      const isGivenUp = failed !== undefined && putAside !== undefined && failures >= tries
      if (isGivenUp) await putAside(failed)
      const settled = Records.slice(0, isGivenUp ? handled + 1 : handled)
      const last = settled.at(-1)?.dynamodb?.SequenceNumber
      if (last) {
        done = last
        if (settled.some(isNews)) await save(shard, last)
      }
      next = failed ? await iterator(shard, done) : NextShardIterator
      if (isGivenUp) failures = 0
      else if (failed) await pause(failures - 1)
      else if (!Records.some(isNews)) await pause()
    }
  }

  /** How many records were handled, from the first on; the one after them comes again. */
  const batch = async (records: readonly _Record[]): Promise<number> => {
    const numbers = records.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? '')
    const failed = await handle({ Records: records as StreamEvent['Records'] })
      .then(({ batchItemFailures }) => batchItemFailures[0]?.itemIdentifier)
      .catch(() => numbers[0])
    return failed === undefined ? records.length : Math.max(0, numbers.indexOf(failed))
  }

  const watch = async () => {
    while (!isOver()) {
      // A page that does not come is asked for at the next round.
      for (const { ShardId, ParentShardId } of await shards().catch(() => [])) {
        if (ShardId && !known.has(ShardId)) known.set(ShardId, keepFollowing(ShardId, known.get(ParentShardId ?? '')))
      }
      await pause()
    }
  }

  const shards = async () => {
    const found: Shard[] = []
    let from: string | undefined
    do {
      const page = { StreamArn: arn, ...(from && { ExclusiveStartShardId: from }) }
      const { StreamDescription } = await client.send(new DescribeStreamCommand(page))
      found.push(...(StreamDescription?.Shards ?? []))
      from = StreamDescription?.LastEvaluatedShardId
    } while (from)
    return found
  }

  // The parent's records are older. The database may go away and come back: a shard is read on from its checkpoint.
  const keepFollowing = async (shard: string, parent?: Promise<void>) => {
    await parent
    while (!isOver()) {
      try {
        await follow(shard)
        return
      } catch (error) {
        if (!isOver()) onFault?.(error as Error)
        await pause(slowly)
      }
    }
  }

  const watching = watch()
  return {
    stop: async () => {
      over.abort()
      await watching
      await Promise.allSettled(known.values())
      client.destroy()
    },
  }
}
