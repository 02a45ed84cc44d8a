import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { faultOf } from '#infra/move/fault.ts'
import {
  format,
  linesOf,
  manifestFile,
  manifestShape,
  objectFile,
  objectsFile,
  type Manifest,
  type ObjectLine,
} from '#infra/move/format.ts'
import { inLanes } from '#infra/move/lanes.ts'
import { sha256Of, type About } from '#infra/move/objects.ts'
import { progressOf, type Tell } from '#infra/move/progress.ts'
import { fromLine, type Row } from '#infra/move/row.ts'
import type { Listed, Source } from '#infra/move/source.ts'
import { AgencyFault } from '#infra/read-agency.ts'

const parts = 4

/** Opens an exported folder. Each file is held against its hash first: a torn folder is refused before anything is written. */
export async function openFolder(folder: string, tell: Tell): Promise<Source & { readonly manifest: Manifest }> {
  const manifest = manifestOf(folder)
  const torn = await tornIn(folder, manifest, tell)
  if (torn.length > 0)
    throw faultOf(`${folder} is torn; nothing was read from it. Copy it again from where it is whole.`, torn)
  const pages = manifest.files.map(({ path }) => path).filter((path) => path !== objectsFile)
  const part = (of: number) => pages.filter((_, i) => i % parts === of)
  return {
    manifest,
    rows: () => Array.from({ length: parts }, (_, i) => pagesOf(folder, part(i))),
    objects: () => groupsOf(folder),
  }
}

function manifestOf(folder: string): Manifest {
  const file = join(folder, manifestFile)
  if (!existsSync(file))
    throw new AgencyFault(`${folder} has no ${manifestFile}: its export was not finished. Repeat the same export.`)
  const read = v.safeParse(manifestShape, parsed(readFileSync(file, 'utf8')))
  if (!read.success)
    throw new AgencyFault(`${file} is not of format ${String(format)}: it was changed, or another version made it.`)
  return read.output
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Why a folder is not what its export wrote: files that are gone, and files with another hash. */
async function tornIn(folder: string, { files, objects }: Manifest, tell: Tell): Promise<readonly string[]> {
  const torn: string[] = []
  const check = async (path: string, sha256: string) => {
    const bytes = await readFile(join(folder, path)).catch(() => undefined)
    if (!bytes) torn.push(`${path} is missing.`)
    else if (sha256Of(bytes) !== sha256) torn.push(`${path} was changed: its SHA-256 is not that of its export.`)
  }
  for (const { path, sha256 } of files) await check(path, sha256)
  if (torn.length > 0) return torn
  let checked = 0
  const progress = progressOf('Checking the folder', tell)
  await inLanes(objectLines(folder), async ({ sha256 }) => {
    await check(objectFile(sha256), sha256)
    progress({ objects: (checked += 1) })
  })
  return checked === objects ? torn : [...torn, `${objectsFile} has ${String(checked)} lines, not ${String(objects)}.`]
}

async function* objectLines(folder: string): AsyncGenerator<ObjectLine> {
  for await (const line of linesOf(join(folder, objectsFile))) yield JSON.parse(line) as ObjectLine
}

async function* pagesOf(folder: string, paths: readonly string[]): AsyncGenerator<readonly Row[]> {
  for (const path of paths) {
    const text = await readFile(join(folder, path), 'utf8')
    yield text.split('\n').filter(Boolean).map(fromLine)
  }
}

async function* groupsOf(folder: string): AsyncGenerator<readonly Listed[]> {
  let group: Listed[] = []
  for await (const line of objectLines(folder)) {
    if (group.length > 0 && group[0]?.key !== line.key) {
      yield group
      group = []
    }
    group.push(listed(folder, line))
  }
  if (group.length > 0) yield group
}

function listed(folder: string, { key, version, size, sha256, ...about }: ObjectLine): Listed {
  const content = async () => ({
    bytes: await readFile(join(folder, objectFile(sha256))),
    about: about satisfies About,
  })
  return { key, version, size, read: content }
}
