import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indicator, ledgerRow, quarterOf, type Indicator } from '#shared/performance/indicator.ts'
import { isOrphan, pathTo, realisedOf } from '#shared/performance/roll-up.rules.ts'
import { mayCountIn, targetOf, targetToDate } from '#shared/performance/target.rules.ts'

type Node = Pick<Indicator, 'id' | 'measure' | 'parent' | 'realised' | 'level'>
const node = (
  id: string,
  parent?: string,
  more: Partial<Node> = {},
  edge: 'contributes' | 'supports' = 'contributes',
): Node =>
  ({
    id: id as Node['id'],
    measure: 'dokumen',
    realised: 1,
    level: 'unit',
    ...(parent && { parent: { id: parent, edge } }),
    ...more,
  }) as Node

describe('what is realised', () => {
  test('[F1] a node without children has what its ledger says', () => {
    expect(realisedOf([node('a')], 'a')).toBe(1)
  })

  test('[F3] children that contribute in the same measure add up, others change nothing', () => {
    const tree = [
      node('a'),
      node('b', 'a'),
      node('c', 'b'),
      node('d', 'a', { measure: 'persen' }),
      node('e', 'a', {}, 'supports'),
    ]
    expect(realisedOf(tree, 'a')).toBe(3)
  })

  test('[F3] a ring of parents counts nobody twice, and ends', () => {
    expect(realisedOf([node('a', 'b'), node('b', 'a')], 'a')).toBe(2)
  })

  test('[F3] the order of the nodes does not matter', () => {
    const tree = [node('a'), node('b', 'a'), node('c', 'b'), node('d', 'b'), node('e', 'a')]
    fc.assert(
      fc.property(fc.shuffledSubarray(tree, { minLength: tree.length }), (any) => realisedOf(any, 'a') === 5),
      { seed: 6, numRuns: 100 },
    )
  })

  test('[F4] [F5] the way leads from the nation down; who does not reach it is an orphan', () => {
    const tree = [
      node('n', undefined, { level: 'national' }),
      node('u', 'n'),
      node('p', 'u'),
      node('x', 'gone'),
      node('r', 'r'),
    ]
    expect(pathTo(tree, 'p').map(({ id }) => id)).toEqual(['n', 'u', 'p'])
    expect(['n', 'u', 'p', 'x', 'r'].map((id) => isOrphan(tree, id))).toEqual([false, false, false, true, true])
  })
})

describe('targets', () => {
  const twelve = { year: 2026, targets: { '2026': 12, '2026-Q3': 2, '2026-Q4': 3 } }

  test('[F6] a target that was not set is missing, not zero', () => {
    expect(targetOf(twelve)).toBe(12)
    expect(targetOf({ year: 2026, targets: {} })).toBeUndefined()
  })

  test('[F7] the target to date is the sum of the quarters set so far', () => {
    expect(targetToDate(twelve, '2026-11-25')).toEqual({ value: 5, day: '2026-12-31' })
    expect(targetToDate(twelve, '2026-09-30')).toEqual({ value: 2, day: '2026-09-30' })
    expect(targetToDate(twelve, '2026-05-01')).toBeUndefined()
    expect(targetToDate(twelve, '2027-01-01')).toBeUndefined()
  })

  test.each([
    ['2026-Q4', '2026-10-01', true],
    ['2026-Q4', '2026-12-31', true],
    ['2026-Q4', '2027-01-10', true],
    ['2026-Q4', '2027-01-11', false],
    ['2027-Q1', '2026-12-31', false],
    ['2026-Q3', '2026-11-25', false],
  ])('[F8] on %2$s a result in %1$s is counted: %3$s', (period, today, counted) => {
    expect(mayCountIn(period, today)).toBe(counted)
  })

  test('[F8] a day lies in one quarter', () => {
    expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf)).toEqual([
      '2026-Q1',
      '2026-Q1',
      '2026-Q2',
      '2026-Q4',
    ])
  })
})

describe('what never enters performance', () => {
  test('[F9] no field of an indicator or of its ledger speaks of presence, screens, hours or scores', () => {
    const fields = [...Object.keys(indicator.entries), ...Object.keys(ledgerRow.entries)]
    const forbidden = /attend|presen|screen|key(s|stroke)|gaze|online|hour|minute|score|rating|rank/i
    expect(fields.filter((field) => forbidden.test(field))).toEqual([])
    expect(forbidden.test('attendanceMinutes')).toBe(true)
  })
})
