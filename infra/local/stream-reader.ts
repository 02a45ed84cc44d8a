import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record,
} from '@aws-sdk/client-dynamodb-streams'
import type { StreamAnswer, StreamEvent } from '#functions/kernel/fact-stream.ts'

export type StreamPlace = {
  readonly endpoint: string
  readonly arn: string
  readonly handle: (event: StreamEvent) => Promise<StreamAnswer>
  /** The last sequence number of a shard that was handled. */
  readonly load: (shard: string) => Promise<string | undefined>
  readonly save: (shard: string, sequence: string) => Promise<void>
  readonly every?: number
}
export type StreamReader = { readonly stop: () => Promise<void> }

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }

/** Reads the table's stream as Lambda would: in order per shard, a checkpoint after each batch, a failed one again. */
export function readStream({ endpoint, arn, handle, load, save, every = 200 }: StreamPlace): StreamReader {
  const client = new DynamoDBStreamsClient({ region: 'local', endpoint, credentials })
  let running = true
  const known = new Map<string, Promise<void>>()
  const pause = () => new Promise((go) => setTimeout(go, every))

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
      const reached = Records.length ? await batch(Records) : undefined
      if (reached === 'again') {
        await pause()
        next = await iterator(shard, done)
        continue
      }
      if (reached) {
        done = reached
        await save(shard, reached)
      }
      next = NextShardIterator
      if (!Records.length) await pause()
    }
  }

  /** The sequence number up to which the batch was handled; `again` when not even its first record was. */
  const batch = async (records: readonly _Record[]): Promise<string> => {
    const numbers = records.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? '')
    const failed = await handle({ Records: records as StreamEvent['Records'] })
      .then(({ batchItemFailures }) => batchItemFailures[0]?.itemIdentifier)
      .catch(() => numbers[0])
    const last = failed === undefined ? numbers.length - 1 : numbers.indexOf(failed) - 1
    return numbers[last] ?? 'again'
  }

  const watch = async () => {
    while (running) {
      const { StreamDescription } = await client
        .send(new DescribeStreamCommand({ StreamArn: arn }))
        .catch(() => ({ StreamDescription: undefined }))
      for (const { ShardId } of StreamDescription?.Shards ?? []) {
        if (ShardId && !known.has(ShardId)) known.set(ShardId, keepFollowing(ShardId))
      }
      await pause()
    }
  }

  // The database may go away and come back: the shard is read on from its checkpoint.
  const keepFollowing = async (shard: string) => {
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
