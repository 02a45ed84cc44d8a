import { describe, expect, test } from 'vitest'
import { nationalCalendar } from '#shared/calendar/national-calendar.ts'
import { calendarOf, layered } from '#shared/calendar/own-calendar.rules.ts'
import { parseCalendar } from '#shared/calendar/calendar.rules.ts'

const week = { mon: [['09:00', '12:00'] as [string, string]] }
const season = (name: string, from: string, to: string) => ({ name, from, to, hours: week })
const dayOff = { date: '2026-12-07', name: 'Hari jadi', kind: 'LIBUR_INSTANSI' } as const

describe('[K13] what a unit has of its own', () => {
  test('is nothing where it says nothing', () => {
    expect(calendarOf()).toEqual(nationalCalendar)
    expect(calendarOf({})).toEqual(nationalCalendar)
  })

  test('its hours replace, and its days off are added', () => {
    const own = calendarOf({ hours: week, holidays: [dayOff] })
    expect(own.hours).toEqual(week)
    expect(own.holidays).toEqual([...nationalCalendar.holidays, dayOff])
    expect(own.seasons).toEqual(nationalCalendar.seasons)
    expect(parseCalendar(own).done).toBe(true)
  })

  test('a season replaces the one that it overlaps, a day of it is enough, and no other', () => {
    const ramadan = season('Ramadan 1448 H', '2027-02-09', '2027-03-10')
    expect(calendarOf({ seasons: [ramadan] }).seasons.map(({ from }) => from)).toEqual(['2026-02-19', '2027-02-09'])
    const touching = season('Sebelum', '2027-03-09', '2027-03-09')
    expect(calendarOf({ seasons: [touching] }).seasons).toHaveLength(2)
    const after = season('Sesudah', '2027-03-10', '2027-03-12')
    expect(calendarOf({ seasons: [after] }).seasons).toHaveLength(3)
  })

  test('stands over that of the unit above, and keeps what it does not say itself', () => {
    const above = { hours: week, seasons: [season('Panen', '2026-05-01', '2026-05-31')], holidays: [dayOff] }
    const below = { holidays: [{ ...dayOff, date: '2026-12-08' }] }
    expect(layered(above, below)).toEqual({ ...above, holidays: [dayOff, ...below.holidays] })
  })
})
