import { describe, expect, test } from 'vitest'
import { parseCalendar } from '#shared/calendar/calendar.rules.ts'
import { nationalCalendar } from '#shared/calendar/national-calendar.ts'
import { weeklyMinutes } from '#shared/calendar/plan.rules.ts'
import { isWorkingDay } from '#shared/calendar/working-time.rules.ts'

const workingDays = (year: number, month: number) => {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return Array.from({ length: first.daysInMonth }, (_, day) => first.add({ days: day })).filter((date) =>
    isWorkingDay(nationalCalendar, date),
  )
}
const months = (year: number) => Array.from({ length: 12 }, (_, month) => workingDays(year, month + 1))

describe('the calendar that an agency starts from', () => {
  test('[K2] a week has 37 h 30 min, in Ramadan 32 h 30 min', () => {
    expect(weeklyMinutes(nationalCalendar.hours)).toBe(2250)
    for (const { hours } of nationalCalendar.seasons) expect(weeklyMinutes(hours)).toBe(1950)
  })

  test('[K3] each month has the working days of the joint decrees', () => {
    expect(months(2026).map((days) => days.length)).toEqual([20, 18, 17, 21, 16, 20, 23, 19, 22, 22, 21, 21])
    expect(months(2027).map((days) => days.length)).toEqual([19, 19, 15, 22, 16, 21, 22, 21, 22, 21, 22, 22])
  })

  test('[K3] 240 days with 46 Fridays in 2026, 242 with 48 in 2027', () => {
    const figures = [2026, 2027]
      .map((year) => months(year).flat())
      .map((days) => [days.length, days.filter((day) => day.dayOfWeek === 5).length])
    expect(figures).toEqual([
      [240, 46],
      [242, 48],
    ])
  })

  test('[K3] 2027 has two Isra Mikraj, and the whole week of 8 March is off', () => {
    expect(
      nationalCalendar.holidays.filter(({ date, name }) => date.startsWith('2027') && name.startsWith('Isra')).length,
    ).toBe(2)
    const week = [8, 9, 10, 11, 12].map((day) => Temporal.PlainDate.from({ year: 2027, month: 3, day }))
    expect(week.some((day) => isWorkingDay(nationalCalendar, day))).toBe(false)
  })

  test('[K8] it passes its own check', () => {
    expect(parseCalendar(nationalCalendar)).toEqual({ done: true, calendar: nationalCalendar })
  })
})
