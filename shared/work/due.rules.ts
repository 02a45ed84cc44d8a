import { dayIn } from '#shared/calendar/day.ts'
import { nationalCalendar } from '#shared/calendar/national-calendar.ts'
import { workingDaysBetween } from '#shared/calendar/working-time.rules.ts'
import type { Task } from '#shared/work/task.ts'

/** [W17] Work is late from the day after its due day on, in the unit's zone, until it is handed in. */
export const isOverdue = ({ due, zone, state }: Pick<Task, 'due' | 'zone' | 'state'>, now: string): boolean =>
  state !== 'SUBMITTED' && state !== 'DONE' && state !== 'CANCELLED' && due < dayIn(zone, now)

/** [W17] "Terlambat 2 hari": working days after the due day, today included. */
export function daysLate({ due, zone }: Pick<Task, 'due' | 'zone'>, now: string): number {
  const noon = Temporal.PlainDate.from(due).toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant()
  const counted = workingDaysBetween(nationalCalendar, zone, noon, Temporal.Instant.from(now))
  return counted.done ? Math.max(0, counted.days) : 0
}
