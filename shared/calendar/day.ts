import type { ZoneId } from '#shared/calendar/zone.ts'

/** The calendar day of an instant in a zone: `2026-11-27`. */
export const dayIn = (zone: ZoneId, at: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString()
