import { formatTime, formatTimeWithZone } from '#web/kernel/format.ts'
import { zoneIds, zoneLabel, type ZoneId } from '#shared/calendar/zone.ts'
import type { MeetingsWords } from '#web/meetings/meetings-words.ts'

const cities = { 'Asia/Jakarta': 'Jakarta', 'Asia/Makassar': 'Makassar', 'Asia/Jayapura': 'Jayapura' } as const

export const cityOf = (zone: ZoneId): string => cities[zone]

/** "Jakarta, WIB" */
export const placeOf = (zone: ZoneId): string => `${cities[zone]}, ${zoneLabel(zone)}`

/** "09.00–10.00 WIB" */
export const spanOf = (startsAt: string, endsAt: string, zone: ZoneId): string =>
  `${formatTime(startsAt, zone)}–${formatTimeWithZone(endsAt, zone)}`

/** "Makassar 10.00 WITA, Jayapura 11.00 WIT": the same moment where the reader is not. */
export const elsewhere = (at: string, zone: ZoneId): string =>
  zoneIds
    .filter((each) => each !== zone)
    .map((each) => `${cities[each]} ${formatTimeWithZone(at, each)}`)
    .join(', ')

const minutesFrom = (now: string, then: string) =>
  Math.ceil((Temporal.Instant.from(then).epochMilliseconds - Temporal.Instant.from(now).epochMilliseconds) / 60_000)

/** "mulai 8 menit lagi", "berjalan sejak 3 menit lalu"; nothing for another day. */
export function startWords(
  t: MeetingsWords,
  { startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string },
  now: string,
): string {
  const minutes = minutesFrom(now, startsAt)
  if (minutes > 0) {
    if (minutes < 60) return t.startsInMinutes(minutes)
    return minutes < 24 * 60 ? t.startsInHours(Math.floor(minutes / 60)) : ''
  }
  if (endsAt <= now) return t.pastEnd()
  return minutes > -1 ? t.startsNow() : t.startedMinutes(-minutes)
}

export const shiftDay = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()
