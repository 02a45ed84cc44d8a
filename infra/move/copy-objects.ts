import { inLanes } from '#infra/move/lanes.ts'
import {
  readObject,
  sha256Of,
  versionName,
  versionsIn,
  writeObject,
  type BucketPlace,
  type ObjectVersion,
} from '#infra/move/objects.ts'
import { progressOf, type Tell } from '#infra/move/progress.ts'
import type { Listed, Source } from '#infra/move/source.ts'

/** What became of a version: which one of the same key it is now, and the SHA-256 of the bytes that were read for it. */
export type Copied = { readonly key: string; readonly version: string; readonly sha256: string }
/** By the name that a version had before; about half a kilobyte of memory each. */
export type Copies = ReadonlyMap<string, Copied>

/**
 * Copies every version, those of one key in their order, so that the newest stays the newest. What an earlier try has
 * copied is known by its bytes and not copied again.
 */
export async function copyObjects(source: Source, target: BucketPlace, tell: Tell): Promise<Copies> {
  const there = new Map<string, readonly ObjectVersion[]>()
  for await (const group of versionsIn(target)) there.set(group[0]?.key ?? '', group)
  const copies = new Map<string, Copied>()
  const progress = progressOf('Copying objects', tell)
  let bytes = 0
  await inLanes(source.objects(), async (group) => {
    const earlier = [...(there.get(group[0]?.key ?? '') ?? [])]
    for (const version of group) {
      const copied = await copyOne(version, target, earlier)
      if (!copied) continue
      copies.set(versionName(version), copied)
      progress({ objects: copies.size, bytes: (bytes += version.size) })
    }
  })
  return copies
}

/** `earlier`: versions of the key that are in the target and belong to none that was copied before, the oldest first. */
async function copyOne(
  { key, size, read }: Listed,
  target: BucketPlace,
  earlier: ObjectVersion[],
): Promise<Copied | undefined> {
  const content = await read()
  if (!content) return undefined
  const sha256 = sha256Of(content.bytes)
  while (earlier.length > 0) {
    const found = earlier.shift()
    const known = found?.size === size ? await readObject(target, found) : undefined
    if (found && known && sha256Of(known.bytes) === sha256) return { key, version: found.version, sha256 }
  }
  return { key, version: await writeObject(target, key, content, sha256), sha256 }
}

/**
 * Reads every copy back and names each whose bytes are not those that were copied, each that is not there, and each
 * version that nobody copied.
 */
export async function compareObjects(copies: Copies, target: BucketPlace, tell: Tell): Promise<readonly string[]> {
  const byKey = new Map<string, Copied[]>()
  for (const copy of copies.values()) byKey.set(copy.key, [...(byKey.get(copy.key) ?? []), copy])
  const differences: string[] = []
  const progress = progressOf('Comparing objects', tell)
  let compared = 0
  await inLanes(versionsIn(target), async (group) => {
    const expected = byKey.get(group[0]?.key ?? '') ?? []
    byKey.delete(group[0]?.key ?? '')
    for (const version of group) {
      const sha256 = sha256Of((await readObject(target, version))?.bytes ?? '')
      const copy = expected.find((each) => each.version === version.version)
      // A copy that was acknowledged too late was made twice: the same bytes under a version that no row names.
      const isKnown = copy ? copy.sha256 === sha256 : expected.some((each) => each.sha256 === sha256)
      if (!isKnown) differences.push(otherBytes(version, sha256, copy?.sha256))
      progress({ objects: (compared += 1) })
    }
    differences.push(...expected.filter((copy) => !group.some(({ version }) => version === copy.version)).map(gone))
  })
  return [...differences, ...[...byKey.values()].flat().map(gone)]
}

const gone = ({ key, version }: Copied) => `${key} is missing: version ${version} was copied and is gone.`

const otherBytes = ({ key, version }: ObjectVersion, sha256: string, wanted: string | undefined) =>
  wanted === undefined
    ? `${key} has a version ${version} that the source does not have.`
    : `${key} has other bytes: version ${version} has SHA-256 ${sha256}, not ${wanted}.`
