import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readAll } from '#functions/kernel/read.ts'
import { startSession } from '#functions/kernel/session.ts'
import { uploadKey } from '#functions/outputs/outputs.keys.ts'
import { exportFolder } from '#infra/move/export-folder.ts'
import { openFolder } from '#infra/move/folder.ts'
import { manifestFile, objectFile, objectsFile, type ObjectLine } from '#infra/move/format.ts'
import { sha256Of, versionName, versionsIn } from '#infra/move/objects.ts'
import { fromLine, keyOf } from '#infra/move/row.ts'
import { placeSource, type Source } from '#infra/move/source.ts'
import type { Upload } from '#shared/outputs/upload.ts'
import { objectStore, type ObjectStore } from '#test/kit/object-store.ts'
import { emptyPlace, fillWithDemo, type PortalPlace } from '#test/kit/second-place.ts'
import { found } from '#test/kit/workplace.ts'

const morning = '2026-11-25T01:00:00.000Z'
const clock = () => morning
const tell = () => undefined
const about = { agency: 'contoh', from: { table: 'satu', bucket: 'satu' } }

let store: ObjectStore
let place: PortalPlace & { close: () => void }
let uploads: readonly Upload[]
const folders: string[] = []

beforeAll(async () => {
  store = await objectStore()
  place = await emptyPlace(store, 'satu')
  await fillWithDemo(place, morning)
  await startSession(place.own, { who: 'staff', subject: 'prs_rina' }, morning)
  const { Items = [] } = await place.db.send(new ScanCommand({ TableName: place.table }))
  const ids = Items.map(keyOf).flatMap(({ pk, sk }) => (pk.startsWith('UPLOAD#') && sk === 'META' ? [pk] : []))
  uploads = (await Promise.all(ids.map((of) => readAll(place.own, { of, beginsWith: 'META' })))).flat() as never
}, 300_000)
afterAll(async () => {
  place.close()
  await store.stop()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'balai-export-'))
  folders.push(folder)
})
const write = (source: Source = placeSource(place)) => exportFolder({ folder, source, about, clock, tell })
const lines = (file: string) => readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean)
const objects = () => lines(objectsFile).map((line) => JSON.parse(line) as ObjectLine)

describe('an exported folder', () => {
  test('holds every row that travels and every version, each under the hash of its bytes', async () => {
    const manifest = await write()
    const rows = manifest.files.filter(({ path }) => path !== objectsFile).flatMap(({ path }) => lines(path))
    const { Items = [] } = await place.db.send(new ScanCommand({ TableName: place.table }))
    const left = Object.values(manifest.stayed).reduce((sum, count) => sum + count, 0)
    expect(rows.length).toBe(manifest.rows)
    expect(rows.length + left).toBe(Items.length)
    expect(manifest.stayed).toMatchObject({ 'SESSION#': 1 })
    expect(rows.map(fromLine).filter(({ pk }) => pk?.S?.startsWith('SESSION#'))).toEqual([])
    expect(manifest).toMatchObject({ ...about, format: 1, faults: [] })
    const inBucket: string[] = []
    for await (const group of versionsIn(place)) inBucket.push(...group.map(versionName))
    expect(objects().map(versionName).toSorted()).toEqual(inBucket.toSorted())
    expect(manifest.objects).toBe(inBucket.length)
    for (const { sha256, size } of objects()) {
      const bytes = readFileSync(join(folder, objectFile(sha256)))
      expect([sha256Of(bytes), bytes.length]).toEqual([sha256, size])
    }
    for (const { keptKey, keptObject, sha256 } of uploads)
      expect(objects()).toContainEqual(expect.objectContaining({ key: keptKey, version: keptObject, sha256 }))
  })

  test('is for its owner alone', async () => {
    await write()
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    for (const each of files) expect(statSync(join(each.parentPath, each.name)).mode & 0o077, each.name).toBe(0)
  })

  test('is finished once: another export into it is refused, and so is a folder with something else', async () => {
    await write()
    await expect(write()).rejects.toThrow('holds a finished export')
    rmSync(join(folder, manifestFile))
    await expect(
      exportFolder({ folder, source: placeSource(place), about: { ...about, agency: 'lain' }, clock, tell }),
    ).rejects.toThrow('holds something else')
  })

  test('an export that broke off is repeated, and reads no object twice', async () => {
    let reads = 0
    const breaking = (most: number): Source => ({
      rows: placeSource(place).rows,
      objects: async function* () {
        for await (const group of placeSource(place).objects())
          yield group.map((version) => ({
            ...version,
            read: () => ((reads += 1) > most ? Promise.reject(new Error('the line went dead')) : version.read()),
          }))
      },
    })
    await expect(write(breaking(3))).rejects.toThrow('the line went dead')
    await expect(openFolder(folder, tell)).rejects.toThrow('was not finished')
    // As if the power had gone in the middle of a line.
    appendFileSync(join(folder, 'objects.journal'), '{"key":"evid')
    reads = 0
    const manifest = await write(breaking(Infinity))
    expect(reads).toBe(manifest.objects - 3)
    await expect(openFolder(folder, tell)).resolves.toMatchObject({ manifest })
  })
})

describe('what is wrong at the source is named', () => {
  const replaced = async (upload: Upload, set: Partial<Upload>) => {
    const Item = { ...uploadKey(upload.id), ...upload, ...set }
    await place.own.client.send(new PutCommand({ TableName: place.table, Item }))
  }

  test('an object whose bytes are not those that its row says', async () => {
    const upload = found(uploads[0])
    const Key = found(upload.keptKey)
    const { VersionId = '' } = await place.s3.send(
      new PutObjectCommand({ Bucket: place.bucket, Key, Body: 'something else' }),
    )
    await replaced(upload, { keptObject: VersionId })
    const { faults } = await write()
    await replaced(upload, {})
    await place.s3.send(new DeleteObjectCommand({ Bucket: place.bucket, Key, VersionId }))
    expect(faults).toEqual([
      `${Key} has other bytes than UPLOAD#${upload.id} / META says: SHA-256 ${sha256Of('something else')}, not ${upload.sha256}.`,
    ])
  })

  test('an object that is not there, but not one that went from quarantine by its age', async () => {
    const upload = found(uploads[1])
    await replaced(upload, { object: 'gone', keptObject: 'lost' })
    const { faults } = await write()
    await replaced(upload, {})
    expect(faults).toEqual([`${found(upload.keptKey)} is missing: UPLOAD#${upload.id} / META names its version lost.`])
  })
})

describe('a torn folder is refused, and says where', () => {
  const tornBy = async (tear: () => void) => {
    await write()
    tear()
    return openFolder(folder, tell).then(
      () => 'it was read',
      (fault: unknown) => (fault as Error).message,
    )
  }
  const rowsFile = () => join('rows', found(readdirSync(join(folder, 'rows'))[0]))

  test('a row that was changed', async () => {
    const said = await tornBy(() => {
      const text = readFileSync(join(folder, rowsFile()), 'utf8')
      writeFileSync(join(folder, rowsFile()), text.replace('"S":"', '"S":"X'))
    })
    expect(said).toContain(`${rowsFile()} was changed`)
  })

  test('a page that is missing', async () => {
    let page = ''
    const said = await tornBy(() => {
      page = rowsFile()
      rmSync(join(folder, page))
    })
    expect(said).toContain(`${page} is missing`)
  })

  test('bytes that were changed, and bytes that are missing', async () => {
    const files: string[] = []
    const said = await tornBy(() => {
      const hashes = [...new Set(objects().map(({ sha256 }) => sha256))]
      files.push(...hashes.slice(0, 2).map(objectFile))
      writeFileSync(join(folder, found(files[0])), 'X')
      rmSync(join(folder, found(files[1])))
    })
    expect(said).toContain(`${found(files[0])} was changed`)
    expect(said).toContain(`${found(files[1])} is missing`)
  })

  test('a manifest of another format', async () => {
    const said = await tornBy(() => {
      const text = readFileSync(join(folder, manifestFile), 'utf8')
      writeFileSync(join(folder, manifestFile), text.replace('"format": 1', '"format": 2'))
    })
    expect(said).toContain('is not of format 1')
  })
})
