import { versionName } from '#infra/move/objects.ts'
import { pinsOf, type Pin } from '#infra/move/pins.ts'
import { nameOf, type Row } from '#infra/move/row.ts'

type Promised = Pin & { readonly row: string }

/** What rows promise of objects: by the name of a version, every row that names it. */
export type Promises = Map<string, readonly Promised[]>

export function notePromises(promises: Promises, rows: readonly Row[]): void {
  for (const row of rows)
    for (const pin of pinsOf(row)) {
      const version = versionName(pin)
      promises.set(version, [...(promises.get(version) ?? []), { ...pin, row: nameOf(row) }])
    }
}

type Found = ReadonlyMap<string, { readonly sha256: string }>

/** Kept objects that are named and not there, and objects whose bytes give another hash than a row says. */
export const brokenPromises = (promises: Promises, found: Found): readonly string[] =>
  [...promises].flatMap(([version, pins]) =>
    pins.flatMap(({ row, key, sha256, isKept }) => {
      const object = found.get(version)
      if (!object)
        return isKept ? [`${key} is missing: ${row} names its version ${version.slice(key.length + 1)}.`] : []
      return sha256 === undefined || object.sha256 === sha256
        ? []
        : [`${key} has other bytes than ${row} says: SHA-256 ${object.sha256}, not ${sha256}.`]
    }),
  )
