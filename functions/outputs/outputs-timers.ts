import { readAll, readOne } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { touch } from '#functions/kernel/touch.ts'
import { lapseReview } from '#functions/outputs/lapse-review.ts'
import { isReviewTimer } from '#functions/outputs/outputs.keys.ts'
import { hoursBetween, timersOf } from '#functions/work/work.keys.ts'
import { shift } from '#shared/kernel/time.ts'

/** What one run did: reviews that were `settled`, those that `moved` on meanwhile, and those that `failed` and come again. */
export type Swept = { readonly settled: number; readonly moved: number; readonly failed: number }

const checkpointKey = { pk: 'TIMERS#outputs', sk: 'META' }
const longestOutage = { hours: -24 * 14 }
/** An hour is finished only a while after its end: an index may be late. */
const lateness = { minutes: -10 }

/** Returns lapsed reviews to the list, from the oldest unfinished hour on; one broken record does not stop the others. */
export async function runOutputTimers(table: Table, now: string): Promise<Swept> {
  const swept = { settled: 0, moved: 0, failed: 0 }
  const oldest = shift(now, longestOutage)
  const { from = oldest } = ((await readOne(table, checkpointKey)) ?? {}) as { readonly from?: string }
  for (const hour of hoursBetween(from < oldest ? oldest : from, now)) {
    const due = await readAll(table, { index: 'timers', of: timersOf(hour), to: now })
    for (const row of due.filter(({ timerAt }) => isReviewTimer(timerAt)))
      swept[await settle(table, String(row['id']), now)] += 1
  }
  if (!swept.failed) await touch(table, 'checkpoint', { key: checkpointKey, set: { from: shift(now, lateness) } })
  return swept
}

async function settle(table: Table, id: string, now: string): Promise<keyof Swept> {
  try {
    return (await lapseReview(table, id, now)).done ? 'settled' : 'moved'
  } catch {
    return 'failed'
  }
}
