import { describe, expect, test } from 'vitest'
import { parseCalendar } from '#shared/calendar/calendar.rules.ts'
import type { Calendar, Holiday, WeekHours } from '#shared/calendar/calendar.ts'
import { addWorkingTime, leaseUntil, workingTimeBetween } from '#shared/calendar/working-time.rules.ts'
import type { ZoneId } from '#shared/calendar/zone.ts'

const calendarOf = (hours: WeekHours, rest: Partial<Calendar> = {}): Calendar => ({
  hours,
  seasons: [],
  holidays: [],
  ...rest,
})
const everyDay = (from: string, days: number): Holiday[] =>
  Array.from({ length: days }, (_, day) => ({
    date: Temporal.PlainDate.from(from).add({ days: day }).toString(),
    name: 'Libur',
    kind: 'LIBUR_INSTANSI',
  }))
const monday: WeekHours = { mon: [['07:30', '16:00']] }
const ramadan = { name: 'Ramadan', from: '2026-02-19', to: '2026-03-20', hours: monday }

const bad: readonly (readonly [name: string, calendar: Calendar, faults: readonly object[]])[] = [
  [
    'ends at midnight',
    calendarOf({ mon: [['09:00', '00:00']], tue: [['09:00', '00:00']] }),
    [
      { day: 'mon', rule: 'ends-before-start' },
      { day: 'tue', rule: 'ends-before-start' },
    ],
  ],
  ['has no hours at all', calendarOf({}), [{ day: 'mon', rule: 'no-hours' }]],
  ['has empty days only', calendarOf({ mon: [], fri: [] }), [{ day: 'mon', rule: 'no-hours' }]],
  ['ends before it starts', calendarOf({ mon: [['16:00', '07:30']] }), [{ day: 'mon', rule: 'ends-before-start' }]],
  [
    'overlaps',
    calendarOf({
      mon: [
        ['07:30', '12:00'],
        ['11:00', '16:00'],
      ],
    }),
    [{ day: 'mon', rule: 'overlap' }],
  ],
  ['has a span of no length', calendarOf({ mon: [['08:00', '08:00']] }), [{ day: 'mon', rule: 'zero-length' }]],
  [
    'says 25:00',
    calendarOf({ mon: [['00:00', '24:00']], tue: [['00:00', '25:00']] }),
    [{ day: 'tue', rule: 'not-a-time' }],
  ],
  ['starts at 24:00', calendarOf({ wed: [['24:00', '24:00']] }), [{ day: 'wed', rule: 'not-a-time' }]],
  [
    'has a year of holidays',
    calendarOf(monday, { holidays: everyDay('2027-01-01', 365) }),
    [{ day: '2027-01-01', rule: 'idle-too-long' }],
  ],
  [
    'has bad hours in a season',
    calendarOf(monday, { seasons: [{ ...ramadan, hours: { fri: [['9', '10']] } }] }),
    [{ day: 'fri', rule: 'not-a-time', season: 'Ramadan' }],
  ],
  [
    'has a season without hours',
    calendarOf(monday, { seasons: [{ ...ramadan, hours: {} }] }),
    [{ day: 'mon', rule: 'no-hours', season: 'Ramadan' }],
  ],
]

describe('a calendar that nobody can work by', () => {
  test.each(bad)('[K8] %s: refused on save, with the day', (_, calendar, faults) => {
    const parsed = parseCalendar(calendar)
    expect(parsed).toEqual({ done: false, refused: 'CALENDAR_INVALID', tells: { faults } })
  })

  test.each(bad)('[K9] %s, stored all the same: counting ends within 100 ms', (name, calendar) => {
    const now = Temporal.Instant.from('2026-12-28T10:00:00Z')
    const before = performance.now()
    const lease = leaseUntil(calendar, 'Asia/Jakarta', now, 8)
    const time = workingTimeBetween(calendar, 'Asia/Jakarta', now, now.add({ hours: 24 * 365 }))
    expect(performance.now() - before).toBeLessThan(100)
    expect(lease).toMatchObject({ done: false, refused: 'CALENDAR_BROKEN' })
    expect(time.done).toBe(name === 'has a year of holidays')
  })
})

describe('other faults', () => {
  const faultsOf = (input: unknown) => {
    const parsed = parseCalendar(input)
    return parsed.done ? [] : parsed.tells.faults
  }

  test('[K8] 24:00 ends a day', () => {
    expect(faultsOf(calendarOf({ sun: [['00:00', '24:00']] }))).toEqual([])
  })

  test('[K8] dates that do not exist or run backwards are named', () => {
    expect(
      faultsOf(calendarOf(monday, { holidays: [{ date: '2027-02-29', name: 'Libur', kind: 'CUTI_BERSAMA' }] })),
    ).toEqual([{ day: '2027-02-29', rule: 'not-a-date' }])
    expect(faultsOf(calendarOf(monday, { seasons: [{ ...ramadan, from: '2026-04-01' }] }))).toEqual([
      { day: '2026-04-01', rule: 'dates-reversed', season: 'Ramadan' },
    ])
  })

  test('[K8] of two seasons on one day the first common day is named', () => {
    const second = { ...ramadan, name: 'Pemilu', from: '2026-03-10', to: '2026-04-01' }
    expect(faultsOf(calendarOf(monday, { seasons: [ramadan, second] }))).toEqual([
      { day: '2026-03-10', rule: 'seasons-overlap', season: 'Pemilu' },
    ])
  })

  test('[K8] wrong shapes name the day where there is one', () => {
    expect(faultsOf({ hours: { tue: [['07:30']] }, seasons: [], holidays: [] })[0]).toEqual({
      day: 'tue',
      rule: 'shape',
    })
    expect(faultsOf({ hours: { senin: [] }, seasons: [], holidays: [] })[0]).toEqual({
      day: 'hours.senin',
      rule: 'shape',
    })
    expect(faultsOf(null)[0]?.rule).toBe('shape')
  })

  test('[K1] [K9] a stored zone that is unknown is refused by its name', () => {
    const stored: string = 'Asia/Bandung'
    const now = Temporal.Instant.from('2026-11-23T02:00:00Z')
    expect(addWorkingTime(calendarOf(monday), stored as ZoneId, now, { hours: 1 })).toEqual({
      done: false,
      refused: 'ZONE_UNKNOWN',
      tells: { zone: 'Asia/Bandung' },
    })
  })

  test('[K9] one minute a week never lasts long, however much time is asked for', () => {
    const before = performance.now()
    const now = Temporal.Instant.from('2026-11-23T02:00:00Z')
    const reached = addWorkingTime(calendarOf({ mon: [['07:30', '07:31']] }), 'Asia/Jakarta', now, { hours: 1e9 })
    expect(reached).toMatchObject({ done: false, tells: { fault: { rule: 'too-far' } } })
    expect(performance.now() - before).toBeLessThan(100)
  })

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('[K10] %s hours are refused', (hours) => {
    const now = Temporal.Instant.from('2026-11-23T02:00:00Z')
    expect(leaseUntil(calendarOf(monday), 'Asia/Jakarta', now, hours)).toMatchObject({
      done: false,
      tells: { fault: { rule: 'not-a-duration' } },
    })
  })
})
