import { formatMoment, formatShortDate, formatTime, zones, type ZoneName } from '#web/kernel/format.ts'
import { language } from '#web/kernel/words.tsx'
import type { WorkWords } from '#web/work/work-words.ts'

const dayOf = (iso: string, zone: string) => Temporal.Instant.from(iso).toZonedDateTimeISO(zone).toPlainDate()
const daysFrom = (now: string, iso: string, zone: string) =>
  dayOf(now, zone).until(dayOf(iso, zone), { largestUnit: 'day' }).days
const weekday = (iso: string, zone: string) =>
  new Intl.DateTimeFormat(language() === 'id' ? 'id-ID' : 'en-GB', { timeZone: zone, weekday: 'long' }).format(
    Temporal.Instant.from(iso).epochMilliseconds,
  )

/** "WIB" of a zone. */
export const zoneName = (zone: string): string =>
  (Object.keys(zones) as ZoneName[]).find((name) => zones[name] === zone) ?? zone

/** "08.40" today, "17 Nov 16.41" on another day. */
export const sinceWords = (iso: string, zone: string, now: string): string =>
  daysFrom(now, iso, zone) === 0 ? formatTime(iso, zone) : formatMoment(iso, zone)

/** "hari ini pukul 14.00", "besok pukul 12.00", "Senin 09.00", "Senin, 30 Nov 09.00" */
export function untilWords(t: WorkWords, iso: string, zone: string, now: string): string {
  const time = formatTime(iso, zone)
  const days = daysFrom(now, iso, zone)
  if (days === 0) return t.todayAt(time)
  if (days === 1) return t.tomorrowAt(time)
  if (days === -1) return t.yesterdayAt(time)
  const day = weekday(iso, zone)
  return days > 1 && days < 7 ? `${day} ${time}` : `${day}, ${formatShortDate(iso, zone)} ${time}`
}

/** The same with the zone: "besok pukul 12.00 WIB". */
export const deadlineWords = (t: WorkWords, iso: string, zone: string, now: string): string =>
  `${untilWords(t, iso, zone, now)} ${zoneName(zone)}`
