import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import {
  beginningFile,
  format,
  linesOf,
  manifestFile,
  objectFile,
  objectsFile,
  rowsFolder,
  type Manifest,
  type ObjectLine,
} from '#infra/move/format.ts'
import { allOf, inLanes } from '#infra/move/lanes.ts'
import { sha256Of, versionName } from '#infra/move/objects.ts'
import { counted, progressOf, type Tell } from '#infra/move/progress.ts'
import { brokenPromises, notePromises, type Promises } from '#infra/move/promises.ts'
import { toLine } from '#infra/move/row.ts'
import type { Listed, Source } from '#infra/move/source.ts'
import { isOver, staysAs } from '#infra/move/travel.ts'
import { AgencyFault } from '#infra/read-agency.ts'
import { toEpochSeconds } from '#shared/kernel/time.ts'

type Exporting = {
  readonly folder: string
  readonly source: Source
  readonly about: Pick<Manifest, 'agency' | 'from'>
  readonly clock: () => string
  readonly tell: Tell
}
type Files = Manifest['files']

// People's data: for whoever exports it, and nobody else on this machine.
const folders = { recursive: true, mode: 0o700 } as const
const closed = { mode: 0o600 } as const
const journalFile = 'objects.journal'

/**
 * Writes an agency's data into a folder, as FORMAT.md says: rows first, so that every object that they name is there
 * when objects are read. An export that broke off is repeated into the same folder; objects that it has are not read again.
 */
export async function exportFolder(exporting: Exporting): Promise<Manifest> {
  const { folder, about, clock, tell } = exporting
  const startedAt = clock()
  begin(folder, about)
  const promises: Promises = new Map()
  const rows = await writeRows(exporting, promises, toEpochSeconds(startedAt))
  const objects = await writeObjects(exporting)
  const faults = brokenPromises(promises, objects.found)
  const manifest: Manifest = {
    format,
    ...about,
    ...{ startedAt, finishedAt: clock(), rows: rows.count, stayed: rows.stayed },
    ...{ objects: objects.found.size, bytes: objects.bytes, faults: [...faults] },
    files: [...rows.files, objects.file],
  }
  writeFileSync(join(folder, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`, closed)
  rmSync(join(folder, journalFile), { force: true })
  tell(`Exported: ${counted({ rows: rows.count, objects: objects.found.size, bytes: objects.bytes })}.`)
  return manifest
}

/** The folder is empty, or holds an export of the same that broke off. */
function begin(folder: string, about: Exporting['about']): void {
  mkdirSync(folder, folders)
  const file = join(folder, beginningFile)
  const text = `${JSON.stringify({ format, ...about }, null, 2)}\n`
  if (existsSync(join(folder, manifestFile)))
    throw new AgencyFault(`${folder} holds a finished export, which stays as it is. Name another folder.`)
  if (existsSync(file) ? readFileSync(file, 'utf8') !== text : readdirSync(folder).length > 0)
    throw new AgencyFault(`${folder} holds something else than an unfinished export of this. Name an empty folder.`)
  writeFileSync(file, text, closed)
}

async function writeRows({ folder, source, tell }: Exporting, promises: Promises, now: number) {
  rmSync(join(folder, rowsFolder), { recursive: true, force: true })
  mkdirSync(join(folder, rowsFolder), folders)
  const [files, stayed]: [Files, Record<string, number>] = [[], {}]
  const progress = progressOf('Rows', tell)
  let [count, pages] = [0, 0]
  await allOf(source.rows(), async (all, part) => {
    const rows = all.filter((row) => {
      const reason = staysAs(row) ?? (isOver(row, now) ? 'over' : undefined)
      if (reason !== undefined) stayed[reason] = (stayed[reason] ?? 0) + 1
      return reason === undefined
    })
    if (rows.length === 0) return
    const path = `${rowsFolder}/${String(part)}-${String((pages += 1)).padStart(6, '0')}.jsonl`
    const text = rows.map((row) => `${toLine(row)}\n`).join('')
    await writeFile(join(folder, path), text, closed)
    files.push({ path, sha256: sha256Of(text) })
    notePromises(promises, rows)
    progress({ rows: (count += rows.length) })
  })
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), count, stayed }
}

async function writeObjects({ folder, source, tell }: Exporting) {
  const before = await writtenBefore(folder)
  const found = new Map<string, ObjectLine>()
  const hash = createHash('sha256')
  const progress = progressOf('Objects', tell)
  let bytes = 0
  writeFileSync(join(folder, objectsFile), '', closed)
  await inLanes(source.objects(), async (group) => {
    const lines: ObjectLine[] = []
    for (const version of group) {
      const line = (await stillThere(folder, before.get(versionName(version)))) ?? (await fetchObject(folder, version))
      if (!line) continue
      lines.push(line)
      found.set(versionName(line), line)
      progress({ objects: found.size, bytes: (bytes += line.size) })
    }
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
    appendFileSync(join(folder, objectsFile), text)
    hash.update(text)
  })
  return { found, bytes, file: { path: objectsFile, sha256: hash.digest('hex') } }
}

/** What an export that broke off has written: a line for each object, after its bytes; the last may be torn. */
async function writtenBefore(folder: string): Promise<ReadonlyMap<string, ObjectLine>> {
  const [file, lines] = [join(folder, journalFile), new Map<string, ObjectLine>()]
  if (!existsSync(file)) return lines
  for await (const text of linesOf(file)) {
    try {
      const line = JSON.parse(text) as ObjectLine
      lines.set(versionName(line), line)
    } catch {
      continue
    }
  }
  // What is written next begins a line of its own.
  appendFileSync(file, '\n')
  return lines
}

async function stillThere(folder: string, line: ObjectLine | undefined): Promise<ObjectLine | undefined> {
  const bytes = line && (await readFile(join(folder, objectFile(line.sha256))).catch(() => undefined))
  return bytes && sha256Of(bytes) === line.sha256 ? line : undefined
}

async function fetchObject(folder: string, { key, version, read }: Listed): Promise<ObjectLine | undefined> {
  const content = await read()
  if (!content) return undefined
  const sha256 = sha256Of(content.bytes)
  const path = join(folder, objectFile(sha256))
  mkdirSync(dirname(path), folders)
  await writeFile(path, content.bytes, closed)
  const line = { key, version, size: content.bytes.length, sha256, ...content.about }
  appendFileSync(join(folder, journalFile), `${JSON.stringify(line)}\n`, closed)
  return line
}
