import * as v from 'valibot'
import {
  holiday,
  season,
  weekHours,
  type Calendar,
  type Holiday,
  type Season,
  type WeekHours,
} from '#shared/calendar/calendar.ts'
import { nationalCalendar } from '#shared/calendar/national-calendar.ts'

/** What a unit has of its own: usual hours, hours for some dates, days off. What it does not say holds as above it. */
export const ownCalendar = v.object({
  hours: v.optional(weekHours),
  seasons: v.optional(v.array(season)),
  holidays: v.optional(v.array(holiday)),
})
export type OwnCalendar = v.InferOutput<typeof ownCalendar>

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
