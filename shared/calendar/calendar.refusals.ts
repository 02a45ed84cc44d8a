import * as v from 'valibot'

/** What can be wrong with a calendar. */
export const calendarFaultRules = [
  'shape',
  'not-a-time',
  'ends-before-start',
  'zero-length',
  'overlap',
  'no-hours',
  'not-a-date',
  'dates-reversed',
  'seasons-overlap',
  'idle-too-long',
  'too-far',
  'not-a-duration',
] as const

/** `day` names the weekday (`mon`) or the date (`2027-01-01`); `season` says whose hours, when not the usual ones. */
export const calendarFault = v.object({
  day: v.string(),
  rule: v.picklist(calendarFaultRules),
  season: v.optional(v.string()),
})

export type CalendarFault = v.InferOutput<typeof calendarFault>
