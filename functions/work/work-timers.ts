import { readAll, readOne } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { touch } from '#functions/kernel/touch.ts'
import { lapseHandover } from '#functions/work/lapse-handover.ts'
import { lapseLease } from '#functions/work/lapse-lease.ts'
import { hoursBetween, taskKey, timer, timersOf } from '#functions/work/work.keys.ts'
import { on, type Stored } from '#shared/kernel/condition.ts'
import { shift } from '#shared/kernel/time.ts'
import { fits } from '#shared/work/task.lifecycle.ts'
import type { Task } from '#shared/work/task.ts'

/** What one run did: deadlines that were `settled`, those that `moved` on meanwhile, and those that `failed` and come again. */
export type Swept = { readonly settled: number; readonly moved: number; readonly failed: number }

const checkpointKey = { pk: 'TIMERS#work', sk: 'META' }
const longestOutage = { hours: -24 * 14 }
/** An hour is finished only a while after its end: an index may be late. */
const lateness = { minutes: -10 }

/** Settles what has come due, from the oldest unfinished hour on; one broken record does not stop the others. */
export async function runWorkTimers(table: Table, now: string): Promise<Swept> {
  const swept = { settled: 0, moved: 0, failed: 0 }
  const oldest = shift(now, longestOutage)
  const kept = (await readOne(table, checkpointKey))?.['from']
  const from = typeof kept === 'string' ? kept : oldest
  for (const hour of hoursBetween(from < oldest ? oldest : from, now)) {
    const due = await readAll(table, { index: 'timers', of: timersOf(hour), to: now })
    for (const row of due) swept[await settle(table, row, now)] += 1
  }
  if (!swept.failed) await touch(table, 'checkpoint', { key: checkpointKey, set: { from: shift(now, lateness) } })
  return swept
}

async function settle(table: Table, { pk, sk }: Stored, now: string): Promise<keyof Swept> {
  const [, id = ''] = String(pk).split('#')
  const [part, handover = ''] = String(sk).split('#')
  try {
    if (part === 'HANDOVER') return (await lapseHandover(table, id, handover, now)).done ? 'settled' : 'moved'
    if (part !== 'META') return 'moved'
    const outcome = await lapseLease(table, id, now)
    if (outcome.done) return 'settled'
    const { leaseUntil } = outcome.tells as Partial<Task>
    if (leaseUntil !== undefined) await armAgain(table, id, leaseUntil)
    return 'moved'
  } catch {
    return 'failed'
  }
}

const task = on<Task>()

/** The timer of a lease that was renewed: a beat does not move it, because it stands in an index. */
const armAgain = (table: Table, id: string, leaseUntil: string) =>
  touch(table, 'heartbeat', {
    key: taskKey(id),
    must: [...fits('lapse'), { code: 'LEASE_MOVED', must: task.equals('leaseUntil', leaseUntil) }],
    set: { kind: 'task', ...timer('lease', leaseUntil, id) },
  })
