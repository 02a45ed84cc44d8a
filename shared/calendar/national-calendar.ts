import type { Calendar, Season, WeekHours } from '#shared/calendar/calendar.ts'
import { holidays2026 } from '#shared/calendar/holidays-2026.ts'
import { holidays2027 } from '#shared/calendar/holidays-2027.ts'

type Spans = NonNullable<WeekHours['mon']>

const fiveDays = (usual: Spans, friday: Spans): WeekHours => ({
  mon: usual,
  tue: usual,
  wed: usual,
  thu: usual,
  fri: friday,
})

/** Perpres 21/2023: 37 hours 30 minutes a week without breaks, 07.30 local time. */
const normalHours = fiveDays(
  [
    ['07:30', '12:00'],
    ['13:00', '16:00'],
  ],
  [
    ['07:30', '11:30'],
    ['13:00', '16:30'],
  ],
)

/** Perpres 21/2023: 32 hours 30 minutes a week in Ramadan, 08.00 local time. */
const ramadanHours = fiveDays(
  [
    ['08:00', '12:00'],
    ['12:30', '15:00'],
  ],
  [
    ['08:00', '11:30'],
    ['12:30', '15:30'],
  ],
)

const ramadan = (hijri: number, from: string, to: string): Season => ({
  name: `Ramadan ${hijri} H`,
  from,
  to,
  hours: ramadanHours,
})

/** What an agency starts from. Ramadan 1448 H is the expected date: the sidang isbat decides, an administrator corrects it. */
export const nationalCalendar: Calendar = {
  hours: normalHours,
  seasons: [ramadan(1447, '2026-02-19', '2026-03-20'), ramadan(1448, '2027-02-08', '2027-03-09')],
  holidays: [...holidays2026, ...holidays2027],
}
