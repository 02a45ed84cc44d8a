import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record,
  type Shard,
} from '@aws-sdk/client-dynamodb-streams'
import type { StreamAnswer, StreamEvent } from '#functions/kernel/fact-stream.ts'

export type StreamPlace = {
  readonly endpoint: string
  readonly arn: string
  readonly handle: (event: StreamEvent) => Promise<StreamAnswer>
  /** The last sequence number of a shard that was handled. */
  readonly load: (shard: string) => Promise<string | undefined>
  readonly save: (shard: string, sequence: string) => Promise<void>
  /** The partition of its own checkpoints, when they lie in the same table. */
  readonly own?: string
  readonly every?: number
}
export type StreamReader = { readonly stop: () => Promise<void> }

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }

/** Reads the table's stream as Lambda would: in order per shard, a checkpoint after each batch, a failed one again. */
export function readStream({ endpoint, arn, handle, load, save, own, every = 200 }: StreamPlace): StreamReader {
  const client = new DynamoDBStreamsClient({ region: 'local', endpoint, credentials })
  let running = true
  const known = new Map<string, Promise<void>>()
  const pause = () => new Promise((go) => setTimeout(go, every))

  const isNews = ({ dynamodb }: _Record) => own === undefined || dynamodb?.Keys?.['pk']?.S !== own

  const iterator = async (shard: string, after: string | undefined) => {
    const where = after
      ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: after }
      : { ShardIteratorType: 'TRIM_HORIZON' as const }
    const { ShardIterator } = await client.send(
      new GetShardIteratorCommand({ StreamArn: arn, ShardId: shard, ...where }),
    )
    return ShardIterator
  }

  const follow = async (shard: string) => {
    let done = await load(shard)
    let next = await iterator(shard, done)
    while (running && next) {
      const { Records = [], NextShardIterator } = await client.send(
        new GetRecordsCommand({ ShardIterator: next, Limit: 100 }),
      )
      const handled = Records.length ? await batch(Records) : 0
      const last = Records[handled - 1]?.dynamodb?.SequenceNumber
      if (last) {
        done = last
        if (Records.slice(0, handled).some(isNews)) await save(shard, last)
      }
      next = handled < Records.length ? await iterator(shard, done) : NextShardIterator
      if (handled < Records.length || !Records.some(isNews)) await pause()
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
    while (running) {
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
    while (running) {
      try {
        await follow(shard)
        return
      } catch {
        await pause()
      }
    }
  }

  const watching = watch()
  return {
    stop: async () => {
      running = false
      await watching
      await Promise.allSettled(known.values())
      client.destroy()
    },
  }
}
