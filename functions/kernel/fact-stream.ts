import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { LogEvent } from '#functions/kernel/services.ts'
import type { StoredFact } from '#shared/kernel/fact.ts'

type Marshalled = Parameters<typeof unmarshall>[0]
type Value = { readonly S?: string; readonly M?: Image; readonly L?: readonly Value[] }
type Image = Readonly<Record<string, Value>>

/** The part of a stream's event that we read. */
export type StreamEvent = {
  readonly Records: readonly {
    readonly eventName?: string
    readonly dynamodb?: { readonly SequenceNumber?: string; readonly NewImage?: Marshalled }
  }[]
}
export type StreamAnswer = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] }

/** What follows from facts. A reaction must bear to see the same fact twice. */
export type Reaction = { readonly name: string; readonly react: (fact: StoredFact) => Promise<unknown> }

// The stream's client loses what an empty map is: { M: {} } arrives as {}.
function whole(value: Value): Value {
  if (value.M) return { M: wholeMap(value.M) }
  if (value.L) return { L: value.L.map(whole) }
  return Object.keys(value).length > 0 ? value : { M: {} }
}
const wholeMap = (image: Image): Image =>
  Object.fromEntries(Object.entries(image).map(([field, value]) => [field, whole(value)]))

/** What one fact may take at the most: a mail that nobody answers included. */
const reserve = 20_000
const patience = 15_000

/**
 * Hands each new fact to every reaction, in order. From the first that fails, or that there is no time for, the batch
 * comes again. `left`: milliseconds that this run may still take.
 */
export async function onStream(
  reactions: readonly Reaction[],
  event: StreamEvent,
  log: (event: LogEvent) => void,
  left: () => number = () => Infinity,
): Promise<StreamAnswer> {
  for (const { eventName, dynamodb } of event.Records) {
    const image = eventName === 'INSERT' ? (dynamodb?.NewImage as Image | undefined) : undefined
    if (image?.['kind']?.S !== 'fact') continue
    const again = { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] }
    if (left() < reserve) {
      log({ level: 'info', event: 'stream-out-of-time', records: event.Records.length })
      return again
    }
    const fact = unmarshall(wholeMap(image) as Marshalled)
    const done = await Promise.allSettled(reactions.map(({ react }) => within(patience, react(fact as StoredFact))))
    const failed = done.flatMap((each, i) =>
      each.status === 'rejected' ? [{ reaction: reactions[i]?.name ?? '', error: each.reason as Error }] : [],
    )
    for (const { reaction, error } of failed)
      log({ level: 'error', event: 'reaction-failed', reaction, fact: String(fact['type']), name: error.name })
    if (failed.length) return again
  }
  return { batchItemFailures: [] }
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, give) => {
    timer = setTimeout(() => {
      give(Object.assign(new Error('it took too long'), { name: 'TookTooLong' }))
    }, milliseconds)
  })
  return Promise.race([work, over]).finally(() => {
    clearTimeout(timer)
  })
}
