import { expect, test } from 'vitest'
import { firstBroken } from '#shared/kernel/condition.ts'
import { shift } from '#shared/kernel/time.ts'
import { isAdmitted, isCutOff, mayAdmit, mayDecline } from '#shared/meetings/lobby.rules.ts'
import type { Waiting } from '#shared/meetings/lobby.ts'

const now = '2026-11-25T02:00:00.000Z'
const ago = (seconds: number) => shift(now, { seconds: -seconds })
const place = (fields: Partial<Waiting>) =>
  ({ guest: 'gst_budi', name: 'Budi', state: 'WAITING', seenAt: ago(3), seenBy: 'socket', ...fields }) as Waiting
const admit = (fields: Partial<Waiting>) => firstBroken(mayAdmit(now), place(fields))?.code

test.each([
  ['socket', 14, undefined],
  ['socket', 15, 'GUEST_GONE'],
  ['poll', 44, undefined],
  ['poll', 45, 'GUEST_GONE'],
] as const)('[M9] by %s, seen %i s ago: %s', (seenBy, seconds, expected) => {
  expect(admit({ seenBy, seenAt: ago(seconds) })).toBe(expected)
})

test('[M9] a page that closed is gone at once, and its row reads so', () => {
  expect(admit({ goneAt: ago(1) })).toBe('GUEST_GONE')
  expect([place({ goneAt: ago(1) }), place({ seenAt: ago(10) }), place({})].map((row) => isCutOff(row, now))).toEqual([
    true,
    true,
    false,
  ])
  expect([30, 40].map((seconds) => isCutOff(place({ seenBy: 'poll', seenAt: ago(seconds) }), now))).toEqual([
    false,
    true,
  ])
})

test('[M8] who comes after a decision reads whose it was', () => {
  const clause = firstBroken(mayDecline, place({ state: 'ADMITTED', decidedByName: 'Siti Aminah' }))
  expect([clause?.code, clause && 'tells' in clause ? clause.tells : []]).toEqual([
    'GUEST_DECIDED',
    ['state', 'decidedBy', 'decidedByName', 'decidedAt'],
  ])
  expect(firstBroken(mayDecline, place({ goneAt: ago(600) }))).toBeUndefined()
  expect(firstBroken(mayDecline, undefined)?.code).toBe('NOT_FOUND')
})

test('[M7] only an admitted guest has a way in', () => {
  const codes = (['WAITING', 'ADMITTED', 'DECLINED', 'LEFT'] as const).map(
    (state) => firstBroken(isAdmitted, place({ state }))?.code,
  )
  expect(codes).toEqual(['NOT_ADMITTED', undefined, 'GUEST_DECLINED', 'GUEST_LEFT'])
})
