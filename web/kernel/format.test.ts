import { afterEach, describe, expect, test } from 'vitest'
import * as format from '#web/kernel/format.ts'
import { setLanguage } from '#web/kernel/words.tsx'

const { WIB, WITA, WIT } = format.zones
const nine = '2026-11-23T02:00:00.000Z'

describe('times, dates and numbers as people in Indonesia write them', () => {
  afterEach(() => setLanguage('id'))

  test('one moment has three local times', () => {
    expect([WIB, WITA, WIT].map((zone) => format.formatTimeWithZone(nine, zone))).toEqual([
      '09.00 WIB',
      '10.00 WITA',
      '11.00 WIT',
    ])
  })

  test('a date is written out, with its weekday', () => {
    expect(format.formatDate(nine, WIB)).toBe('Senin, 23 November 2026')
    expect(format.formatCalendarDate('2026-11-23')).toBe('Senin, 23 November 2026')
    expect(format.formatMoment(nine, WIT)).toBe('23 Nov 11.00')
  })

  test('in English the same moment reads 09:00', async () => {
    await setLanguage('en')
    expect(format.formatTime(nine, WIB)).toBe('09:00')
    expect(format.formatDate(nine, WIB)).toMatch(/^Monday,? 23 November 2026$/)
  })

  test.each([
    ['2026-11-23T02:08:00.000Z', 'dalam 8 menit'],
    ['2026-11-23T00:00:00.000Z', '2 jam yang lalu'],
    ['2026-11-24T02:00:00.000Z', 'besok'],
  ])('%s is told from now as "%s"', (then, words) => {
    expect(format.formatRelative(then, nine)).toBe(words)
  })

  test.each([
    [0, '0 kB'],
    [412_000, '412 kB'],
    [3_100_000, '3,1 MB'],
    [1_250_000_000, '1,3 GB'],
  ])('%d bytes are %s', (bytes, words) => {
    expect(format.formatSize(bytes).replace('\u00a0', ' ')).toBe(words)
  })

  test('thousands have a point, decimals a comma', () => {
    expect(format.formatNumber(1250.5)).toBe('1.250,5')
  })
})

describe('where a deadline stands', () => {
  const now = '2026-11-23T02:00:00.000Z'

  test.each([
    ['2026-11-19T09:00:00.000Z', WIB, { state: 'overdue', days: 4 }],
    ['2026-11-23T01:00:00.000Z', WIB, { state: 'overdue', days: 0 }],
    ['2026-11-23T09:00:00.000Z', WIB, { state: 'due_today', days: 0 }],
    ['2026-11-24T01:00:00.000Z', WIB, { state: 'due_tomorrow', days: 1 }],
    ['2026-11-30T01:00:00.000Z', WIB, { state: 'due_later', days: 7 }],
  ] as const)('%s: %s', (due, zone, expected) => {
    expect(format.dueOf(due, now, zone)).toEqual(expected)
  })

  test("today is the reader's day: 23.30 in Jakarta is tomorrow in Jayapura", () => {
    const late = '2026-11-23T16:30:00.000Z'
    expect(format.dueOf(late, now, WIB).state).toBe('due_today')
    expect(format.dueOf(late, now, WIT).state).toBe('due_tomorrow')
  })

  test('working days late come from the calendar', () => {
    expect(format.dueOf('2026-11-19T09:00:00.000Z', now, WIB, 2)).toEqual({ state: 'overdue', days: 2 })
  })
})
