import * as v from 'valibot'
import { expect, test } from 'vitest'
import { isZone, zoneId, zoneIds, zoneLabel } from '#shared/calendar/zone.ts'

test('[K1] the three zones are WIB, WITA and WIT, seven to nine hours east, in every month', () => {
  expect(zoneIds.map(zoneLabel)).toEqual(['WIB', 'WITA', 'WIT'])
  for (const [index, zone] of zoneIds.entries())
    for (let month = 1; month <= 12; month++)
      expect(Temporal.PlainDate.from({ year: 2027, month, day: 1 }).toZonedDateTime(zone).offset).toBe(
        `+0${7 + index}:00`,
      )
})

test('[K1] any other zone is refused', () => {
  for (const other of ['Asia/Bandung', 'UTC', 'toString', '']) {
    expect(isZone(other)).toBe(false)
    expect(v.is(zoneId, other)).toBe(false)
  }
})
