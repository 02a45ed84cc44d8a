import { formatShortDate } from '#web/kernel/format.ts'
import type { StateName } from '#web/ui/status-words.ts'
import { dayIn } from '#shared/calendar/day.ts'
import { daysLate, isOverdue } from '#shared/work/due.rules.ts'
import type { Task, TaskState } from '#shared/work/task.ts'

const names = {
  READY: 'waiting',
  CLAIMED: 'taken',
  IN_PROGRESS: 'taken',
  HANDOVER_PENDING: 'waiting_others',
  SUBMITTED: 'in_review',
  CHANGES_REQUESTED: 'returned',
  DONE: 'done',
  CANCELLED: 'cancelled',
} as const satisfies Readonly<Record<TaskState, StateName>>

/** The word and shape of a task's state. */
export const stateName = (state: TaskState): StateName => names[state]

type Dated = Pick<Task, 'due' | 'zone' | 'state'>

/** What stands at the end of a row: a flag with its word, or a short date. */
export type DueWord =
  | { readonly flag: 'overdue'; readonly days: number }
  | { readonly flag: 'due_today' | 'due_tomorrow' }
  | { readonly date: string }

export function dueWord(task: Dated, now: string): DueWord {
  if (isOverdue(task, now)) return { flag: 'overdue', days: daysLate(task, now) }
  const isOver = task.state === 'SUBMITTED' || task.state === 'DONE' || task.state === 'CANCELLED'
  const today = Temporal.PlainDate.from(dayIn(task.zone, now))
  const days = today.until(Temporal.PlainDate.from(task.due), { largestUnit: 'day' }).days
  if (!isOver && days === 0) return { flag: 'due_today' }
  if (!isOver && days === 1) return { flag: 'due_tomorrow' }
  return { date: formatShortDate(`${task.due}T00:00:00Z`, 'UTC') }
}

/** The shape of a row among what asks for me: to be mended, late, for today, then the state. */
export function askingState(task: Dated, now: string): StateName {
  if (task.state === 'CHANGES_REQUESTED') return 'returned'
  const due = dueWord(task, now)
  return 'flag' in due && due.flag === 'due_today' ? 'due_today' : rowState(task, now)
}

/** The shape at the start of a row: being late comes before the state. */
export const rowState = (task: Dated, now: string): StateName =>
  isOverdue(task, now) ? 'overdue' : stateName(task.state)
