import type { Intent } from '#functions/kernel/intent.ts'
import { commit, type Table } from '#functions/kernel/table.ts'
import { indicatorKey, yearPartition } from '#functions/performance/performance.keys.ts'
import type { Indicator } from '#shared/performance/indicator.ts'
import { indicatorSet } from '#shared/performance/performance.facts.ts'

export type NewIndicator = Omit<Indicator, 'rev' | 'realised'>

/** The fields of an indicator's row, what was realised apart. */
export const indicatorRow = (node: NewIndicator) => ({
  kind: 'indicator',
  v: 1,
  ...node,
  listedIn: yearPartition(node.year),
  listedAt: String(node.order).padStart(6, '0'),
})

/** Puts an indicator into the year's tree, with nothing realised yet. */
export const createIndicator = (table: Table, intent: Intent, node: NewIndicator) =>
  commit(
    table,
    intent,
    {
      indicator: {
        key: indicatorKey(node.id),
        rev: 0,
        must: [{ code: 'INDICATOR_EXISTS', must: { op: 'absent', field: 'id' } }],
        fact: indicatorSet.of({ title: node.title, targets: node.targets }, [
          node.id,
          ...(node.unit ? [node.unit] : []),
        ]),
        set: { ...indicatorRow(node), realised: 0 },
      },
    },
    () => ({ id: node.id }),
  )
