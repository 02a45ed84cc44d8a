import * as v from 'valibot'
import { calendar, weekdays, type Calendar, type Season } from '#shared/calendar/calendar.ts'
import type { CalendarFault } from '#shared/calendar/calendar.refusals.ts'
import { maxIdleDays, planOf, weekFaults, type Plan } from '#shared/calendar/plan.rules.ts'

export type ParsedCalendar =
  | { readonly done: true; readonly calendar: Calendar }
  | {
      readonly done: false
      readonly refused: 'CALENDAR_INVALID'
      readonly tells: { readonly faults: readonly CalendarFault[] }
    }

/** [K8] A calendar that time can be counted in, or every fault with the day that has it. */
export function parseCalendar(input: unknown): ParsedCalendar {
  const shaped = v.safeParse(calendar, input)
  const faults = shaped.success ? faultsOf(shaped.output) : shaped.issues.map(shapeFault)
  if (!shaped.success || faults.length > 0) return { done: false, refused: 'CALENDAR_INVALID', tells: { faults } }
  return { done: true, calendar: shaped.output }
}

function faultsOf(of: Calendar): readonly CalendarFault[] {
  const faults = [
    ...weekFaults(of.hours),
    ...of.seasons.flatMap((season) => weekFaults(season.hours, season.name)),
    ...of.seasons.flatMap(seasonFaults),
    ...of.holidays
      .filter((each) => !isDate(each.date))
      .map((each): CalendarFault => ({ day: each.date, rule: 'not-a-date' })),
  ]
  if (faults.length > 0) return faults
  const planned = planOf(of)
  return planned.done ? idleFaults(of, planned.plan) : [planned.fault]
}

function seasonFaults(season: Season, index: number, seasons: readonly Season[]): CalendarFault[] {
  const fault = (day: string, rule: CalendarFault['rule']): CalendarFault[] => [{ day, rule, season: season.name }]
  for (const day of [season.from, season.to]) if (!isDate(day)) return fault(day, 'not-a-date')
  if (season.to < season.from) return fault(season.from, 'dates-reversed')
  const earlier = seasons.slice(0, index).find((other) => other.from <= season.to && season.from <= other.to)
  if (!earlier) return []
  return fault(earlier.from > season.from ? earlier.from : season.from, 'seasons-overlap')
}

function idleFaults({ holidays }: Calendar, plan: Plan): CalendarFault[] {
  const dates = holidays.map((each) => each.date).sort()
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined) return []
  let idle = 0
  const end = Temporal.PlainDate.from(last).add({ days: 7 })
  for (
    let day = Temporal.PlainDate.from(first);
    Temporal.PlainDate.compare(day, end) <= 0;
    day = day.add({ days: 1 })
  ) {
    idle = plan(day).length > 0 ? 0 : idle + 1
    if (idle > maxIdleDays) return [{ day: day.subtract({ days: maxIdleDays }).toString(), rule: 'idle-too-long' }]
  }
  return []
}

/** A real date of this century; a bound, so that a slip of the pen does not become a thousand years of counting. */
function isDate(text: string): boolean {
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(text)) return false
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  if (month < 1 || month > 12 || day < 1) return false
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth
}

function shapeFault(issue: v.BaseIssue<unknown>): CalendarFault {
  const path = (issue.path ?? []).map(({ key }) => String(key))
  const weekday = weekdays.find((day) => path.includes(day))
  return { day: weekday ?? path.join('.'), rule: 'shape' }
}
