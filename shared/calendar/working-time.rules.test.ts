import { test as propertyTest, fc } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { nationalCalendar } from '#shared/calendar/national-calendar.ts'
import { planOf } from '#shared/calendar/plan.rules.ts'
import {
  addWorkingTime,
  leaseUntil,
  shiftWorkingDays,
  workingDaysBetween,
  workingTimeBetween,
} from '#shared/calendar/working-time.rules.ts'
import { zoneIds, type ZoneId } from '#shared/calendar/zone.ts'

const zones = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const
type Label = keyof typeof zones

const instantOf = (local: string, zone: ZoneId) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant()
const localOf = (at: Temporal.Instant, zone: ZoneId) =>
  at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
const reach = (local: string, zone: ZoneId, minutes: number) => {
  const reached = addWorkingTime(nationalCalendar, zone, instantOf(local, zone), { minutes })
  return reached.done ? localOf(reached.at, zone) : reached.refused
}

const golden: readonly (readonly [from: string, label: Label, minutes: number, to: string, why: string])[] = [
  ['2026-11-23T07:30', 'WIB', 450, '2026-11-23T16:00', 'a whole day ends with the day'],
  ['2026-11-23T07:30', 'WIB', 451, '2026-11-24T07:31', 'a minute more is on the next day'],
  ['2026-11-23T06:00', 'WIB', 1, '2026-11-23T07:31', 'early hours do not count'],
  ['2026-11-23T11:30', 'WIB', 60, '2026-11-23T13:30', 'the break does not count'],
  ['2026-11-23T11:30', 'WIB', 30, '2026-11-23T12:00', 'what ends with the morning ends at twelve'],
  ['2026-11-23T12:15', 'WIB', 15, '2026-11-23T13:15', 'a start in the break waits for its end'],
  ['2026-11-27T11:00', 'WIB', 60, '2026-11-27T13:30', 'the break of Friday is longer'],
  ['2026-11-27T16:00', 'WIB', 30, '2026-11-27T16:30', 'Friday ends at half past four'],
  ['2026-11-27T16:00', 'WIB', 31, '2026-11-30T07:31', 'the weekend does not count'],
  ['2026-11-28T10:00', 'WIB', 60, '2026-11-30T08:30', 'a start on Saturday waits for Monday'],
  ['2026-12-23T15:00', 'WIB', 120, '2026-12-28T08:30', 'Christmas, its joint leave and the weekend'],
  ['2026-12-31T15:00', 'WIB', 120, '2027-01-04T08:30', 'across the year and New Year'],
  ['2026-12-31T15:00', 'WITA', 120, '2027-01-04T08:30', 'across the year in Makassar'],
  ['2027-01-04T15:30', 'WIT', 60, '2027-01-06T08:00', 'the first Isra Mikraj of 2027'],
  ['2027-12-23T16:00', 'WIB', 1, '2027-12-27T07:31', 'the second falls on a Sunday'],
  ['2026-02-16T10:00', 'WIB', 60, '2026-02-18T08:30', 'joint leave and Imlek'],
  ['2026-02-18T15:30', 'WIB', 60, '2026-02-19T08:30', 'the day before Ramadan ends at four, Ramadan starts at eight'],
  ['2026-02-19T11:30', 'WIB', 60, '2026-02-19T13:00', 'the break of Ramadan is half an hour'],
  ['2026-02-20T11:00', 'WIB', 60, '2026-02-20T13:00', 'on its Fridays an hour'],
  ['2026-02-20T15:00', 'WIB', 60, '2026-02-23T08:30', 'its Fridays end at half past three'],
  ['2026-03-17T14:00', 'WIB', 120, '2026-03-25T08:30', 'Nyepi and Idul Fitri, back to the usual hours'],
  ['2027-03-05T15:00', 'WITA', 60, '2027-03-16T08:00', 'the week of 8 March 2027 is off'],
  ['2026-05-13T15:30', 'WIT', 60, '2026-05-18T08:00', 'Ascension and its joint leave'],
  ['2026-08-14T16:00', 'WIT', 60, '2026-08-18T08:00', 'Independence Day on a Monday'],
  ['2027-05-14T16:00', 'WIB', 480, '2027-05-21T16:30', 'one working day in a week'],
]

describe('working time', () => {
  test.each(golden)('[K5] %s %s and %i minutes: %s, %s', (from, label, minutes, to, why) => {
    const found = reach(from, zones[label], minutes)
    expect(found, why).toBe(to)
  })

  test('[K4] the same instant counts in the hours of the unit', () => {
    const now = Temporal.Instant.from('2026-11-23T07:30:00Z') // 14.30 WIB, 15.30 WITA, 16.30 WIT
    const ends = zoneIds.map((zone) => {
      const reached = addWorkingTime(nationalCalendar, zone, now, { hours: 1 })
      return reached.done && localOf(reached.at, zone)
    })
    expect(ends).toEqual(['2026-11-23T15:30', '2026-11-24T08:00', '2026-11-24T08:30'])
  })

  test('[K6] it is measured between two instants, backwards below zero', () => {
    const [from, to] = [instantOf('2026-11-27T15:30', zones.WIT), instantOf('2026-11-30T08:00', zones.WIT)]
    expect(workingTimeBetween(nationalCalendar, zones.WIT, from, to)).toEqual({ done: true, milliseconds: 90 * 60_000 })
    expect(workingTimeBetween(nationalCalendar, zones.WIT, to, from)).toEqual({
      done: true,
      milliseconds: -90 * 60_000,
    })
  })

  test('[K7] what is claimed on Friday at 16.00 is held until Monday at 16.00', () => {
    for (const zone of zoneIds) {
      const lease = leaseUntil(nationalCalendar, zone, instantOf('2026-11-27T16:00', zone), 8)
      expect(lease.done && localOf(lease.at, zone)).toBe('2026-11-30T16:00')
    }
  })

  test('[K7] a lease over Idul Fitri waits for the first working day', () => {
    const lease = leaseUntil(nationalCalendar, zones.WIB, instantOf('2026-03-17T15:00', zones.WIB), 8)
    expect(lease.done && localOf(lease.at, zones.WIB)).toBe('2026-03-26T08:00')
  })

  test.each([
    ['2026-11-09T10:31', '2026-11-17T16:41', 6],
    ['2026-11-17T16:41', '2026-11-23T10:05', 4],
    ['2026-11-19T16:00', '2026-11-23T10:05', 2],
    ['2026-12-23T10:00', '2026-12-28T10:00', 1],
    ['2026-11-23T08:00', '2026-11-23T16:00', 0],
  ])('[K11] from %s to %s are %i working days', (from, to, days) => {
    expect(
      workingDaysBetween(nationalCalendar, zones.WIB, instantOf(from, zones.WIB), instantOf(to, zones.WIB)),
    ).toEqual({ done: true, days })
  })

  test.each([
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-12-23', 2, '2026-12-29'],
    ['2026-11-30', -1, '2026-11-27'],
    ['2026-11-28', 0, '2026-11-28'],
  ])('[K12] %s and %i working days: %s', (date, days, to) => {
    const found = shiftWorkingDays(nationalCalendar, Temporal.PlainDate.from(date), days)
    expect(found.done && found.date.toString()).toBe(to)
  })
})

describe('for any instant of 2026 and 2027', () => {
  const epoch = (text: string) => Temporal.Instant.from(text).epochMilliseconds
  const start = fc
    .integer({ min: epoch('2026-01-01T00:00:00Z'), max: epoch('2027-11-01T00:00:00Z') })
    .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds))
  const zone = fc.constantFrom(...zoneIds)
  const minutes = fc.integer({ min: 0, max: 6000 })
  const add = (zone: ZoneId, from: Temporal.Instant, minutes: number) => {
    const reached = addWorkingTime(nationalCalendar, zone, from, { minutes })
    if (!reached.done) throw new Error(reached.refused)
    return reached.at
  }

  propertyTest.prop([start, zone, minutes])('[K6] what is added is what lies between', (from, zone, minutes) => {
    const between = workingTimeBetween(nationalCalendar, zone, from, add(zone, from, minutes))
    expect(between).toEqual({ done: true, milliseconds: minutes * 60_000 })
  })

  propertyTest.prop([start, zone, minutes, minutes])(
    '[K5] two steps lead where one leads',
    (from, zone, first, second) => {
      expect(add(zone, add(zone, from, first), second).toString()).toBe(add(zone, from, first + second).toString())
    },
  )

  propertyTest.prop([start, start, zone, minutes])(
    '[K5] who starts later never ends earlier',
    (a, b, zone, minutes) => {
      const [early, late] = Temporal.Instant.compare(a, b) <= 0 ? [a, b] : [b, a]
      expect(Temporal.Instant.compare(add(zone, early, minutes + 1), add(zone, late, minutes + 1))).toBeLessThanOrEqual(
        0,
      )
    },
  )

  propertyTest.prop([start, zone, fc.integer({ min: 1, max: 120 })])(
    '[K5] minute by minute leads to the same end',
    (from, zone, minutes) => {
      const planned = planOf(nationalCalendar)
      if (!planned.done) throw new Error(planned.fault.rule)
      const begin = Temporal.Instant.fromEpochMilliseconds(Math.floor(from.epochMilliseconds / 60_000) * 60_000)
      let local = begin.toZonedDateTimeISO(zone).toPlainDateTime()
      for (let left = minutes; left > 0; local = local.add({ minutes: 1 })) {
        const now = (local.hour * 60 + local.minute) * 60_000
        const shifts = planned.plan(local.toPlainDate())
        if (shifts.some(([from, to]) => from <= now && now < to)) left--
        else if (shifts.every(([, to]) => to <= now))
          local = local.toPlainDate().add({ days: 1 }).toPlainDateTime('00:00').subtract({ minutes: 1 })
      }
      expect(localOf(add(zone, begin, minutes), zone)).toBe(local.toString({ smallestUnit: 'minute' }))
    },
  )
})
