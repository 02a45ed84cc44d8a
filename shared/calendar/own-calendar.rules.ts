import type { Calendar, Holiday, Season, WeekHours } from '#shared/calendar/calendar.ts'
import { nationalCalendar } from '#shared/calendar/national-calendar.ts'

type Layer = {
  readonly hours?: WeekHours | undefined
  readonly seasons?: readonly Season[] | undefined
  readonly holidays?: readonly Holiday[] | undefined
}
type Whole = { hours?: WeekHours; seasons: Season[]; holidays: Holiday[] }

/** [K13] A calendar over the one above it: own hours replace, own seasons replace those that they overlap, days off add up. */
export function layered(above: Layer, own: Layer): Whole {
  const seasons = own.seasons ?? []
  const stays = ({ from, to }: Season) => !seasons.some((other) => other.from <= to && from <= other.to)
  const hours = own.hours ?? above.hours
  return {
    ...(hours && { hours }),
    seasons: [...(above.seasons ?? []).filter(stays), ...seasons],
    holidays: [...(above.holidays ?? []), ...(own.holidays ?? [])],
  }
}

/** [K13] The calendar that time is counted in where somebody has this of their own. */
export const calendarOf = (own: Layer = {}): Calendar => ({
  hours: nationalCalendar.hours,
  ...layered(nationalCalendar, own),
})
