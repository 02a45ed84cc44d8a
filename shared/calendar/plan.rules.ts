import { weekdays, type Calendar, type WeekHours } from '#shared/calendar/calendar.ts'
import type { CalendarFault } from '#shared/calendar/calendar.refusals.ts'

/** Longer without one working minute, and the calendar is taken to be wrong. */
export const maxIdleDays = 60

/** A working span of one date, in milliseconds after local midnight. */
export type Shift = readonly [from: number, to: number]
export type Plan = (date: Temporal.PlainDate) => readonly Shift[]
export type Planned =
  { readonly done: true; readonly plan: Plan } | { readonly done: false; readonly fault: CalendarFault }

/** The spans of any date, or the first fault: a stored record may be older than the rule that refuses it. */
export function planOf({ hours, seasons, holidays }: Calendar): Planned {
  const fault = weekFaults(hours)[0] ?? seasons.flatMap((season) => weekFaults(season.hours, season.name))[0]
  if (fault) return { done: false, fault }
  const usual = shiftsOf(hours)
  const special = seasons.map((season) => ({ ...season, shifts: shiftsOf(season.hours) }))
  const off = new Set(holidays.map((each) => each.date))
  const plan: Plan = (date) => {
    const text = date.toString()
    if (off.has(text)) return []
    const week = special.find(({ from, to }) => from <= text && text <= to)?.shifts ?? usual
    return week[date.dayOfWeek - 1] ?? []
  }
  return { done: true, plan }
}

/** Faults of one week of hours, at most one a day; a week without any working time is the fault of its Monday. */
export function weekFaults(hours: WeekHours, season?: string): CalendarFault[] {
  const where = season === undefined ? {} : { season }
  const faults = weekdays.flatMap((day) => {
    const rule = dayFault(hours[day] ?? [])
    return rule ? [{ day, rule, ...where }] : []
  })
  const isEmpty = weekdays.every((day) => (hours[day] ?? []).length === 0)
  return isEmpty ? [{ day: 'mon', rule: 'no-hours', ...where }] : faults
}

/** Working minutes of one week of hours, breaks left out. */
export const weeklyMinutes = (hours: WeekHours): number =>
  shiftsOf(hours)
    .flat()
    .reduce((sum, [from, to]) => sum + (to - from) / minute, 0)

function dayFault(spans: readonly (readonly [string, string])[]): CalendarFault['rule'] | undefined {
  let before = -1
  for (const [start, end] of spans) {
    const [from, to] = [millisecondsOf(start), millisecondsOf(end)]
    if (from === undefined || to === undefined || from === wholeDay) return 'not-a-time'
    if (to === from) return 'zero-length'
    if (to < from) return 'ends-before-start'
    if (from < before) return 'overlap'
    before = to
  }
  return undefined
}

const minute = 60_000
const wholeDay = 24 * 60 * minute

const shiftsOf = (hours: WeekHours): readonly (readonly Shift[])[] =>
  weekdays.map((day) =>
    (hours[day] ?? []).map(([from, to]): Shift => [millisecondsOf(from) ?? 0, millisecondsOf(to) ?? 0]),
  )

/** 00:00 to 24:00; 24:00 ends a day, 25:00 is no time. */
function millisecondsOf(text: string): number | undefined {
  const [, hour, min] = /^(\d{2}):([0-5]\d)$/.exec(text) ?? []
  const total = (Number(hour) * 60 + Number(min)) * minute
  return total <= wholeDay ? total : undefined
}
