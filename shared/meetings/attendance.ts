import { stayOf, type Stay } from '#shared/meetings/connection-stay.ts'
import type { Attendee } from '#shared/meetings/decision.ts'
import type { AttendanceRow, FailedTry } from '#shared/meetings/meeting-view.ts'
import type { Connection, Signal, SignalSource } from '#shared/meetings/signal.ts'

export type Ledger = { readonly rows: readonly AttendanceRow[]; readonly failed: readonly FailedTry[] }

/** A gap up to this is a reconnect, not an absence. */
export const reconnectSeconds = 60

/**
 * [M13] The same ledger from the same signals, in whatever order and however often they came: one row for each person,
 * connections merged. `endedAt`: when the meeting ended for all.
 */
export function attendanceOf(signals: readonly Signal[], now: string, endedAt?: string): Ledger {
  const known = inOrder(signals)
  const stays = [...connectionsOf(known)].map(([connection, who]) => stayOf(connection, who, known, endedAt))
  const people = Map.groupBy(
    stays.filter((stay) => stay.from !== undefined),
    ({ who }) => `${who.kind} ${who.id}`,
  )
  return {
    rows: [...people.values()].map((own) => rowOf(own, now)).toSorted(byStart),
    failed: stays
      .flatMap(({ who, from, to }) => (from === undefined && to ? [{ ...nameOf(who), at: to }] : []))
      .toSorted((a, b) => (a.at < b.at ? -1 : 1)),
  }
}

/** [M15] Who was in the room at one instant. */
export const presentAt = (signals: readonly Signal[], at: string, endedAt?: string): readonly Attendee[] =>
  attendanceOf(signals, at, endedAt)
    .rows.filter(({ intervals }) => intervals.some(({ from, to }) => from <= at && (to === undefined || at < to)))
    .map(nameOf)

const nameOf = ({ kind, id, name }: Attendee): Attendee => ({ kind, id, name })
const byStart = (a: AttendanceRow, b: AttendanceRow) => (startOf(a) < startOf(b) ? -1 : 1)
const startOf = ({ intervals, kind, id }: AttendanceRow) => `${intervals[0]?.from ?? ''} ${kind} ${id}`

function inOrder(signals: readonly Signal[]): readonly Signal[] {
  const once = new Map(signals.map((signal) => [signal.id, signal]))
  return [...once.values()].sort((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1))
}

const connectionsIn = (signal: Signal): readonly Connection[] => {
  if (signal.event === 'closed') return []
  return signal.event === 'listed' ? signal.inside : [signal.who]
}

const connectionsOf = (signals: readonly Signal[]): ReadonlyMap<string, Attendee> => {
  const all = signals.flatMap(connectionsIn).map((who) => [who.connection, nameOf(who)] as const)
  return new Map(all.toReversed())
}

type Interval = { readonly from: string; readonly to?: string }

function rowOf(stays: readonly Stay[], now: string): AttendanceRow {
  const intervals = merged(stays.map(({ from = '', to }) => (to === undefined ? { from } : { from, to })))
  const sources = new Set(stays.flatMap((stay) => stay.sources))
  const worst = (['assumed', 'corrected'] as const).find((each) => stays.some(({ confidence }) => confidence === each))
  const who = stays.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))[0]?.who
  if (!who) throw new Error('an attendance without a person')
  return {
    ...who,
    intervals: [...intervals],
    seconds: intervals.reduce((sum, { from, to = now }) => sum + Math.max(0, secondsBetween(from, to)), 0),
    isOpen: intervals.some(({ to }) => to === undefined),
    source: oneSource(sources),
    confidence: worst ?? 'certain',
  }
}

const oneSource = (sources: ReadonlySet<SignalSource>) =>
  sources.size > 1 ? 'both' : sources.has('sweep') ? 'sweep' : 'webhook'

/** Overlaps become one interval, and so do neighbours that only a reconnect parts. */
function merged(intervals: readonly Interval[]): readonly Interval[] {
  const result: Interval[] = []
  for (const next of intervals.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = result.at(-1)
    const touches = last && (last.to === undefined || secondsBetween(last.to, next.from) <= reconnectSeconds)
    if (!touches) result.push(next)
    else if (last.to !== undefined) result[result.length - 1] = { from: last.from, ...endOf(last.to, next.to) }
  }
  return result
}

const endOf = (one: string, other: string | undefined) => (other === undefined ? {} : { to: one > other ? one : other })

const secondsBetween = (from: string, to: string): number =>
  Math.floor((Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) / 1000)
