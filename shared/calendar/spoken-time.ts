import { zoneLabel, type ZoneId } from '#shared/calendar/zone.ts'

export type Zone = ZoneId
export type Language = 'id' | 'en'

const locale: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' }
const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

const local = (instant: string, zone: Zone) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone)

/** An instant in words of one zone: "Senin, 23 November 2026 pukul 10.42 WIB". */
export const spokenInstant = (instant: string, zone: Zone, language: Language): string =>
  `${local(instant, zone).toLocaleString(locale[language], { ...day, ...clock })} ${zoneLabel(zone)}`

/** A span in words of one zone: "Rabu, 9 September 2026 pukul 13.00–14.00 WIB"; an end on another day is told in full. */
export function spokenPeriod(startsAt: string, endsAt: string, zone: Zone, language: Language): string {
  const start = local(startsAt, zone)
  const end = local(endsAt, zone)
  const from = start.toLocaleString(locale[language], { ...day, ...clock })
  return start.toPlainDate().equals(end.toPlainDate())
    ? `${from}–${end.toLocaleString(locale[language], clock)} ${zoneLabel(zone)}`
    : `${from} – ${end.toLocaleString(locale[language], { ...day, ...clock })} ${zoneLabel(zone)}`
}

/**
 * The span in the reader's zone and, when the meeting has another, the meeting's beside it:
 * "Rabu, 9 September 2026 pukul 15.00–16.00 WIT (13.00–14.00 WIB)".
 */
export function spokenPeriodFor(
  reader: Zone,
  startsAt: string,
  endsAt: string,
  zone: Zone,
  language: Language,
): string {
  const own = spokenPeriod(startsAt, endsAt, reader, language)
  if (reader === zone) return own
  const [read, met] = [reader, zone].map((each) => [local(startsAt, each), local(endsAt, each)] as const) as [
    Span,
    Span,
  ]
  const sameDays = [...read, ...met].every((at) => at.toPlainDate().equals(read[0].toPlainDate()))
  const other = sameDays
    ? `${met.map((at) => at.toLocaleString(locale[language], clock)).join('–')} ${zoneLabel(zone)}`
    : spokenPeriod(startsAt, endsAt, zone, language)
  return `${own} (${other})`
}

type Span = readonly [Temporal.ZonedDateTime, Temporal.ZonedDateTime]
