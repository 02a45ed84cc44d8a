import type { S3Event } from 'aws-lambda'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#functions/kernel/clock.ts'
import { readUpload } from '#functions/outputs/outputs.store.ts'
import { encodeKey } from '#functions/outputs/s3-event.ts'
import { startUpload } from '#functions/outputs/start-upload.ts'
import { workerOf } from '#shared/work/task.ts'
import { deployed, type Deployed } from '#test/kit/deployed.ts'
import { recorded } from '#test/kit/gateway-events.ts'
import type { LambdaProcess } from '#test/kit/lambda-process.ts'
import { objectStore, post, type ObjectStore } from '#test/kit/object-store.ts'
import { outputDesk, type OutputDesk } from '#test/kit/output-desk.ts'
import { answered, found, friday, wish } from '#test/kit/workplace.ts'

let desk: OutputDesk
let store: ObjectStore
let place: Deployed
let evidence: LambdaProcess
beforeAll(async () => {
  ;[desk, store] = await Promise.all([outputDesk(), objectStore()])
  place = await deployed(desk.table, { bucketEndpoint: store.endpoint }, store.keys)
  evidence = await place.start('evidence')
}, 120_000)
afterAll(async () => {
  await place.stop()
  await store.stop()
})

const hexOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')

/** A file that has come into quarantine, as its author's form brought it. */
async function arrived(name: string, content: string, promised = content) {
  const bytes = new TextEncoder().encode(content)
  const task = await desk.held(0)
  const by = found(desk.people[0])
  const file = {
    task: task.id,
    fence: found(task.fence),
    name,
    type: 'application/pdf',
    size: bytes.length,
    sha256: hexOf(new TextEncoder().encode(promised)),
  }
  const form = await answered(
    startUpload(desk.table, store.files, wish(by.person, friday), workerOf(by), file, newId('upl'), friday),
  )
  if (promised === content) expect(await post(form, bytes)).toBe(204)
  return { ...form, key: found(form.fields['key']), bytes }
}

function eventOf(key: string, versionId: string, size: number): S3Event {
  const event = recorded<S3Event>('s3-object-created')
  const [record] = event.Records
  if (!record) throw new Error('no record')
  return {
    Records: [
      { ...record, s3: { ...record.s3, object: { ...record.s3.object, key: encodeKey(key), versionId, size } } },
    ],
  }
}

test('[O22] a key with spaces, a plus and letters of its own is found, checked and kept; a second delivery changes nothing', async () => {
  const { id, key, bytes } = await arrived('Laporan + rekap (final) 100% é.pdf', '%PDF-1.7\nlaporan')
  const version = found(await store.files.newest(key)).version
  const event = eventOf(key, version, bytes.length)
  expect(event.Records[0]?.s3.object.key).toContain('+%2B+')
  await evidence.invoke(event)
  const upload = found(await readUpload(desk.table, id))
  expect(upload).toMatchObject({ state: 'clean', object: version })
  const kept = await store.files.read({ key: found(upload.keptKey), version: found(upload.keptObject) })
  expect(hexOf(found(kept))).toBe(hexOf(bytes))
  await evidence.invoke(event)
  expect(await readUpload(desk.table, id)).toEqual(upload)
  expect(await store.versions(found(upload.keptKey))).toHaveLength(1)
})

test('[O19] bytes that are no PDF are refused and not kept', async () => {
  const { id, key, bytes } = await arrived('laporan.pdf', '<html>')
  await evidence.invoke(eventOf(key, found(await store.files.newest(key)).version, bytes.length))
  const upload = found(await readUpload(desk.table, id))
  expect(upload).toMatchObject({ state: 'refused', refusedAs: 'FILE_TYPE_DIFFERS' })
  expect(upload.keptKey).toBeUndefined()
})

test('a record that cannot be read is told without its content; S3’s test message is passed over', async () => {
  await evidence.invoke({ Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'bukti' })
  await evidence.invoke({ Records: [{ eventSource: 'aws:s3', s3: { object: { key: 'NIP 199001012015011901' } } }] })
  expect(evidence.written()).toContain('evidence-event-unreadable')
  expect(evidence.written()).not.toContain('199001012015011901')
})

test('a store that does not answer fails the event, so that it comes again', async () => {
  const { key } = await arrived('kedua.pdf', '%PDF-1.7\nkedua')
  const deaf = await place.start('evidence', { bucketEndpoint: 'http://127.0.0.1:9' })
  await expect(deaf.invoke(eventOf(key, '', 1))).rejects.toThrow('evidence failed')
  expect(deaf.written()).not.toContain(key)
})
