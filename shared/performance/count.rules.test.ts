import { expect, test } from 'vitest'
import { firstBroken } from '#shared/kernel/condition.ts'
import type { Rights } from '#shared/people/rights.ts'
import { isCountableBy, mayCountToward } from '#shared/performance/count.rules.ts'

const by = { person: 'prs_rina', unit: 'unt_biro' } as unknown as Rights
const node = {
  id: 'idr_1',
  aspect: 'quantity',
  level: 'unit',
  unit: 'unt_biro',
  year: 2026,
  title: 'Telaah',
  measure: 'dokumen',
}

test.each([
  ['an amount of one’s unit', node, true],
  ['one’s own amount, in whatever unit', { ...node, level: 'person', unit: 'unt_lain', owner: 'prs_rina' }, true],
  ['a colleague’s amount', { ...node, level: 'person', owner: 'prs_andi' }, false],
  ['an amount of another unit', { ...node, unit: 'unt_lain' }, false],
  ['a quality', { ...node, aspect: 'quality' }, false],
  ['an indicator that is not there', undefined, false],
])('[F10] %s: %j is countable: %s', (_, row, isCountable) => {
  expect(firstBroken(isCountableBy(by), row) === undefined).toBe(isCountable)
})

test('[F10] the year of the period, the title and the measure must be as shown', () => {
  const may = (period: string, title = 'Telaah', measure = 'dokumen') =>
    firstBroken(mayCountToward(by, period, { title, measure }), node) === undefined
  expect([may('2026-Q4'), may('2027-Q1'), may('2026-Q4', 'Lain'), may('2026-Q4', 'Telaah', 'orang')]).toEqual([
    true,
    false,
    false,
    false,
  ])
})
