import { compareObjects, copyObjects } from '#infra/move/copy-objects.ts'
import { compareRows, copyRows, countRows } from '#infra/move/copy-rows.ts'
import { faultOf } from '#infra/move/fault.ts'
import { allOf } from '#infra/move/lanes.ts'
import type { BucketPlace } from '#infra/move/objects.ts'
import { counted, type Tell } from '#infra/move/progress.ts'
import { brokenPromises, notePromises, type Promises } from '#infra/move/promises.ts'
import type { TablePlace } from '#infra/move/rows.ts'
import type { Source } from '#infra/move/source.ts'
import { toEpochSeconds } from '#shared/kernel/time.ts'

export type Target = TablePlace & BucketPlace
export type Loaded = {
  readonly rows: number
  readonly objects: number
  /** Where the target is not the source: none, or nothing may follow from the copy. */
  readonly differences: readonly string[]
  /** What was wrong at the source already, and so is in the copy. */
  readonly faults: readonly string[]
}
type Loading = { readonly source: Source; readonly target: Target; readonly clock: () => string; readonly tell: Tell }

/**
 * Copies an agency's data into an empty table and bucket, then compares. May be repeated: what is there already is
 * compared and left. Objects come before rows, so that nothing that the store tells of a copy meets an upload that waits.
 */
export async function loadData({ source, target, clock, tell }: Loading): Promise<Loaded> {
  const now = () => toEpochSeconds(clock())
  await refuseStrangers(source, target, now(), tell)
  const copies = await copyObjects(source, target, tell)
  await copyRows(source, target, copies, now(), tell)
  const compared = await compareLoaded({ source, target, clock, tell }, copies)
  return { ...compared, objects: copies.size, faults: brokenPromises(await promisesOf(source), copies) }
}

/** Only the comparison: rows and objects of the target against the source and what was copied. */
export async function compareLoaded(
  { source, target, clock, tell }: Loading,
  copies: Awaited<ReturnType<typeof copyObjects>>,
): Promise<Pick<Loaded, 'rows' | 'differences'>> {
  const { rows, differences } = await compareRows(source, target, copies, toEpochSeconds(clock()), tell)
  const objects = await compareObjects(copies, target, tell)
  const all = [...differences, ...objects]
  tell(`Compared: ${counted({ rows, objects: copies.size, differences: all.length })}.`)
  return { rows, differences: all }
}

async function refuseStrangers(source: Source, target: Target, now: number, tell: Tell): Promise<void> {
  if ((await countRows(target, now)) === 0) return
  const { differences } = await compareRows(source, target, undefined, now, tell, { mayLack: true })
  if (differences.length > 0)
    throw faultOf(`${target.table} is not empty: it holds what this source has not. Nothing was written.`, differences)
}

async function promisesOf(source: Source): Promise<Promises> {
  const promises: Promises = new Map()
  await allOf(source.rows(), (page) => {
    notePromises(promises, page)
    return Promise.resolve()
  })
  return promises
}
