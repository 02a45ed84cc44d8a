import { formatNumber } from '#web/kernel/format.ts'
import type { PerformanceWords } from '#web/performance/performance-words.ts'
import type { IndicatorView } from '#shared/performance/performance.api.ts'

type Node = Pick<IndicatorView, 'total' | 'target' | 'measure' | 'aspect'>

/** Whether approved results add up in it; an index is measured elsewhere. */
export const isCounted = ({ aspect }: Pick<IndicatorView, 'aspect'>): boolean => aspect === 'quantity'

/** "1 dari 12 dokumen"; what was not set is said, never shown as zero. */
export function figureOf(t: PerformanceWords, { total, target, measure }: Node): string {
  return target === undefined
    ? t.only(formatNumber(total), measure)
    : t.of(formatNumber(total), formatNumber(target), measure)
}

/** How deep each node lies under its parents, in the order of the list. */
export function depthsOf(rows: readonly Pick<IndicatorView, 'id' | 'parent'>[]): readonly number[] {
  const parents = new Map(rows.map(({ id, parent }) => [id, parent?.id]))
  return rows.map(({ id }) => {
    const seen = new Set<string>([id])
    let [depth, up] = [0, parents.get(id)]
    while (up !== undefined && parents.has(up) && !seen.has(up)) {
      seen.add(up)
      depth += 1
      up = parents.get(up)
    }
    return depth
  })
}

/** Parents before their children, children in the order that the agency gave them. */
export function asTree<N extends Pick<IndicatorView, 'id' | 'parent' | 'order'>>(rows: readonly N[]): readonly N[] {
  const known = new Set(rows.map(({ id }) => id))
  const sorted = [...rows].sort((a, b) => a.order - b.order)
  const placed = new Set<string>()
  const under = (parent: string | undefined): readonly N[] =>
    sorted
      .filter((row) => (row.parent && known.has(row.parent.id) ? row.parent.id : undefined) === parent)
      .flatMap((row) => {
        if (placed.has(row.id)) return []
        placed.add(row.id)
        return [row, ...under(row.id)]
      })
  const tree = under(undefined)
  return [...tree, ...sorted.filter(({ id }) => !placed.has(id))]
}
