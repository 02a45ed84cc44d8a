import { CreateBucketCommand, PutBucketVersioningCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { parseS3Event, type CreatedObject } from '#functions/outputs/s3-event.ts'
import { startBell, type Bell } from '#infra/local/bell.ts'
import { startEvidenceEvents } from '#infra/local/evidence-events.ts'
import type { Part } from '#infra/local/part.ts'
import { freePorts } from '#infra/local/ports.ts'
import { needPrograms } from '#infra/local/programs.ts'
import { startS3 } from '#infra/local/s3.ts'

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
