import { readObject, versionsIn, type BucketPlace, type Content, type ObjectVersion } from '#infra/move/objects.ts'
import type { Row } from '#infra/move/row.ts'
import { segmentsOf, type TablePlace } from '#infra/move/rows.ts'

/** A version that can be read; undefined when it is gone meanwhile. */
export type Listed = ObjectVersion & { readonly read: () => Promise<Content | undefined> }

/** Where an agency's data comes from: an exported folder, or a table and a bucket. */
export type Source = {
  /** All rows, by pages, in parts that may be read side by side. */
  readonly rows: () => readonly AsyncIterable<readonly Row[]>[]
  /** All versions of objects, those of one key together, the oldest first. */
  readonly objects: () => AsyncIterable<readonly Listed[]>
}

/** A table and a bucket, as they are now. */
export const placeSource = (place: TablePlace & BucketPlace): Source => ({
  rows: () => segmentsOf(place),
  objects: () => listedIn(place),
})

async function* listedIn(place: BucketPlace): AsyncGenerator<readonly Listed[]> {
  for await (const group of versionsIn(place))
    yield group.map((version) => ({ ...version, read: () => readObject(place, version) }))
}
