import type { StoredFact } from '#shared/kernel/fact.ts'
import {
  handoverAccepted,
  leaseLapsed,
  taskAdded,
  taskClaimed,
  taskDone,
  taskReleased,
} from '#shared/work/work.facts.ts'

/** Why a task came to a desk. */
export type Cause = 'added' | 'claimed' | 'taken-over' | 'released' | 'lapsed' | 'handed-over'

/** One stay: in the queue (no holder) or at somebody's desk. `until` is missing while it lasts. */
export type Stay = {
  readonly at: 'queue' | 'desk'
  readonly holder?: string
  readonly name: string
  readonly from: string
  readonly until?: string
  readonly why: Cause
}

type TaskFact = Pick<StoredFact, 'type' | 'data' | 'at' | 'rev'>
type Arrival = Omit<Stay, 'from' | 'until'>

/**
 * [W15] The chain of desks without gap or overlap: each stay ends where the next begins. Facts are taken in the order of
 * their revs; a clock that was behind does not turn time back.
 */
export function custodyOf(facts: readonly TaskFact[]): readonly Stay[] {
  const stays: Stay[] = []
  let now = ''
  for (const fact of [...facts].sort((a, b) => a.rev - b.rev)) {
    if (fact.at > now) now = fact.at
    const isEnd = taskDone.read(fact) !== undefined
    const arrival = arrivalOf(fact, stays[0]?.name ?? '')
    if (!arrival && !isEnd) continue
    const last = stays.pop()
    if (last) stays.push(last.until === undefined ? { ...last, until: now } : last)
    if (arrival) stays.push({ ...arrival, from: now })
  }
  return stays
}

function arrivalOf(fact: TaskFact, queue: string): Arrival | undefined {
  const added = taskAdded.read(fact)
  if (added) return { at: 'queue', name: added.queueName, why: 'added' }
  const claimed = taskClaimed.read(fact)
  if (claimed)
    return { at: 'desk', holder: claimed.holder, name: claimed.byName, why: claimed.from ? 'taken-over' : 'claimed' }
  const accepted = handoverAccepted.read(fact)
  if (accepted) return { at: 'desk', holder: accepted.to, name: accepted.toName, why: 'handed-over' }
  if (taskReleased.read(fact)) return { at: 'queue', name: queue, why: 'released' }
  if (leaseLapsed.read(fact)) return { at: 'queue', name: queue, why: 'lapsed' }
  return undefined
}
