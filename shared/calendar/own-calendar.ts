import * as v from 'valibot'
import { holiday, season, weekHours } from '#shared/calendar/calendar.ts'

/** What a unit has of its own: usual hours, hours for some dates, days off. What it does not say holds as above it. */
export const ownCalendar = v.object({
  hours: v.optional(weekHours),
  seasons: v.optional(v.array(season)),
  holidays: v.optional(v.array(holiday)),
})
export type OwnCalendar = v.InferOutput<typeof ownCalendar>
