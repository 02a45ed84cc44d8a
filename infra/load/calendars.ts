import type { RowOf } from '#infra/load/column.ts'
import type { Folder } from '#infra/load/files.ts'
import type { calendars } from '#infra/load/work-files.ts'
import { weekdays, type Holiday, type Season, type WeekHours } from '#shared/calendar/calendar.ts'
import type { OwnCalendar } from '#shared/calendar/own-calendar.ts'
import { layered } from '#shared/calendar/own-calendar.rules.ts'

export type CalendarRow = RowOf<(typeof calendars)['columns']>

/** The hours that a row gives for each weekday. */
export const weekOf = (row: CalendarRow): WeekHours =>
  Object.fromEntries(weekdays.map((day) => [day, row[day]]).filter(([, spans]) => spans !== undefined)) as WeekHours

/** Every day from the first to the last of a row, both included. */
export function daysOf({ from = '', until = from }: Pick<CalendarRow, 'from' | 'until'>): readonly string[] {
  const days: string[] = []
  for (let day = Date.parse(`${from}T00:00:00Z`); day <= Date.parse(`${until}T00:00:00Z`); day += 86_400_000)
    days.push(new Date(day).toISOString().slice(0, 10))
  return days
}

/** What the rows of one unit say together. */
export function ownCalendarOf(rows: readonly CalendarRow[]): OwnCalendar | undefined {
  const hours = rows.find(({ kind }) => kind === 'hours')
  const seasons = rows.flatMap((row): Season[] =>
    row.kind === 'season'
      ? [{ name: row.name ?? '', from: row.from ?? '', to: row.until ?? '', hours: weekOf(row) }]
      : [],
  )
  const holidays = rows.flatMap((row): Holiday[] =>
    row.kind === 'holiday' ? daysOf(row).map((date) => ({ date, name: row.name ?? '', kind: 'LIBUR_INSTANSI' })) : [],
  )
  return lean({ ...(hours && { hours: weekOf(hours) }), seasons, holidays })
}

/** The units from the top down to one, itself included; a ring ends the way. */
export function wayTo(units: Folder['units'], code: string): readonly string[] {
  const way: string[] = []
  for (let at: string | undefined = code; at !== undefined && !way.includes(at);) {
    way.unshift(at)
    at = units.rows.find(({ row }) => row.code === at)?.row.parent
  }
  return way
}

/** [K13] What holds in a unit beside the national calendar: its own, over that of the units above it. */
export function calendarIn(folder: Folder, code: string): OwnCalendar | undefined {
  const rowsOf = (unit: string) => folder.calendars.rows.map(({ row }) => row).filter((row) => row.unit === unit)
  return lean(wayTo(folder.units, code).reduce((above, unit) => layered(above, ownCalendarOf(rowsOf(unit)) ?? {}), {}))
}

function lean({ hours, seasons = [], holidays = [] }: OwnCalendar): OwnCalendar | undefined {
  if (!hours && seasons.length + holidays.length === 0) return undefined
  return {
    ...(hours && { hours }),
    ...(seasons.length > 0 && { seasons }),
    ...(holidays.length > 0 && { holidays }),
  }
}
