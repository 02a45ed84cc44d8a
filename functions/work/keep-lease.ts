import { refuse, type Table } from '#functions/kernel/table.ts'
import { touch } from '#functions/kernel/touch.ts'
import { taskKey } from '#functions/work/work.keys.ts'
import { present } from '#functions/work/work.store.ts'
import { holds, isIn } from '#shared/work/holder.rules.ts'
import { isBeatDue } from '#shared/work/lease.rules.ts'
import { fits } from '#shared/work/task.lifecycle.ts'
import type { Task, Worker } from '#shared/work/task.ts'

type Beat = { readonly id: string; readonly queue: string; readonly fence: number }

/** The holder's screen is still there: the lease starts anew, at most every ten minutes; a refusal says who holds it now. */
export async function keepLease(table: Table, by: Worker, { id, queue, fence }: Beat, now: string, leaseUntil: string) {
  const kept = await touch(table, 'heartbeat', {
    key: taskKey(id),
    must: [...holds(by, fence), ...isIn(queue), ...fits('check'), ...isBeatDue(now)],
    set: { kind: 'task', leaseUntil, beatAt: now },
  })
  if (kept.done) return { done: true, answer: { leaseUntil } } as const
  const { holder, holderName, since, state, leaseUntil: until = now } = kept.old as Partial<Task>
  if (kept.refused === 'BEAT_EARLY') return { done: true, answer: { leaseUntil: until } } as const
  return refuse(kept.refused, kept.refused === 'NOT_FOUND' ? {} : present({ holder, holderName, since, state }))
}
