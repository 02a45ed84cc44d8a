import { describe, expect, test } from 'vitest'
import { asTree, depthsOf, figureOf } from '#web/performance/figures.ts'
import type { PerformanceWords } from '#web/performance/performance-words.ts'
import { words } from '#web/performance/performance.words.id.ts'
import type { IndicatorView } from '#shared/performance/performance.api.ts'

const t = words as unknown as PerformanceWords
const node = (id: string, order: number, parent?: string) =>
  ({ id, order, ...(parent && { parent: { id: parent, edge: 'supports' } }) }) as unknown as IndicatorView
const figure = (total: number, target?: number) =>
  figureOf(t, { total, measure: 'dokumen', aspect: 'quantity', ...(target !== undefined && { target }) })

describe('the tree of indicators', () => {
  test('[F4] parents stand before their children, each level one step deeper', () => {
    const tree = asTree([node('rhk', 3, 'iku'), node('iku', 2, 'nation'), node('nation', 1), node('iki', 4, 'rhk')])
    expect(tree.map(({ id }) => id)).toEqual(['nation', 'iku', 'rhk', 'iki'])
    expect(depthsOf(tree)).toEqual([0, 1, 2, 3])
  })

  test('[F5] a node whose parent is missing, and a ring of parents, are still there', () => {
    const tree = asTree([node('a', 1, 'b'), node('b', 2, 'a'), node('lost', 3, 'gone')])
    expect(tree.map(({ id }) => id).sort()).toEqual(['a', 'b', 'lost'])
    expect(depthsOf(tree)).toHaveLength(3)
  })

  test('[F1] [F6] a number says how much of how much; without a target only how much', () => {
    expect(figure(1, 12)).toBe('1 dari 12 dokumen')
    expect(figure(1250.5)).toBe('1.250,5 dokumen')
    expect(figure(0, 3)).toBe('0 dari 3 dokumen')
  })
})
