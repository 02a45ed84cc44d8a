import { dayIn } from '#shared/calendar/day.ts'
import type { ZoneId } from '#shared/calendar/zone.ts'

/** [M19] Work is due today at the earliest, on the calendar of the queue's zone. */
export const isDuePast = (due: string, zone: ZoneId, now: string): boolean => due < dayIn(zone, now)
