import { listMeetings } from '#functions/meetings/meetings.store.ts'
import type { Table } from '#functions/kernel/table.ts'
import type { ZoneId } from '#shared/calendar/zone.ts'
import { toText } from '#shared/kernel/time.ts'

type Whose = { readonly person: string; readonly zone: ZoneId }

/** One person's meetings from the beginning of one day to the end of another, in their own zone. */
export async function listMyMeetings(table: Table, { person, zone }: Whose, from: string, to: string) {
  const rows = await listMeetings(table, person, midnight(from, zone), midnight(nextDay(to), zone))
  return rows.slice(0, 400)
}

const nextDay = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString()
const midnight = (day: string, zone: ZoneId) => toText(Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant())
