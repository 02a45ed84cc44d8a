import { readAll, readOne } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { indicatorKey, pendingPartition, yearPartition } from '#functions/performance/performance.keys.ts'
import type { Output } from '#shared/outputs/output.ts'
import type { Indicator, LedgerRow } from '#shared/performance/indicator.ts'

/** The year's tree in its order. Anybody on the staff may read it: indicators are the agency's public promise to itself. */
export const readTree = async (table: Table, year: string | number) =>
  (await readAll(table, { index: 'listed', of: yearPartition(year) })) as unknown as readonly Indicator[]

export const readIndicator = async (table: Table, id: string) =>
  (await readOne(table, indicatorKey(id))) as unknown as Indicator | undefined

/** The ledger of one indicator, in the order of periods and outputs. */
export const readLedger = async (table: Table, id: string) =>
  (await readAll(table, { of: indicatorKey(id).pk, beginsWith: 'LEDGER#' })) as unknown as readonly LedgerRow[]

/** Outputs that wait for a verdict and would count here. */
export const readPending = async (table: Table, id: string) =>
  (await readAll(table, { index: 'listed', of: pendingPartition(id) })) as unknown as readonly Output[]
