import type { Calendar } from '#shared/calendar/calendar.ts'
import type { CalendarFault } from '#shared/calendar/calendar.refusals.ts'
import { maxIdleDays, planOf, type Plan } from '#shared/calendar/plan.rules.ts'
import { isZone, type ZoneId } from '#shared/calendar/zone.ts'

/** No count goes further: five years answer every lease and deadline, and a wrong record ends soon. */
const maxDays = 5 * 366

export type WorkingTime = { readonly hours?: number; readonly minutes?: number }

export type CalendarRefused =
  | { readonly done: false; readonly refused: 'CALENDAR_BROKEN'; readonly tells: { readonly fault: CalendarFault } }
  | { readonly done: false; readonly refused: 'ZONE_UNKNOWN'; readonly tells: { readonly zone: string } }

export type Reached = { readonly done: true; readonly at: Temporal.Instant } | CalendarRefused
export type Measured = { readonly done: true; readonly milliseconds: number } | CalendarRefused
export type Counted = { readonly done: true; readonly days: number } | CalendarRefused
export type Dated = { readonly done: true; readonly date: Temporal.PlainDate } | CalendarRefused

/** [K5] The instant at which so much working time has passed since `start`; it ends with a span, not with the next start. */
export function addWorkingTime(calendar: Calendar, zone: ZoneId, start: Temporal.Instant, time: WorkingTime): Reached {
  const opened = open(calendar, zone)
  if (!opened.done) return opened
  let left = ((time.hours ?? 0) * 60 + (time.minutes ?? 0)) * 60_000
  const local = start.toZonedDateTimeISO(zone)
  let date = local.toPlainDate()
  if (!(left >= 0 && Number.isFinite(left))) return broken(date, 'not-a-duration')
  if (left === 0) return { done: true, at: start }
  let since = sinceMidnight(local)
  for (let day = 0, idle = 0; day < maxDays; day++) {
    const shifts = opened.plan(date)
    idle = shifts.length > 0 ? 0 : idle + 1
    if (idle > maxIdleDays) return broken(date.subtract({ days: maxIdleDays }), 'idle-too-long')
    for (const [from, to] of shifts) {
      const begin = Math.max(from, since)
      if (begin < to && left <= to - begin) return { done: true, at: at(date, zone, begin + left) }
      left -= Math.max(0, to - begin)
    }
    date = date.add({ days: 1 })
    since = 0
  }
  return broken(date, 'too-far')
}

/** [K6] Working time from one instant to another, in milliseconds; negative when `to` lies before `from`. */
export function workingTimeBetween(
  calendar: Calendar,
  zone: ZoneId,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Measured {
  if (Temporal.Instant.compare(to, from) < 0) {
    const back = workingTimeBetween(calendar, zone, to, from)
    return back.done ? { done: true, milliseconds: -back.milliseconds } : back
  }
  const opened = open(calendar, zone)
  if (!opened.done) return opened
  const [first, last] = [from.toZonedDateTimeISO(zone), to.toZonedDateTimeISO(zone)]
  const days = daysBetween(first, last)
  if (days > maxDays) return broken(last.toPlainDate(), 'too-far')
  let [date, milliseconds] = [first.toPlainDate(), 0]
  for (let day = 0; day <= days; day++, date = date.add({ days: 1 })) {
    const [since, until] = [day === 0 ? sinceMidnight(first) : 0, day === days ? sinceMidnight(last) : Infinity]
    for (const [start, end] of opened.plan(date))
      milliseconds += Math.max(0, Math.min(end, until) - Math.max(start, since))
  }
  return { done: true, milliseconds }
}

/** [K7] Until when a claim holds without activity: so many working hours of the unit. */
export const leaseUntil = (calendar: Calendar, zone: ZoneId, now: Temporal.Instant, hours: number): Reached =>
  addWorkingTime(calendar, zone, now, { hours })

/** [K11] Working days after the day of `from`, up to and with the day of `to`: "6 hari kerja" at a desk, "Terlambat 2 hari". */
export function workingDaysBetween(
  calendar: Calendar,
  zone: ZoneId,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Counted {
  const opened = open(calendar, zone)
  if (!opened.done) return opened
  const [first, last] = [from.toZonedDateTimeISO(zone), to.toZonedDateTimeISO(zone)]
  const span = daysBetween(first, last)
  if (span > maxDays) return broken(last.toPlainDate(), 'too-far')
  let [date, days] = [first.toPlainDate(), 0]
  for (let day = 0; day < span; day++) {
    date = date.add({ days: 1 })
    if (opened.plan(date).length > 0) days++
  }
  return { done: true, days }
}

/** [K12] The working day that lies `days` after a date, or before it when negative; 0 is the date itself. */
export function shiftWorkingDays(calendar: Calendar, date: Temporal.PlainDate, days: number): Dated {
  const planned = planOf(calendar)
  if (!planned.done) return { done: false, refused: 'CALENDAR_BROKEN', tells: { fault: planned.fault } }
  let [left, found] = [Math.abs(days), date]
  for (let day = 0, idle = 0; day < maxDays && idle <= maxIdleDays; day++) {
    if (left === 0) return { done: true, date: found }
    found = found.add({ days: Math.sign(days) })
    const works = planned.plan(found).length > 0
    idle = works ? 0 : idle + 1
    if (works) left--
  }
  return broken(found, left === 0 ? 'too-far' : 'idle-too-long')
}

/** [K3] Whether people work on that date, in the usual hours or in those of a season. */
export function isWorkingDay(calendar: Calendar, date: Temporal.PlainDate): boolean {
  const planned = planOf(calendar)
  return planned.done && planned.plan(date).length > 0
}

function open(calendar: Calendar, zone: string): { readonly done: true; readonly plan: Plan } | CalendarRefused {
  if (!isZone(zone)) return { done: false, refused: 'ZONE_UNKNOWN', tells: { zone } }
  const planned = planOf(calendar)
  return planned.done ? planned : { done: false, refused: 'CALENDAR_BROKEN', tells: { fault: planned.fault } }
}

const broken = (day: Temporal.PlainDate, rule: CalendarFault['rule']): CalendarRefused => ({
  done: false,
  refused: 'CALENDAR_BROKEN',
  tells: { fault: { day: day.toString(), rule } },
})

const at = (date: Temporal.PlainDate, zone: ZoneId, milliseconds: number): Temporal.Instant =>
  date
    .toZonedDateTime(zone)
    .toInstant()
    .add({ milliseconds: Math.round(milliseconds) })

const daysBetween = (first: Temporal.ZonedDateTime, last: Temporal.ZonedDateTime): number =>
  first.toPlainDate().until(last.toPlainDate(), { largestUnit: 'day' }).days

const sinceMidnight = ({ hour, minute, second, millisecond }: Temporal.ZonedDateTime): number =>
  ((hour * 60 + minute) * 60 + second) * 1000 + millisecond
