import type { OwnCalendar } from '#shared/calendar/own-calendar.ts'
import { calendarOf } from '#shared/calendar/own-calendar.rules.ts'
import { addWorkingTime, workingTimeBetween } from '#shared/calendar/working-time.rules.ts'
import type { ZoneId } from '#shared/calendar/zone.ts'
import { all, any, on, type Clause } from '#shared/kernel/condition.ts'
import { shift, toText } from '#shared/kernel/time.ts'
import type { QueueRight } from '#shared/people/rights.ts'
import { working } from '#shared/work/task.lifecycle.ts'
import type { Task } from '#shared/work/task.ts'

const task = on<Task>()

/** A screen tells that its holder is there at most this often. */
export const beat = { minutes: 10 } as const

/** Working hours that a receiver has to answer a hand-over. */
export const answerHours = 8

type Lease = Pick<QueueRight, 'zone' | 'leaseHours' | 'calendar'>

/** [W6] until when a claim made now holds: working hours of the unit, in its zone and its calendar. */
export const leaseEnd = ({ zone, leaseHours, calendar }: Lease, now: string): string =>
  after(zone, leaseHours, now, calendar)

/** [W24] three quarters of a lease are over, and it still runs: time to tell its holder. */
export function isLeaseEnding(
  { zone, leaseHours, calendar }: Lease,
  { state, leaseUntil }: { readonly state: Task['state']; readonly leaseUntil?: string | undefined },
  now: string,
): boolean {
  const isHeld = working.some((each) => each === state)
  if (!isHeld || leaseUntil === undefined || leaseUntil < now) return false
  const [from, to] = [Temporal.Instant.from(now), Temporal.Instant.from(leaseUntil)]
  const left = workingTimeBetween(calendarOf(calendar), zone, from, to)
  return left.done && left.milliseconds <= (leaseHours / 4) * 3_600_000
}

/** [W12] until when a receiver may answer: working hours of the unit. */
export const answerBy = (
  { zone, calendar }: Pick<QueueRight, 'zone' | 'calendar'>,
  now: string,
  hours: number = answerHours,
): string => after(zone, hours, now, calendar)

/** [W4] the lease that was read is really over, and it is still the same claim. */
export const isLapsed = (holder: string, fence: number, now: string) =>
  [
    {
      code: 'LEASE_MOVED',
      must: all(
        task.oneOf('state', working),
        task.equals('holder', holder),
        task.equals('fence', fence),
        task.before('leaseUntil', now),
      ),
      tells: ['leaseUntil', 'state'],
    },
  ] as const satisfies readonly Clause[]

/** [W6] a beat within ten minutes of the last one writes nothing. */
export const isBeatDue = (now: string) =>
  [
    {
      code: 'BEAT_EARLY',
      must: any(task.absent('beatAt'), task.atMost('beatAt', shift(now, { minutes: -beat.minutes }))),
    },
  ] as const satisfies readonly Clause[]

function after(zone: ZoneId, hours: number, now: string, calendar?: OwnCalendar): string {
  const reached = addWorkingTime(calendarOf(calendar), zone, Temporal.Instant.from(now), { hours })
  if (!reached.done) throw new Error(`the calendar cannot count: ${reached.refused}`)
  return toText(reached.at)
}
