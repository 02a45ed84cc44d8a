import { readWebhook } from '#functions/meetings/webhook-event.ts'
import { shift } from '#shared/kernel/time.ts'
import { attendanceOf } from '#shared/meetings/attendance.ts'
import type { Signal } from '#shared/meetings/signal.ts'
import { makeChance } from '#test/faults/chance.ts'
import { makeTrace, secondsInside, start, type Trace } from '#test/faults/attendance-trace.ts'

/** How events become attendance: the product's own way, or one with a known bug. */
export type Fold = {
  /** The event as the intake keeps it; under one id it is kept once. */
  readonly idOf: (signal: Signal) => string
  readonly rows: (signals: readonly Signal[]) => readonly Row[]
}
type Row = { readonly id: string; readonly seconds: number; readonly intervals: readonly object[] }

const end = shift(start, { hours: 2 })
export const sound: Fold = { idOf: ({ id }) => id, rows: (signals) => attendanceOf(signals, end).rows }

/** RELIABILITY 8, bugs 8 and 9. */
export const webhookPlants = {
  'dedupe-by-type-room': { ...sound, idOf: ({ event, id }) => (event === 'listed' ? id : event) },
  'order-by-created-at': { ...sound, rows: inOrderOfTime },
} as const satisfies Readonly<Record<string, Fold>>

export type Converged = { readonly permutations: number; readonly divergences: readonly string[] }

/**
 * W5 without a server: made-up meetings whose events are lost (5 %; a join only of somebody whom a list saw), doubled
 * (20 %), delayed and shuffled, beside the lists of the sweep. Attendance must be the one of the same events in order,
 * and that of the meeting itself, up to two minutes for each leave that was lost.
 */
export function permuteWebhooks(permutations: number, seed: number, fold: Fold = sound): Converged {
  const divergences: string[] = []
  for (let i = 0; i < permutations; i++) {
    const chance = makeChance(seed + i)
    const trace = makeTrace(chance)
    const kept = trace.events.filter((each) => each.isNeeded || !chance.happens(0.05))
    const told = [...kept.map(({ body }) => body), ...kept.filter(() => chance.happens(0.2)).map(({ body }) => body)]
    const inOrder = fold.rows(
      intake(
        fold,
        kept.map(({ body }) => body),
        trace,
      ),
    )
    const mixed = fold.rows(intake(fold, chance.shuffled(told), trace))
    const where = `seed ${String(seed + i)}`
    if (JSON.stringify(inOrder) !== JSON.stringify(mixed))
      divergences.push(`${where}: another order, another attendance`)
    for (const person of trace.people) {
      const lost = trace.events.filter((each) => each.leaves === person && !kept.includes(each)).length
      const is = mixed.find(({ id }) => id === person)?.seconds ?? 0
      const was = secondsInside(trace, person)
      if (Math.abs(is - was) > 120 * lost)
        divergences.push(`${where}: ${person} was inside for ${String(was)} s, the ledger says ${String(is)}`)
    }
  }
  return { permutations, divergences }
}

function intake({ idOf }: Fold, bodies: readonly string[], { lists }: Trace): readonly Signal[] {
  const signals = bodies.flatMap((body) => {
    const told = readWebhook(body)
    return told.known ? [told.signal] : []
  })
  return [...new Map([...lists, ...signals].toReversed().map((signal) => [idOf(signal), signal])).values()]
}

/** The bug: a person is in after a join and out after a leave, whichever connection it was. */
function inOrderOfTime(signals: readonly Signal[]): readonly Row[] {
  const since = new Map<string, string>()
  const seconds = new Map<string, number>()
  for (const signal of signals.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    if (!('who' in signal)) continue
    const { id } = signal.who
    const from = since.get(id)
    if (signal.event === 'joined') since.set(id, from ?? signal.at)
    else if (from !== undefined) {
      const stayed = Temporal.Instant.from(signal.at).since(Temporal.Instant.from(from)).total('seconds')
      seconds.set(id, (seconds.get(id) ?? 0) + stayed)
      since.delete(id)
    }
  }
  return [...seconds].map(([id, sum]) => ({ id, seconds: sum, intervals: [] }))
}
