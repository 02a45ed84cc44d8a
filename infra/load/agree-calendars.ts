import { calendarIn, daysOf, weekOf, type CalendarRow } from '#infra/load/calendars.ts'
import { at, type Read } from '#infra/load/file.ts'
import { files, type Folder } from '#infra/load/files.ts'
import { weekdays } from '#shared/calendar/calendar.ts'
import { parseCalendar } from '#shared/calendar/calendar.rules.ts'
import type { CalendarFault } from '#shared/calendar/calendar.refusals.ts'
import { calendarOf } from '#shared/calendar/own-calendar.rules.ts'

const longestHoliday = 31
const example = 'for example kanwiljayapura,holiday,Libur daerah,2027-02-05,'

const needs: Readonly<
  Record<CalendarRow['kind'], readonly [has: readonly (keyof CalendarRow)[], hasWeek: boolean, says: string]>
> = {
  hours: [[], true, 'hours are the usual week of a unit: at least one weekday, and neither name nor dates'],
  season: [['name', 'from', 'until'], true, 'a season needs a name, its first and last day, and at least one weekday'],
  holiday: [
    ['name', 'from'],
    false,
    `a holiday needs a name and its day, at most ${String(longestHoliday)} days, and no hours`,
  ],
}

function shapeFault(row: CalendarRow): string | undefined {
  const [has, hasWeek, says] = needs[row.kind]
  const hasMore = row.kind === 'hours' && (['name', 'from', 'until'] as const).some((name) => row[name] !== undefined)
  const isRight =
    has.every((name) => row[name] !== undefined) &&
    !hasMore &&
    Object.keys(weekOf(row)).length > 0 === hasWeek &&
    (row.kind !== 'holiday' || daysOf(row).length <= longestHoliday)
  return isRight ? undefined : says
}

const wrong: Readonly<Record<CalendarFault['rule'], string>> = {
  shape: 'cannot be read',
  'not-a-time': 'has a time that no day has',
  'ends-before-start': 'ends before it begins',
  'zero-length': 'has hours that begin and end at once',
  overlap: 'has hours that lie over each other',
  'no-hours': 'has no working hours at all',
  'not-a-date': 'is a day that no calendar has',
  'dates-reversed': 'ends before it begins',
  'seasons-overlap': 'lies in two seasons of this unit',
  'idle-too-long': 'begins more than sixty days in a row without work',
  'too-far': 'lies too far away',
  'not-a-duration': 'cannot be counted',
}

/** Rows of the calendar that say too little or too much, and calendars in which no time could be counted. */
export function calendarFaults(folder: Folder): readonly string[] {
  const { rows } = folder.calendars
  const shapes = rows.flatMap(({ line, row }) => {
    const fault = shapeFault(row)
    return fault === undefined ? [] : [`${at(files.calendars, line)}: ${fault}, ${example}.`]
  })
  if (shapes.length > 0) return shapes
  return [...new Set(rows.map(({ row }) => row.unit))].flatMap((unit) => {
    const judged = parseCalendar(calendarOf(calendarIn(folder, unit)))
    return judged.done ? [] : judged.tells.faults.flatMap((fault) => sentence(rows, unit, fault))
  })
}

// A fault that comes from the unit above is told there.
function sentence(
  rows: readonly Read<CalendarRow>[],
  unit: string,
  { day, rule, season }: CalendarFault,
): readonly string[] {
  const own = rows.filter(({ row }) => row.unit === unit)
  const isOfWeek = weekdays.some((each) => each === day)
  const found = isOfWeek
    ? own.find(({ row }) => (season === undefined ? row.kind === 'hours' : row.name === season))
    : own.at(-1)
  if (!found) return []
  return [
    `${at(files.calendars, found.line)}: ${[season, day].filter(Boolean).join(', ')} ${wrong[rule]}: hours must be from-to in their order, for example 07:30-12:00 13:00-16:00.`,
  ]
}
