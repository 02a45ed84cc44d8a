import * as v from 'valibot'
import { date } from '#shared/kernel/time.ts'
import { line } from '#shared/kernel/text.ts'

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

// Loose on purpose: calendar.rules.ts judges the times and names the day, which a pattern cannot.
const span = v.tuple([v.string(), v.string()])
const day = v.optional(v.pipe(v.array(span), v.maxLength(12)))

/** Working spans of each weekday in local time, `['07:30', '12:00']`; a break is the gap between two spans. */
export const weekHours = v.strictObject({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day })

export const holidayKinds = ['LIBUR_NASIONAL', 'CUTI_BERSAMA', 'LIBUR_INSTANSI'] as const

export const holiday = v.object({ date, name: line(120), kind: v.picklist(holidayKinds) })

/** Other hours for some dates, both included: Ramadan, set by the agency and never computed. */
export const season = v.object({ name: line(120), from: date, to: date, hours: weekHours })

/** The working calendar of an agency, a dated record; the zone belongs to the unit that uses it. */
export const calendar = v.object({
  hours: weekHours,
  seasons: v.pipe(v.array(season), v.maxLength(60)),
  holidays: v.pipe(v.array(holiday), v.maxLength(3000)),
})

export type WeekHours = v.InferOutput<typeof weekHours>
export type Holiday = v.InferOutput<typeof holiday>
export type Season = v.InferOutput<typeof season>
export type Calendar = {
  readonly hours: WeekHours
  readonly seasons: readonly Season[]
  readonly holidays: readonly Holiday[]
}
