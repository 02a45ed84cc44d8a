import type { Outcome, Table } from '#functions/kernel/table.ts'
import type { Stored } from '#shared/kernel/condition.ts'
import { shift } from '#shared/kernel/time.ts'
import { makeChance, type Chance } from '#test/faults/chance.ts'
import { faultyTable, isInjected, makeFaultLog, rates, type FaultLog } from '#test/faults/fault-layer.ts'

/** One of many at once: a connection with faults, a clock that is wrong, and chance of its own. */
export type Racer = {
  readonly index: number
  readonly table: Table
  readonly chance: Chance
  /** What this worker's clock says when the right one says `at`. */
  readonly clock: (at: string) => string
  readonly log: FaultLog
}

/** F9: every clock is up to five minutes wrong, and the first one jumps back. */
export function racers(count: number, seed: number, name: string): { racers: readonly Racer[]; log: FaultLog } {
  const log = makeFaultLog()
  const all = Array.from({ length: count }, (_, index): Racer => {
    const chance = makeChance(seed * 1000 + index)
    const skew = chance.below(601) - 300
    let reads = 0
    const clock = (at: string) => {
      reads += 1
      const jump = index === 0 && reads % 7 === 0 ? -600 : 0
      if (reads === 1 || jump) log.note({ fault: 'F9', worker: index, what: `${String(skew + jump)} s` })
      return shift(at, { seconds: skew + jump })
    }
    return { index, table: faultyTable({ name, worker: index, chance, log }), chance, clock, log }
  })
  return { racers: all, log }
}

type Settled = Outcome<Stored, string>
/** How a wish ended for the one who pressed: answered, or nobody knows. */
export type Ended = { readonly answers: readonly Settled[]; readonly broke?: string }

const patience = 15

/**
 * Presses until there is an answer, as a browser does: the same wish again after a lost answer. F5 sends it twice at
 * once, F6 loses the answer after the work was done.
 */
export async function press(by: Racer, what: string, once: (attempt: number) => Promise<Settled>): Promise<Ended> {
  for (let attempt = 1; attempt <= patience; attempt++) {
    const doubled = by.chance.happens(rates.F5)
    if (doubled) by.log.note({ fault: 'F5', worker: by.index, what })
    const tries = await Promise.allSettled(doubled ? [once(attempt), once(attempt)] : [once(attempt)])
    for (const each of tries)
      if (each.status === 'rejected' && !isInjected(each.reason)) return { answers: [], broke: String(each.reason) }
    if (by.chance.happens(rates.F6)) {
      by.log.note({ fault: 'F6', worker: by.index, what })
      continue
    }
    const answers = tries.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    const definite = answers.filter((each) => each.done || each.refused !== 'TRY_AGAIN')
    if (definite.length > 0) return { answers: definite }
  }
  return { answers: [] }
}
