import type { IndicatorView } from '#shared/performance/performance.api.ts'
import type { Indicator, LedgerRow } from '#shared/performance/indicator.ts'
import { isOrphan, realisedOf } from '#shared/performance/roll-up.rules.ts'
import { targetOf, targetToDate } from '#shared/performance/target.rules.ts'
import type { Output } from '#shared/outputs/output.ts'

/** A node as the screens show it: with the whole of what was realised, and marked when it reaches no national target. */
export const view =
  (tree: readonly Indicator[]) =>
  (node: Indicator): IndicatorView => {
    const target = targetOf(node)
    return {
      ...node,
      total: realisedOf(tree, node.id),
      isOrphan: isOrphan(tree, node.id),
      ...(target !== undefined && { target }),
    }
  }

/** What each contributing unit has realised; the units' own nodes give their targets. */
export function perUnit(
  tree: readonly Indicator[],
  node: Indicator,
  counted: readonly LedgerRow[],
  pending: readonly Output[],
  today: string,
) {
  const sum = (rows: readonly { unit: string; quantity: number }[], unit: string) =>
    rows.filter((row) => row.unit === unit).reduce((total, { quantity }) => total + quantity, 0)
  const parts = tree.filter(
    ({ parent, unit, level }) =>
      parent?.id === node.id && parent.edge === 'contributes' && unit !== undefined && level !== 'person',
  )
  const own = node.unit && node.unitName ? [node] : []
  return (parts.length ? parts : own).map((part) => {
    const target = targetOf(part)
    const toDate = targetToDate(part, today)
    const unit = part.unit as NonNullable<typeof part.unit>
    return {
      unit,
      name: part.unitName ?? '',
      ...(target !== undefined && { target }),
      ...(toDate && { targetToDate: toDate.value }),
      realised: part === node ? sum(counted, unit) : realisedOf(tree, part.id),
      underReview: sum(pending, unit),
    }
  })
}
