import { DeleteItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startSession } from '#functions/kernel/session.ts'
import { linkFile } from '#functions/outputs/file-link.ts'
import { demoWorks } from '#infra/local/demo/works.ts'
import { andi, dewi, siti } from '#infra/local/demo/people.ts'
import { policyQueue } from '#infra/local/demo/queues.ts'
import { copyObjects, type Copies } from '#infra/move/copy-objects.ts'
import { copyRows } from '#infra/move/copy-rows.ts'
import { exportFolder } from '#infra/move/export-folder.ts'
import { openFolder } from '#infra/move/folder.ts'
import { compareLoaded, loadData, type Loaded } from '#infra/move/load.ts'
import { readObject, sha256Of, versionsIn } from '#infra/move/objects.ts'
import { keyOf, toLine, type Row } from '#infra/move/row.ts'
import { placeSource, type Source } from '#infra/move/source.ts'
import { derivedId } from '#shared/kernel/ids.ts'
import { toEpochSeconds } from '#shared/kernel/time.ts'
import { readOutput } from '#functions/outputs/outputs.store.ts'
import { objectStore, type ObjectStore } from '#test/kit/object-store.ts'
import { emptyPlace, fillWithDemo, type PortalPlace } from '#test/kit/second-place.ts'
import { answered, found } from '#test/kit/workplace.ts'

const morning = '2026-11-25T01:00:00.000Z'
const clock = () => morning
const tell = () => undefined
const folder = join(mkdtempSync(join(tmpdir(), 'balai-move-')), 'contoh')

type Open = PortalPlace & { close: () => void }
let store: ObjectStore
let first: Open
let target: Open
let places = 0
const opened: Open[] = []

const fresh = async () => {
  const place = await emptyPlace(store, `tempat${String((places += 1))}`)
  opened.push(place)
  return place
}
beforeAll(async () => {
  store = await objectStore()
  first = await fresh()
  await fillWithDemo(first, morning)
  await startSession(first.own, { who: 'staff', subject: siti.id }, morning)
  // A second version of an object, and one that nobody names.
  const [group] = await groups(first)
  const { key } = found(group?.[0])
  await first.s3.send(new PutObjectCommand({ Bucket: first.bucket, Key: key, Body: 'baru', ContentType: 'text/plain' }))
  await first.s3.send(
    new PutObjectCommand({ Bucket: first.bucket, Key: 'evidence/surat é.pdf', Body: 'x', Metadata: { asal: 'lama' } }),
  )
  const about = { agency: 'contoh', from: { table: first.table, bucket: first.bucket } }
  await exportFolder({ folder, source: placeSource(first), about, clock, tell })
}, 300_000)
afterAll(async () => {
  for (const place of opened) place.close()
  await store.stop()
  rmSync(join(folder, '..'), { recursive: true, force: true })
})

async function groups(place: PortalPlace) {
  const all = []
  for await (const group of versionsIn(place)) all.push(group)
  return all
}
const rowsOf = async ({ db, table }: PortalPlace): Promise<readonly Row[]> => {
  const { Items = [], LastEvaluatedKey } = await db.send(new ScanCommand({ TableName: table, ConsistentRead: true }))
  expect(LastEvaluatedKey).toBeUndefined()
  return Items
}
const contents = async (place: PortalPlace) => {
  const all = []
  for (const group of await groups(place))
    for (const version of group) {
      const { bytes, about } = found(await readObject(place, version))
      all.push({ key: version.key, sha256: sha256Of(bytes), ...about })
    }
  return all
}
const sources: readonly (readonly [string, () => Promise<Source>])[] = [
  ['an exported folder', () => openFolder(folder, tell)],
  ['another table and bucket', () => Promise.resolve(placeSource(first))],
]
/** Only uploads, where more rows would show nothing more. */
const uploadsOf = (place: PortalPlace): Source => ({
  ...placeSource(place),
  rows: () =>
    placeSource(place)
      .rows()
      .map(async function* (pages) {
        for await (const page of pages) yield page.filter((row) => keyOf(row).pk.startsWith('UPLOAD#'))
      }),
})
const outputOf = (kind: string) =>
  derivedId('out', found(demoWorks.find(({ situation }) => situation.kind === kind)).id)
const reader = { id: siti.id, queues: [policyQueue.id], units: [siti.unit], roles: [] } as unknown as Parameters<
  typeof linkFile
>[1]

describe.each(sources)('loaded from %s', (_, open) => {
  let once: Loaded
  beforeAll(async () => {
    target = await fresh()
    once = await loadData({ source: await open(), target, clock, tell })
  })

  test('every row and every object is there, with no difference', async () => {
    expect(once).toMatchObject({ differences: [], faults: [] })
    expect(once.rows).toBeGreaterThanOrEqual(300)
    expect(await contents(target)).toEqual(await contents(first))
  })

  test('evidence opens by the new versions, with the bytes of its hash; no row names a version of before', async () => {
    const services = { table: target.own, files: target.files }
    for (const kind of ['submitted', 'returned', 'approved']) {
      const output = found(await readOutput(target.own, outputOf(kind), reader))
      for (const { upload, sha256 } of output.versions.flatMap(({ files }) => files)) {
        const { url } = await answered(linkFile(services, reader, { id: output.head.id, upload }))
        expect(sha256Of(new Uint8Array(await (await fetch(url)).arrayBuffer()))).toBe(sha256)
      }
    }
    const former = (await groups(first)).flat().map(({ version }) => version)
    const naming = (await rowsOf(target)).filter((row) => former.some((version) => toLine(row).includes(version)))
    expect(naming.map((row) => keyOf(row).pk).filter((pk) => !pk.startsWith('ONCE#evidence#'))).toEqual([])
  })

  test('nobody is signed in any more', async () => {
    const sessions = async (place: PortalPlace) =>
      (await rowsOf(place)).filter((row) => keyOf(row).pk.startsWith('SESSION#')).length
    expect([await sessions(first), await sessions(target)]).toEqual([1, 0])
  })

  test('repeated, it finds everything there and changes nothing', async () => {
    const lines = async () => (await rowsOf(target)).map(toLine).toSorted()
    const before = await lines()
    expect(await loadData({ source: await open(), target, clock, tell })).toEqual(once)
    expect(await lines()).toEqual(before)
    expect(await contents(target)).toHaveLength(once.objects)
  })
})

test('a load that broke off in the middle is repeated, and copies nothing twice', async () => {
  target = await fresh()
  let reads = 0
  const source = uploadsOf(first)
  const breaking: Source = {
    rows: source.rows,
    objects: async function* () {
      for await (const group of source.objects())
        yield group.map((version) => ({
          ...version,
          read: () => ((reads += 1) > 3 ? Promise.reject(new Error('the line went dead')) : version.read()),
        }))
    },
  }
  await expect(loadData({ source: breaking, target, clock, tell })).rejects.toThrow('the line went dead')
  const { objects } = await loadData({ source, target, clock, tell })
  expect(await contents(target)).toHaveLength(objects)
})

describe('after the copy', () => {
  const source = () => placeSource(first)
  let copies: Copies
  beforeAll(async () => {
    target = await fresh()
    copies = await copyObjects(source(), target, tell)
    await copyRows(source(), target, copies, toEpochSeconds(morning), tell)
  })
  const compared = async () => (await compareLoaded({ source: source(), target, clock, tell }, copies)).differences
  const put = (Item: Row) => target.db.send(new PutItemCommand({ TableName: target.table, Item: { ...Item } }))
  const putObject = (Key: string, Body: string | Uint8Array) =>
    target.s3.send(new PutObjectCommand({ Bucket: target.bucket, Key, Body }))

  test('an untouched copy has no difference, also where one was acknowledged too late and lies there twice', async () => {
    const twice = found((await groups(target))[0]?.[0])
    await putObject(twice.key, found(await readObject(target, twice)).bytes)
    expect(await compared()).toEqual([])
  })

  test('each planted difference is named, rows by their fields and never by what stands there', async () => {
    const rows = await rowsOf(target)
    const desk = (person: string) =>
      found(rows.find((row) => keyOf(row).pk === `PERSON#${person}` && keyOf(row).sk === 'DESK'))
    const upload = found(rows.find(({ keptObject }) => keptObject))
    await put({ ...desk(andi.id), points: { N: '99' }, secret: { S: 'Rina' } })
    await put({ ...upload, keptObject: { S: 'other' } })
    await put({ pk: { S: 'TASK#tsk_x' }, sk: { S: 'META' } })
    const Key = { pk: { S: `PERSON#${dewi.id}` }, sk: { S: 'DESK' } }
    await target.db.send(new DeleteItemCommand({ TableName: target.table, Key }))
    expect((await compared()).toSorted()).toEqual(
      [
        `PERSON#${andi.id} / DESK differs in points, secret.`,
        `PERSON#${dewi.id} / DESK is missing.`,
        'TASK#tsk_x / META is in the target only.',
        `${keyOf(upload).pk} / META differs in keptObject.`,
      ].toSorted(),
    )
    await target.db.send(
      new DeleteItemCommand({ TableName: target.table, Key: { pk: { S: 'TASK#tsk_x' }, sk: { S: 'META' } } }),
    )
    for (const row of [desk(andi.id), desk(dewi.id), upload]) await put(row)
    expect(await compared()).toEqual([])
  })

  test('an object with other bytes, one that is missing, and one that nobody copied are named', async () => {
    const [swapped, lost] = [found([...copies.values()][0]), found([...copies.values()].at(-1))]
    // No store changes a version: what was copied is said to have been something else.
    copies = new Map(
      [...copies].map(([name, copy]) => [name, copy === swapped ? { ...copy, sha256: '0'.repeat(64) } : copy]),
    )
    await target.s3.send(new DeleteObjectCommand({ Bucket: target.bucket, Key: lost.key, VersionId: lost.version }))
    await putObject('evidence/baru', 'x')
    const differences = (await compared()).join('\n')
    expect(differences).toContain(`${swapped.key} has other bytes: version ${swapped.version}`)
    expect(differences).toContain(`${lost.key} is missing: version ${lost.version}`)
    expect(differences).toContain('evidence/baru has a version')
  })
})

describe('a target that is not empty', () => {
  beforeEach(async () => {
    target = await fresh()
  })

  test('is refused with the rows that are in the way, and nothing is written', async () => {
    const Item = { pk: { S: `PERSON#${dewi.id}` }, sk: { S: 'DESK' }, points: { N: '7' } }
    await target.db.send(new PutItemCommand({ TableName: target.table, Item }))
    const load = loadData({ source: await openFolder(folder, tell), target, clock, tell })
    await expect(load).rejects.toThrow(`PERSON#${dewi.id} / DESK differs in`)
    expect(await rowsOf(target)).toEqual([Item])
    expect(await groups(target)).toEqual([])
  })

  test('is no hindrance where it holds only what stays behind', async () => {
    await startSession(target.own, { who: 'staff', subject: siti.id }, morning)
    expect(await loadData({ source: uploadsOf(first), target, clock, tell })).toMatchObject({ differences: [] })
  })
})

test('what the source itself lacks is a fault, not a difference', async () => {
  target = await fresh()
  const upload = found((await rowsOf(first)).find(({ keptObject }) => keptObject))
  const lame: Source = {
    ...uploadsOf(first),
    objects: async function* () {
      for await (const group of placeSource(first).objects()) if (group[0]?.key !== upload['keptKey']?.S) yield group
    },
  }
  const { differences, faults } = await loadData({ source: lame, target, clock, tell })
  expect(differences).toEqual([])
  expect(faults[0]).toContain(`${upload['keptKey']?.S ?? ''} is missing: ${keyOf(upload).pk}`)
})
