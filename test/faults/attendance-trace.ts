import { shift } from '#shared/kernel/time.ts'
import { reconnectSeconds } from '#shared/meetings/attendance.ts'
import type { Connection, Signal } from '#shared/meetings/signal.ts'
import type { Chance } from '#test/faults/chance.ts'

/** Wednesday, 25 November 2026, 09.00 WIB. */
export const start = '2026-11-25T02:00:00.000Z'
const at = (seconds: number) => shift(start, { seconds })

type Visit = { readonly person: string; readonly connection: string; readonly from: number; readonly to: number }
type Event = {
  readonly body: string
  /** Without it nobody could know: the join of somebody whom no list saw. */
  readonly isNeeded: boolean
  /** Whose leaving it tells. */
  readonly leaves?: string
}

/** A meeting as it was, and what is told of it. Seconds since its start. */
export type Trace = {
  readonly people: readonly string[]
  readonly visits: readonly Visit[]
  readonly events: readonly Event[]
  readonly lists: readonly Signal[]
}

const people = ['prs_rinawulandari', 'prs_andipratama', 'prs_dewilestari', 'gst_budihartono'] as const
const minutes = 75

/** Somebody on two devices, gone and back, back within a reconnect, in and out between two lists, or never inside. */
export function makeTrace(chance: Chance): Trace {
  const visits = Array.from({ length: 4 + chance.below(8) }, (_, i): Visit => {
    const from = chance.below(3000)
    const person = people[chance.below(people.length)] ?? people[0]
    return { person, connection: `PA_${String(i)}`, from, to: from + 5 + chance.below(1200) }
  })
  const lists = Array.from({ length: minutes }, (_, i) => listAt(visits, i * 60 + 30))
  const wasListed = ({ from, to }: Visit) => Math.ceil((from - 30) / 60) * 60 + 30 < to
  const told = visits.flatMap((visit): Event[] => [
    { body: bodyOf('participant_joined', visit, visit.from), isNeeded: !wasListed(visit) },
    { body: bodyOf('participant_left', visit, visit.to), isNeeded: false, leaves: visit.person },
  ])
  const failed = { person: people[0], connection: 'PA_failed', from: 0, to: 0 }
  const tried = { body: bodyOf('participant_connection_aborted', failed, chance.below(3000)), isNeeded: false }
  const opened = { body: bodyOf('room_started', undefined, 0), isNeeded: false }
  return { people, visits, events: [opened, ...told, tried], lists }
}

function listAt(visits: readonly Visit[], second: number): Signal {
  const inside = visits.filter(({ from, to }) => from <= second && second < to).map(connectionOf)
  return { id: `sweep-${String(second)}`, at: at(second), event: 'listed', inside }
}

const kindOf = (person: string) => (person.startsWith('gst_') ? 'guest' : 'staff')
const connectionOf = ({ person, connection, from }: Visit): Connection => ({
  kind: kindOf(person),
  id: person,
  name: person,
  connection,
  joinedAt: at(from),
})

function bodyOf(event: string, visit: Visit | undefined, second: number): string {
  const createdAt = String(Temporal.Instant.from(at(second)).epochMilliseconds / 1000)
  const letter = visit && kindOf(visit.person) === 'guest' ? 'g' : 'u'
  const participant = visit && {
    sid: visit.connection,
    identity: `${letter}:${visit.person}:${visit.connection}`,
    name: visit.person,
  }
  const id = `EV_${event}_${visit?.connection ?? 'room'}`
  return JSON.stringify({
    event,
    id,
    createdAt,
    room: { name: 'room', sid: 'RM_1' },
    ...(participant && { participant }),
  })
}

/** By counting seconds: every second of a visit, and of a gap that is no longer than a reconnect. */
export function secondsInside({ visits }: Trace, person: string): number {
  const inside = new Set<number>()
  for (const { from, to } of visits.filter((visit) => visit.person === person))
    for (let second = from; second < to; second++) inside.add(second)
  let counted = 0
  let last: number | undefined
  for (const second of [...inside].sort((a, b) => a - b)) {
    const gap = last === undefined ? 0 : second - last - 1
    counted += 1 + (gap <= reconnectSeconds ? gap : 0)
    last = second
  }
  return counted
}
