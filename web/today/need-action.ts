import type { Handover } from '#shared/work/handover.ts'
import { working } from '#shared/work/task.lifecycle.ts'
import type { TaskRow } from '#shared/work/task-view.ts'
import type { ReviewRow } from '#shared/outputs/outputs.api.ts'
import type { MyWork } from '#web/work/create-my-work.ts'

export type Need =
  | { readonly id: string; readonly kind: 'task'; readonly row: TaskRow }
  | { readonly id: string; readonly kind: 'handover'; readonly handover: Handover }
  | { readonly id: string; readonly kind: 'review'; readonly row: ReviewRow }

const most = 7
const isMine = ({ state }: TaskRow) => working.some((each) => each === state)
const known = new WeakMap<object, Need>()
/** The same need for the same row: what stands on the screen, and has the focus, is not built anew with every half minute. */
function once(row: object, need: () => Need): Need {
  const found = known.get(row) ?? need()
  known.set(row, found)
  return found
}
const task = (row: TaskRow) => once(row, () => ({ id: row.id, kind: 'task', row }))
const handed = (handover: Handover) => once(handover, () => ({ id: handover.id, kind: 'handover', handover }))
const review = (row: ReviewRow) => once(row, () => ({ id: row.id, kind: 'review', row }))

/** What asks for me, in this order: late, for today, waiting for my answer, then what is due next; at most seven. */
export function needsAction(
  work: MyWork,
  reviews: readonly ReviewRow[],
): { readonly shown: readonly Need[]; readonly count: number } {
  const waiting: readonly Need[] = [...work.returned.map(task), ...work.handed.map(handed), ...reviews.map(review)]
  const asking = [...work.overdue.map(task), ...work.dueToday.map(task), ...waiting]
  const named = new Set(asking.map(({ id }) => id))
  const later = work.held.filter((row) => isMine(row) && !named.has(row.id)).map(task)
  const all = [...asking, ...later]
  return { shown: all.slice(0, most), count: all.length }
}
