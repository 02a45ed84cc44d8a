import { shift } from '#shared/kernel/time.ts'
import type { Attendee } from '#shared/meetings/decision.ts'
import type { Connection, Signal, SignalSource } from '#shared/meetings/signal.ts'

/** How long one connection was inside. Without `from` it never was: `to` is when it failed. Without `to` it still is. */
export type Stay = {
  readonly who: Attendee
  readonly from?: string
  readonly to?: string
  readonly sources: readonly SignalSource[]
  readonly confidence: 'certain' | 'corrected' | 'assumed'
}

type End = { readonly to?: string; readonly source?: SignalSource; readonly confidence: Stay['confidence'] }

/** [M13] [M14] One connection's stay out of all signals, which are in order of time. */
export function stayOf(connection: string, who: Attendee, signals: readonly Signal[], endedAt?: string): Stay {
  const seen = sightings(connection, signals)
  if (seen.from === undefined) {
    return { who, ...(seen.leftAt && { to: seen.leftAt }), sources: ['webhook'], confidence: 'certain' }
  }
  const { from } = seen
  const end = endOf(from, seen, signals, endedAt)
  return {
    who,
    from,
    ...(end.to !== undefined && { to: end.to > from ? end.to : from }),
    sources: [...new Set([seen.source, ...(end.source ? [end.source] : [])])],
    confidence: end.confidence === 'certain' && seen.source === 'sweep' ? 'corrected' : end.confidence,
  }
}

type Sightings = {
  readonly from?: string
  readonly source: SignalSource
  readonly lastSeen: string
  readonly leftAt?: string
  readonly lists: readonly { readonly at: string; readonly isIn: boolean }[]
}

function sightings(connection: string, signals: readonly Signal[]): Sightings {
  const lists = signals.flatMap((signal) =>
    signal.event === 'listed' ? [{ at: signal.at, entry: entryOf(signal.inside, connection) }] : [],
  )
  const own = signals.filter((signal) => 'who' in signal && signal.who.connection === connection)
  const joined = own.find(({ event }) => event === 'joined')?.at
  const left = own.find(({ event }) => event !== 'joined')?.at
  const listed = lists.find(({ entry }) => entry)
  const from = joined ?? listed?.entry?.joinedAt ?? listed?.at
  return {
    ...(from !== undefined && { from }),
    ...(left !== undefined && { leftAt: left }),
    source: joined === undefined && listed ? 'sweep' : 'webhook',
    lastSeen: lists.findLast(({ entry }) => entry)?.at ?? from ?? '',
    lists: lists.map(({ at, entry }) => ({ at, isIn: entry !== undefined })),
  }
}

const entryOf = (inside: readonly Connection[], connection: string) =>
  inside.find((each) => each.connection === connection)

// Webhooks count whole seconds: a list made within the second of a join may still lack it.
const tolerance = { seconds: 2 }

function endOf(from: string, seen: Sightings, signals: readonly Signal[], endedAt?: string): End {
  if (seen.leftAt !== undefined) return { to: seen.leftAt, source: 'webhook', confidence: 'certain' }
  const closed = signals.find(({ event, at }) => event === 'closed' && at >= from)?.at
  const since = shift(seen.lastSeen > from ? seen.lastSeen : from, tolerance)
  const gone = seen.lists.find(({ at, isIn }) => !isIn && at >= since)?.at
  if (gone !== undefined && (closed === undefined || gone <= closed)) {
    return { to: seen.lastSeen, source: 'sweep', confidence: 'corrected' }
  }
  if (closed !== undefined) return { to: closed, source: 'webhook', confidence: 'assumed' }
  if (endedAt !== undefined && endedAt >= from) return { to: endedAt, confidence: 'assumed' }
  return { confidence: 'certain' }
}
