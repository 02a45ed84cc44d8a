import { dayIn } from '#shared/calendar/day.ts'
import type { MeetingRow } from '#shared/meetings/meeting-view.ts'
import type { ZoneId } from '#shared/calendar/zone.ts'

export type Day = { readonly id: string; readonly rows: readonly MeetingRow[] }

/** Meetings under the day on which they begin in the reader's zone, in the order they came. */
export const groupDays = (rows: readonly MeetingRow[], zone: ZoneId): readonly Day[] =>
  [...Map.groupBy(rows, ({ startsAt }) => dayIn(zone, startsAt))].map(([id, of]) => ({ id, rows: of }))
