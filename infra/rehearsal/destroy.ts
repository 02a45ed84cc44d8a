import assert from 'node:assert/strict'
import type { CdkCall } from '#infra/deploy/cdk.ts'
import { destroyStack } from '#infra/rehearsal/cdk.ts'
import { dataResourcesOf, missingOf, type DataResource } from '#infra/rehearsal/data-resources.ts'
import type { Place } from '#infra/rehearsal/place.ts'
import { lastingRows } from '#infra/rehearsal/rows.ts'

/** Takes portal and base away: what holds data stays, with every row; answers what that is. */
export async function destroy(cdk: CdkCall, { table, deployed }: Place): Promise<readonly DataResource[]> {
  const [rows, kept] = [await lastingRows(table), await dataResourcesOf(deployed)]
  for (const stack of ['Portal', 'Base'] as const) await destroyStack(cdk, stack)
  assert.deepEqual(await missingOf(kept), [], 'what holds data went with its stack')
  const now = await lastingRows(table)
  const gone = [...rows.keys()].filter((key) => !now.has(key))
  assert.deepEqual(gone, [], 'rows are gone with the stack')
  return kept
}
