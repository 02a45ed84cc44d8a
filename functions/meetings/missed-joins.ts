import { readAll } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { meetingPart } from '#functions/meetings/meetings.keys.ts'
import { readTold } from '#functions/meetings/meetings.store.ts'
import { shift } from '#shared/kernel/time.ts'
import { whoseIdentity } from '#shared/meetings/identity.ts'
import type { Connection } from '#shared/meetings/signal.ts'

/** `unused`: seats on which nobody came in. `untold`: connections of which no webhook told. */
export type Missed = { readonly unused: number; readonly untold: number }
type Entry = { readonly identity: string; readonly at: string }

/** Two minutes are enough to come in, and for LiveKit, which tries for half a minute, to tell. */
const waited = { from: { minutes: -2 }, to: { minutes: -1 } }
/** LiveKit writes down whole seconds, by a clock of its own. */
const clockDifference = { seconds: -5 }

/**
 * [M23] Looks back at the minute before the last one: who was given a seat in it and came in, and who came in and was
 * told of by a webhook. One query when nothing happened in that minute, two when something did.
 */
export async function missedJoins(
  table: Table,
  meeting: string,
  inside: readonly Connection[],
  now: string,
): Promise<Missed> {
  const minute = `${now.slice(0, 16)}:00.000Z`
  const [from, to] = [shift(minute, waited.from), shift(minute, waited.to)]
  const isThen = (at: string | undefined) => at !== undefined && from <= at && at < to
  const entries = (await readAll(table, { of: meetingPart(meeting), beginsWith: 'ENTRY#' })) as unknown as Entry[]
  const seats = entries.filter(({ at }) => isThen(at))
  const came = inside.filter(({ joinedAt }) => isThen(joinedAt))
  if (seats.length + came.length === 0) return { unused: 0, untold: 0 }

  const joins = (await readTold(table, meeting)).flatMap((told) => (told.event === 'joined' ? [told] : []))
  const isIn = ({ identity, at }: Entry) => {
    const id = whoseIdentity(identity)?.id
    return (
      inside.some((who) => who.id === id) ||
      joins.some((told) => told.who.id === id && told.at >= shift(at, clockDifference))
    )
  }
  const isTold = ({ connection }: Connection) => joins.some(({ who }) => who.connection === connection)
  return { unused: seats.filter((seat) => !isIn(seat)).length, untold: came.filter((who) => !isTold(who)).length }
}
