import {
  CreateBucketCommand,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { newId } from '#functions/kernel/clock.ts'
import { connectFiles, type Files } from '#functions/kernel/files.ts'
import { onEvidenceEvent } from '#functions/outputs/on-evidence-event.ts'
import { readUpload } from '#functions/outputs/outputs.store.ts'
import { startUpload } from '#functions/outputs/start-upload.ts'
import { parseS3Event, type CreatedObject } from '#functions/outputs/s3-event.ts'
import { startBell, type Bell } from '#infra/local/bell.ts'
import { startEvidenceEvents } from '#infra/local/evidence-events.ts'
import type { Part } from '#infra/local/part.ts'
import { freePorts } from '#infra/local/ports.ts'
import { needPrograms } from '#infra/local/programs.ts'
import { startS3 } from '#infra/local/s3.ts'
import { shift } from '#shared/kernel/time.ts'
import type { Upload } from '#shared/outputs/upload.ts'
import { workerOf } from '#shared/work/task.ts'
import { post } from '#test/kit/object-store.ts'
import { outputDesk } from '#test/kit/output-desk.ts'
import { answered, found, friday, wish } from '#test/kit/workplace.ts'

const dir = mkdtempSync(join(tmpdir(), 'balai-evidence-'))
const ports = await freePorts()
const at = (port: number) => `http://127.0.0.1:${String(port)}`
const keys = { id: 'balai', secret: 'a secret of this test' }
const client = new S3Client({
  endpoint: at(ports.s3),
  region: 'ap-southeast-3',
  forcePathStyle: true,
  credentials: { accessKeyId: keys.id, secretAccessKey: keys.secret },
})
let bell: Bell
let store: Part
beforeAll(async () => {
  const { versitygw } = await needPrograms(() => undefined)
  bell = await startBell(ports.s3Bell, at(ports.s3Events))
  store = await startS3({
    dir,
    port: ports.s3,
    data: join(dir, 'data'),
    program: versitygw,
    keys,
    bell: at(ports.s3Bell),
  })
}, 300_000)
afterAll(async () => {
  await store.stop()
  await bell.stop()
})

const put = (Bucket: string, Key: string) => client.send(new PutObjectCommand({ Bucket, Key, Body: 'isi' }))
async function bucket(name: string): Promise<string> {
  await client.send(new CreateBucketCommand({ Bucket: name }))
  await client.send(new PutBucketVersioningCommand({ Bucket: name, VersioningConfiguration: { Status: 'Enabled' } }))
  return name
}

test('what was uploaded before the start and after it is handed over once, with its real key, size and version', async () => {
  const name = await bucket('handed')
  await put(name, 'quarantine/before.pdf')
  const found: CreatedObject[] = []
  const events = await startEvidenceEvents({
    client,
    bucket: name,
    bellPort: ports.s3Events,
    handle: (event) => Promise.resolve(found.push(...parseS3Event(event).created)),
  })
  await vi.waitFor(() => {
    expect(found.length).toBe(1)
  }, 5000)
  await put(name, 'evidence/elsewhere.pdf')
  await put(name, 'quarantine/Laporan (akhir) a+b 100%.pdf')
  await vi.waitFor(() => {
    expect(found.map(({ key }) => key)).toEqual(['quarantine/before.pdf', 'quarantine/Laporan (akhir) a+b 100%.pdf'])
  }, 5000)
  expect(found[1]).toMatchObject({ bucket: name, size: 3 })
  expect(found[1]?.versionId).toMatch(/./)
  await events.stop()
})

test('an object that cannot be handled holds nobody up, and comes again', async () => {
  const name = await bucket('failing')
  for (const key of ['quarantine/a-bad', 'quarantine/b-good']) await put(name, key)
  const handled: string[] = []
  let failures = 2
  const events = await startEvidenceEvents({
    client,
    bucket: name,
    bellPort: ports.s3Events,
    retryAfter: 100,
    handle: (event) => {
      const key = parseS3Event(event).created[0]?.key ?? ''
      if (key.endsWith('bad') && failures-- > 0) return Promise.reject(new Error('not now'))
      return Promise.resolve(handled.push(key))
    },
  })
  await vi.waitFor(() => {
    expect(handled).toEqual(['quarantine/b-good', 'quarantine/a-bad'])
  }, 5000)
  await events.stop()
})

/** The check of evidence behind the adapter, on a real table; each start is a process that remembers nothing. */
async function checking(name: string) {
  const desk = await outputDesk()
  const rina = found(desk.people[0])
  const task = await desk.held(0)
  const place = { bucket: name, region: 'ap-southeast-3', endpoint: at(ports.s3), hasBucketInPath: true }
  const credentials = { accessKeyId: keys.id, secretAccessKey: keys.secret }
  const files = connectFiles({ ...place, credentials: () => Promise.resolve(credentials) })
  let now = friday
  const seen: string[] = []
  return {
    seen,
    pass: (seconds: number) => void (now = shift(now, { seconds })),
    rows: async () => {
      const { Items = [] } = await desk.table.client.send(new ScanCommand({ TableName: desk.table.name }))
      return Items.map((row) => JSON.stringify(row)).sort()
    },
    kept: async () => {
      const { Versions = [] } = await client.send(new ListObjectVersionsCommand({ Bucket: name, Prefix: 'evidence/' }))
      return Versions.length
    },
    upload: async (text: string): Promise<Upload['id']> => {
      const bytes = new TextEncoder().encode(`%PDF-1.7\n${text}`)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const about = { name: 'a.pdf', size: bytes.length, type: 'application/pdf', sha256 }
      const wanted = { task: task.id, fence: found(task.fence), ...about }
      const id = newId('upl')
      const intent = wish(rina.person, now)
      expect(
        await post(await answered(startUpload(desk.table, files, intent, workerOf(rina), wanted, id, now)), bytes),
      ).toBe(204)
      return id
    },
    stateOf: async (id: Upload['id']) => (await readUpload(desk.table, id))?.state,
    start: (more: Partial<Files> = {}) => {
      const services = { table: desk.table, files: { ...files, ...more }, clock: () => now, log: () => undefined }
      const handle = (event: unknown) => {
        seen.push(...parseS3Event(event).created.map(({ key }) => key.split('/')[1] ?? ''))
        return onEvidenceEvent(services, event)
      }
      return startEvidenceEvents({ client, bucket: name, bellPort: ports.s3Events, retryAfter: 100, handle })
    },
  }
}

test('[O22] a start hands everything over again and changes nothing by it; what came meanwhile is checked', async () => {
  const place = await checking(await bucket('restarted'))
  const first = await place.upload('pertama')
  const before = await place.start()
  await vi.waitFor(async () => {
    expect(await place.stateOf(first)).toBe('clean')
  }, 5000)
  await before.stop()
  const [rows, kept] = [await place.rows(), await place.kept()]

  const again = await place.start()
  await vi.waitFor(() => {
    expect(place.seen).toEqual([first, first])
  }, 5000)
  await again.stop()
  expect([await place.rows(), await place.kept()]).toEqual([rows, kept])

  const second = await place.upload('kedua')
  const last = await place.start()
  await vi.waitFor(async () => {
    expect(await place.stateOf(second)).toBe('clean')
  }, 5000)
  await last.stop()
  expect(await place.kept()).toBe(kept + 1)
})

test('[O22] a check that its process did not live to finish is taken up by the next one', async () => {
  const place = await checking(await bucket('broken'))
  const id = await place.upload('putus')
  const dying = await place.start({ copy: () => Promise.reject(new Error('killed')) })
  await vi.waitFor(() => {
    expect(place.seen).toContain(id)
  }, 5000)
  await dying.stop()
  const before = place.seen.length
  const next = await place.start()
  await vi.waitFor(() => {
    expect(place.seen.length).toBeGreaterThan(before + 1)
  }, 15_000)
  expect(await place.stateOf(id)).toBe('pending')
  place.pass(61)
  await vi.waitFor(async () => {
    expect(await place.stateOf(id)).toBe('clean')
  }, 15_000)
  await next.stop()
}, 60_000)
