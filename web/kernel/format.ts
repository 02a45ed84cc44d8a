import { language } from '#web/kernel/words.tsx'

/** The three civil zones of Indonesia, by the abbreviation that people write. */
export const zones = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const
export type ZoneName = keyof typeof zones

const locale = () => (language() === 'id' ? 'id-ID' : 'en-GB')
const instantOf = (iso: string) => Temporal.Instant.from(iso).epochMilliseconds
const shape = (iso: string, zone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale(), { timeZone: zone, ...options }).format(instantOf(iso))
const nameOf = (zone: string) => (Object.keys(zones) as ZoneName[]).find((name) => zones[name] === zone) ?? zone

/** "09.00" */
export const formatTime = (iso: string, zone: string): string =>
  shape(iso, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** "09.00 WIB" */
export const formatTimeWithZone = (iso: string, zone: string): string => `${formatTime(iso, zone)} ${nameOf(zone)}`

/** "Senin, 23 November 2026" */
export const formatDate = (iso: string, zone: string): string =>
  shape(iso, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** "23 Nov" */
export const formatShortDate = (iso: string, zone: string): string =>
  shape(iso, zone, { day: 'numeric', month: 'short' })

/** "17 Nov 16.41" */
export const formatMoment = (iso: string, zone: string): string =>
  `${formatShortDate(iso, zone)} ${formatTime(iso, zone)}`

/** "Senin, 23 November 2026" for a calendar date without a time, such as 2026-11-23. */
export const formatCalendarDate = (date: string): string => formatDate(`${date}T00:00:00Z`, 'UTC')

const steps = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** "dalam 8 menit", "2 jam yang lalu" */
export function formatRelative(iso: string, now: string): string {
  const distance = instantOf(iso) - instantOf(now)
  const [unit, size] = steps.find(([, length]) => Math.abs(distance) >= length) ?? steps[2]
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(Math.trunc(distance / size), unit)
}

/** "1.250", "31,5" */
export const formatNumber = (value: number): string => new Intl.NumberFormat(locale()).format(value)

const sizes = [
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
] as const

/** "412 kB", "3,1 MB" */
export function formatSize(bytes: number): string {
  const [unit, size] = sizes.find(([, least]) => bytes >= least) ?? sizes[2]
  const digits = unit === 'kilobyte' ? 0 : 1
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, maximumFractionDigits: digits }).format(
    bytes === 0 ? 0 : Math.max(bytes / size, 0.5),
  )
}

export type Due = {
  readonly state: 'overdue' | 'due_today' | 'due_tomorrow' | 'due_later'
  readonly days: number
}

/** Where a deadline stands in the reader's zone; `daysLate` is the calendar's own count when working days matter. */
export function dueOf(dueAt: string, now: string, zone: string, daysLate?: number): Due {
  const due = Temporal.Instant.from(dueAt).toZonedDateTimeISO(zone)
  const present = Temporal.Instant.from(now).toZonedDateTimeISO(zone)
  const days = present.toPlainDate().until(due.toPlainDate(), { largestUnit: 'day' }).days
  if (Temporal.ZonedDateTime.compare(due, present) < 0) return { state: 'overdue', days: daysLate ?? Math.abs(days) }
  if (days === 0) return { state: 'due_today', days }
  return { state: days === 1 ? 'due_tomorrow' : 'due_later', days }
}
