import { beforeAll, describe, expect, test } from 'vitest'
import { words } from '#web/work/work.words.id.ts'
import type { WorkWords } from '#web/work/work-words.ts'
import { lastedWords } from '#web/work/desk.ts'
import { deadlineWords, sinceWords, untilWords } from '#web/work/spoken.ts'
import { askingState, dueWord, rowState } from '#web/work/task-state.ts'

const t = new Proxy(words, {
  get: (known, key) => {
    const word = known[key as keyof typeof words]
    return typeof word === 'function' ? word : () => word
  },
}) as unknown as WorkWords

// Wednesday, 25 November 2026, 10.00 WIB.
const now = '2026-11-25T03:00:00.000Z'
const jakarta = 'Asia/Jakarta'

beforeAll(() => {
  document.documentElement.lang = 'id'
})

describe('times in words', () => {
  test.each([
    ['2026-11-25T07:00:00.000Z', 'hari ini pukul 14.00'],
    ['2026-11-26T05:00:00.000Z', 'besok pukul 12.00'],
    ['2026-11-24T05:00:00.000Z', 'kemarin pukul 12.00'],
    ['2026-11-30T02:00:00.000Z', 'Senin 09.00'],
    ['2026-12-07T02:00:00.000Z', 'Senin, 7 Des 09.00'],
    ['2026-11-20T02:00:00.000Z', 'Jumat, 20 Nov 09.00'],
  ])('%s is until "%s"', (iso, words) => {
    expect(untilWords(t, iso, jakarta, now)).toBe(words)
  })

  test('the day is the one of the reader, and a deadline names the zone', () => {
    const late = '2026-11-25T16:30:00.000Z'
    expect(deadlineWords(t, late, jakarta, now)).toBe('hari ini pukul 23.30 WIB')
    expect(deadlineWords(t, late, 'Asia/Jayapura', now)).toBe('besok pukul 01.30 WIT')
  })

  test('since: the time today, the day otherwise', () => {
    expect(sinceWords('2026-11-25T01:40:00.000Z', jakarta, now)).toBe('08.40')
    expect(sinceWords('2026-11-17T09:41:00.000Z', jakarta, now)).toBe('17 Nov 16.41')
  })

  test('[W15] a stay lasted minutes, hours, or working days of the unit', () => {
    const stay = (from: string, until?: string) => lastedWords(t, { from, until }, jakarta, now)
    expect(stay('2026-11-25T02:59:01.000Z')).toBe('baru saja')
    expect(stay('2026-11-09T03:04:00.000Z', '2026-11-09T03:04:59.000Z')).toBe('kurang dari 1 menit')
    expect(stay('2026-11-09T03:04:00.000Z', '2026-11-09T03:31:00.000Z')).toBe('27 menit')
    expect(stay('2026-11-25T00:30:00.000Z')).toBe('2 jam')
    expect(stay('2026-11-09T03:31:00.000Z', '2026-11-17T09:41:00.000Z')).toBe('6 hari kerja')
  })
})

describe('the end and the shape of a row', () => {
  const task = (due: string, state: 'IN_PROGRESS' | 'CHANGES_REQUESTED' | 'SUBMITTED' = 'IN_PROGRESS') =>
    ({ due, state, zone: jakarta }) as const

  test('[W17] late work says how many working days, and its shape is the triangle', () => {
    expect(dueWord(task('2026-11-23'), now)).toEqual({ flag: 'overdue', days: 2 })
    expect(dueWord(task('2026-11-20'), now)).toEqual({ flag: 'overdue', days: 3 })
    expect(rowState(task('2026-11-23'), now)).toBe('overdue')
  })

  test('today and tomorrow are words, later days are dates', () => {
    expect(dueWord(task('2026-11-25'), now)).toEqual({ flag: 'due_today' })
    expect(dueWord(task('2026-11-26'), now)).toEqual({ flag: 'due_tomorrow' })
    expect(dueWord(task('2026-12-01'), now)).toEqual({ date: '1 Des' })
  })

  test('among what asks for me, work for today has the calendar, and what came back the arrow', () => {
    expect(askingState(task('2026-11-25'), now)).toBe('due_today')
    expect(askingState(task('2026-11-26'), now)).toBe('taken')
    expect(askingState(task('2026-11-23'), now)).toBe('overdue')
    expect(askingState(task('2026-11-23', 'CHANGES_REQUESTED'), now)).toBe('returned')
  })

  test('what was handed in is no longer late', () => {
    expect(dueWord(task('2026-11-20', 'SUBMITTED'), now)).toEqual({ date: '20 Nov' })
    expect(rowState(task('2026-11-20', 'SUBMITTED'), now)).toBe('in_review')
  })
})
