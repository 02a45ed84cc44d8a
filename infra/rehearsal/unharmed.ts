import assert from 'node:assert/strict'
import { dataResourcesOf } from '#infra/rehearsal/data-resources.ts'
import type { Place } from '#infra/rehearsal/place.ts'
import { lastingRows } from '#infra/rehearsal/rows.ts'

/** Does something with a stack; after it every row, and every resource that holds data, is still there. */
export async function unharmed({ table, deployed }: Place, work: () => Promise<void>): Promise<void> {
  const [rows, resources] = await Promise.all([lastingRows(table), dataResourcesOf(deployed)])
  await work()
  const now = await lastingRows(table)
  const gone = [...rows.keys()].filter((key) => !now.has(key))
  assert.deepEqual(gone, [], 'rows are gone')
  assert.deepEqual(await dataResourcesOf(deployed), resources, 'what holds data has changed')
}
