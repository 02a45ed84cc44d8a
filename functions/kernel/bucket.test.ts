import { beforeAll, expect, test } from 'vitest'
import { takeToken } from '#functions/kernel/bucket.ts'
import type { Table } from '#functions/kernel/table.ts'
import { shift } from '#shared/kernel/time.ts'
import { freshTable } from '#test/kit/table.ts'

const limit = { kind: 'test', perMinute: 10 }
const now = '2026-11-25T02:00:00.000Z'
let table: Table
beforeAll(async () => {
  table = await freshTable()
})
const take = async (who: string, at = now) => (await takeToken(table, limit, who, at))?.refused ?? 'taken'

test('[M22] of twenty at once ten are taken', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => take('crowd')))
  expect(all.filter((each) => each === 'taken')).toHaveLength(10)
  expect(new Set(all)).toEqual(new Set(['taken', 'TOO_MANY']))
})

test('[M22] it fills one by one, and says how long until the next', async () => {
  for (let i = 0; i < 10; i++) expect(await take('slow')).toBe('taken')
  expect(await takeToken(table, limit, 'slow', now)).toMatchObject({ tells: { retryAfter: 6 } })
  expect(await take('slow', shift(now, { seconds: 5 }))).toBe('TOO_MANY')
  expect(await take('slow', shift(now, { seconds: 6 }))).toBe('taken')
  expect(await take('slow', shift(now, { seconds: 6 }))).toBe('TOO_MANY')
  const later = shift(now, { minutes: 2 })
  for (let i = 0; i < 10; i++) expect(await take('slow', later)).toBe('taken')
  expect(await take('slow', later)).toBe('TOO_MANY')
})
