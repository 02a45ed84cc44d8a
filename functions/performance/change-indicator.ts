import { exactly } from '#functions/kernel/change.ts'
import type { Intent } from '#functions/kernel/intent.ts'
import { commit, type Table } from '#functions/kernel/table.ts'
import { indicatorRow, type NewIndicator } from '#functions/performance/create-indicator.ts'
import { indicatorKey } from '#functions/performance/performance.keys.ts'
import { indicatorSet } from '#shared/performance/performance.facts.ts'

/** [F11] Makes an indicator say this; what was realised stays. */
export const changeIndicator = (table: Table, intent: Intent, rev: number, node: NewIndicator) => {
  const { unit, unitName, owner, ownerName, parent } = node
  return commit(
    table,
    intent,
    {
      indicator: {
        key: indicatorKey(node.id),
        rev,
        must: [{ code: 'NOT_FOUND', must: { op: 'present', field: 'id' } }],
        fact: indicatorSet.of({ title: node.title, targets: node.targets }, [node.id, ...(unit ? [unit] : [])]),
        ...exactly({ ...indicatorRow(node), unit, unitName, owner, ownerName, parent }),
      },
    },
    () => ({ id: node.id }),
  )
}
