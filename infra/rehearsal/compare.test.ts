import { describe, expect, test } from 'vitest'
import { holdAgainst, type Side } from '#infra/rehearsal/compare.ts'

const side = (version: string, ...rows: readonly Readonly<Record<string, unknown>>[]): Side => ({
  rows: new Map(rows.map((row) => [`${String(row['pk'])} META`, row])),
  versions: new Set([version]),
})
const task = { pk: 'TASK#1', title: 'Telaah', chain: new Set(['prs_rina', 'prs_dewi']), points: 3 }
const upload = (version: string) => ({ pk: 'UPLOAD#1', keptObject: version })
const source = side('v1', task, upload('v1'))

describe('two tables', () => {
  test('are the same whatever the order of fields and sets, and under other names of versions', () => {
    const turned = { points: 3, chain: new Set(['prs_dewi', 'prs_rina']), title: 'Telaah', pk: 'TASK#1' }
    expect(holdAgainst(source, side('w1', upload('w1'), turned))).toEqual({ rows: 2, differences: 0 })
  })

  test.each([
    ['a row that is missing', side('v1', task)],
    ['a row that is strange', side('v1', task, upload('v1'), { pk: 'TASK#2' })],
    ['a field that has changed', side('v1', { ...task, points: 4 }, upload('v1'))],
    ['somebody who is missing in a set', side('v1', { ...task, chain: new Set(['prs_rina']) }, upload('v1'))],
    ['a version that the bucket has not', side('w1', task, upload('v1'))],
  ])('differ by %s', (_, target) => {
    expect(holdAgainst(source, target).differences).toBe(1)
  })
})
