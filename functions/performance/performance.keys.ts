import type { Key } from '#functions/kernel/change.ts'

export const indicatorKey = (id: string): Key => ({ pk: `INDICATOR#${id}`, sk: 'META' })
export const yearPartition = (year: number | string): string => `INDICATORS#${String(year)}`
/** Outputs that are on their way to count, in the `listed` index. */
export const pendingPartition = (indicator: string): string => `PENDING#${indicator}`

/** `sign`: `+`, or `-<n>` for the row that takes it back; the person is part of the key for shared results. */
export const ledgerKey = (
  indicator: string,
  period: string,
  output: string,
  version: number,
  person: string,
  sign = '+',
): Key => ({
  pk: `INDICATOR#${indicator}`,
  sk: `LEDGER#${period}#${output}#${String(version).padStart(4, '0')}#${person}#${sign}`,
})
