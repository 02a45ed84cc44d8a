import { DescribeTableCommand } from '@aws-sdk/client-dynamodb'
import type { StreamEvent } from '#functions/kernel/fact-stream.ts'
import type { Table } from '#functions/kernel/table.ts'
import { touch } from '#functions/kernel/touch.ts'
import { readStream } from '#infra/local/stream-reader.ts'
import type { Consumers, Delivery, FactRecord } from '#test/journeys/thread/deliveries.ts'

/** How the walk's facts and events reach their consumers: at once and in order, twice at the same time, or as late as the walk allows and backwards. */
export type Haste = 'prompt' | 'doubled' | 'late'

export type Courier = {
  /** Something from outside, which happens now. */
  readonly add: (delivery: Delivery) => Promise<void>
  /** After a request: its facts come out of the stream. */
  readonly settle: () => Promise<void>
  /** Brings what the walk cannot go on without: what has a name that begins so. */
  readonly need: (name: string) => Promise<void>
  /** Brings whatever is left. */
  readonly end: () => Promise<void>
  /** Everything that was brought, in the order in which it happened. */
  readonly log: readonly Delivery[]
  readonly stop: () => Promise<void>
}

/** Carries the real stream's facts of a table, and events from outside, to the consumers. */
export async function makeCourier(table: Table, { deliver }: Consumers, haste: Haste): Promise<Courier> {
  const stream = await openStream(table)
  // The seed's own facts are no part of the walk.
  await stream.newFacts()
  const log: Delivery[] = []
  let waiting: Delivery[] = []
  const put = (delivery: Delivery) => {
    log.push(delivery)
    waiting.push(delivery)
  }
  const bring = async (deliveries: readonly Delivery[]) => {
    waiting = waiting.filter((each) => !deliveries.includes(each))
    for (const each of haste === 'late' ? deliveries.toReversed() : deliveries)
      await Promise.all(haste === 'doubled' ? [deliver(each), deliver(each)] : [deliver(each)])
  }
  const settle = async () => {
    for (const record of await stream.newFacts()) put({ kind: 'fact', name: nameOf(record), record })
    if (haste !== 'late') await bring(waiting)
  }
  return {
    log,
    settle,
    add: async (delivery) => {
      put(delivery)
      await settle()
    },
    need: async (name) => {
      await settle()
      await bring(waiting.filter((each) => each.name.startsWith(name)))
    },
    end: async () => {
      // What the consumers themselves write is told as well.
      do {
        await settle()
        await bring(waiting)
        await settle()
      } while (waiting.length > 0)
    },
    stop: stream.stop,
  }
}

const textOf = ({ dynamodb }: FactRecord, field: string): string =>
  (dynamodb?.NewImage as Readonly<Record<string, { readonly S?: string }>> | undefined)?.[field]?.S ?? ''
const nameOf = (record: FactRecord) => `${textOf(record, 'type')} of ${textOf(record, 'pk')} ${textOf(record, 'sk')}`

/** The table's stream, read by the local adapter. */
async function openStream(table: Table) {
  const { Table: described } = await table.client.send(new DescribeTableCommand({ TableName: table.name }))
  let facts: FactRecord[] = []
  let marks = 0
  let reached: (() => void) | undefined
  const handle = ({ Records }: StreamEvent) => {
    for (const record of Records) {
      if (record.eventName === 'INSERT' && textOf(record, 'kind') === 'fact') facts.push(record)
      if (textOf(record, 'pk') === markOf(marks)) reached?.()
    }
    return Promise.resolve({ batchItemFailures: [] })
  }
  const nothing = () => Promise.resolve(undefined)
  const endpoint = process.env['DYNAMODB_ENDPOINT'] ?? ''
  const arn = described?.LatestStreamArn ?? ''
  const reader = readStream({ endpoint, arn, handle, load: nothing, save: nothing, every: 25 })
  return {
    /** Facts since the last time: a mark is written, and everything before it in the stream has come when it comes. */
    newFacts: async (): Promise<readonly FactRecord[]> => {
      marks += 1
      const mark = new Promise<void>((done) => (reached = done))
      await touch(table, 'counter', { key: { pk: markOf(marks), sk: 'META' }, set: { marks } })
      await mark
      const found = facts
      facts = []
      return found
    },
    stop: () => reader.stop(),
  }
}

const markOf = (mark: number) => `MARK#${String(mark)}`
