import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#functions/kernel/clock.ts'
import type { Files } from '#functions/kernel/files.ts'
import { readAll } from '#functions/kernel/read.ts'
import { completeUpload, uploadState } from '#functions/outputs/complete-upload.ts'
import { attachmentHeader } from '#functions/outputs/file-names.ts'
import { linkFile } from '#functions/outputs/file-link.ts'
import { onEvidenceEvent } from '#functions/outputs/on-evidence-event.ts'
import { uploadKey } from '#functions/outputs/outputs.keys.ts'
import { readUpload } from '#functions/outputs/outputs.store.ts'
import { encodeKey } from '#functions/outputs/s3-event.ts'
import { startUpload, type NewFile } from '#functions/outputs/start-upload.ts'
import { cleanFileName } from '#shared/outputs/file-name.ts'
import { fileLimit } from '#shared/outputs/output.ts'
import { readerOf } from '#shared/outputs/reader.rules.ts'
import { workerOf, type Task } from '#shared/work/task.ts'
import { archiveOf, wordMembers } from '#test/kit/archive-of.ts'
import { objectStore, post, type ObjectStore } from '#test/kit/object-store.ts'
import { outputDesk, type OutputDesk } from '#test/kit/output-desk.ts'
import { answered, found, friday, refused, wish } from '#test/kit/workplace.ts'

const cases = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../shared/outputs/cases/${file}.json`, import.meta.url), 'utf8'))
const { items } = cases('c038-filenames') as { items: readonly { uploaded_as: string; sample_header: string }[] }
const { nfc, nfd } = cases('c040-names-nfd') as { nfc: string; nfd: string }
const text = (content: string) => new TextEncoder().encode(content)
const hexOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')
const pdf = text('%PDF-1.7\nlaporan')

let desk: OutputDesk
let store: ObjectStore
let task: Task
let rina: OutputDesk['people'][number]
beforeAll(async () => {
  ;[desk, store] = await Promise.all([outputDesk(), objectStore()])
  task = await desk.held(0)
  rina = found(desk.people[0])
})
afterAll(() => store.stop())

const services = () => ({ table: desk.table, files: store.files, clock: () => friday, log: () => undefined })
const start = (content: Uint8Array, more: Partial<NewFile> = {}, now = friday) => {
  const type = more.name?.endsWith('pdf') === false ? 'application/octet-stream' : 'application/pdf'
  const file = {
    task: task.id,
    fence: found(task.fence),
    name: 'laporan.pdf',
    type,
    size: content.length,
    sha256: hexOf(content),
  }
  return startUpload(
    desk.table,
    store.files,
    wish(rina.person, now),
    workerOf(rina),
    { ...file, ...more },
    newId('upl'),
    now,
  )
}
const complete = (id: string, person: string = rina.person) => completeUpload(services(), person, id, friday)
const uploaded = async (content: Uint8Array, more: Partial<NewFile> = {}) => {
  const form = await answered(start(content, more))
  expect(await post(form, content)).toBe(204)
  return form
}
const facts = async (id: string) =>
  (await readAll(desk.table, { of: uploadKey(id).pk, beginsWith: 'FACT#' })).map(({ type }) => type)
const eventOf = (key: string, versionId?: string) => ({
  Records: [
    {
      eventSource: 'aws:s3',
      eventName: 'ObjectCreated:Post',
      s3: { bucket: { name: store.files.bucket }, object: { key: encodeKey(key), size: 1, versionId } },
    },
  ],
})

describe('an upload', () => {
  test('[O18] is offered to the holder of the task, under the present claim', async () => {
    expect(await refused(start(pdf, { fence: 99 }))).toMatchObject({ code: 'FENCE_STALE' })
    expect(await refused(start(pdf, { task: 'tsk_00000000nowhere' }))).toEqual({ code: 'NOT_FOUND', tells: {} })
    const form = await answered(start(pdf))
    expect(form).toMatchObject({ name: 'laporan.pdf', type: 'application/pdf', limit: fileLimit })
    expect(form.fields['key']).toBe(`quarantine/${form.id}/laporan.pdf`)
    expect(await facts(form.id)).toEqual(['upload-started'])
  })

  test('[O18] of nothing, of 50 MB and a byte, and of a refused type gets no place', async () => {
    expect(await refused(start(text('')))).toMatchObject({ code: 'FILE_EMPTY' })
    expect(await refused(start(pdf, { size: fileLimit + 1 }))).toEqual({
      code: 'FILE_TOO_LARGE',
      tells: { limit: fileLimit },
    })
    expect(await refused(start(pdf, { name: 'program.exe', type: 'application/x-msdownload' }))).toMatchObject({
      code: 'FILE_TYPE_REFUSED',
    })
    expect(await refused(start(pdf, { type: 'image/png' }))).toMatchObject({ code: 'FILE_TYPE_DIFFERS' })
  })

  test('[O18] the store itself refuses 50 MB and a byte, and takes 50 MB', async () => {
    const large = new Uint8Array(fileLimit + 1)
    large.set(pdf)
    const form = await answered(start(large, { size: 1 }))
    expect(await post(form, large)).toBeGreaterThanOrEqual(400)
    expect(await refused(complete(form.id))).toMatchObject({ code: 'FILE_MISSING' })
    const most = large.subarray(0, fileLimit)
    expect(await answered(complete((await uploaded(most)).id))).toMatchObject({
      state: 'clean',
      file: { size: fileLimit },
    })
  }, 60_000)

  test('[O18] takes at most 60 places in an hour, and says when the next is free', async () => {
    const andi = found(desk.people[1])
    const held = await desk.held(1)
    const file = {
      task: held.id,
      fence: found(held.fence),
      name: 'a.pdf',
      type: 'application/pdf',
      size: 1,
      sha256: hexOf(pdf),
    }
    const ask = (at: string) =>
      startUpload(desk.table, store.files, wish(andi.person, at), workerOf(andi), file, newId('upl'), at)
    const outcomes = []
    for (let i = 0; i < 61; i++) outcomes.push(await ask(friday))
    expect(outcomes.filter(({ done }) => done)).toHaveLength(60)
    expect(outcomes.at(-1)).toMatchObject({ refused: 'TOO_MANY_UPLOADS', tells: { retryAfter: 60 } })
    await answered(ask('2026-11-27T02:01:00.000Z'))
  })

  test('[O19] that passed is clean, kept and said once', async () => {
    const { id } = await uploaded(pdf)
    const first = await answered(complete(id))
    expect(first).toEqual({
      id,
      state: 'clean',
      file: {
        upload: id,
        name: 'laporan.pdf',
        size: pdf.length,
        type: 'application/pdf',
        sha256: hexOf(pdf),
        scan: 'none',
      },
    })
    expect(await answered(complete(id))).toEqual(first)
    expect(await facts(id)).toEqual(['upload-started', 'upload-checked'])
    expect(await store.versions(`evidence/${task.id}/${id}`)).toHaveLength(1)
    expect(await answered(uploadState(services(), rina.person, id))).toEqual(first)
  })

  test('[O17] of somebody else is as one that was never made', async () => {
    const { id } = await uploaded(pdf)
    const other = found(desk.people[1]).person
    expect(await refused(complete(id, other))).toEqual(await refused(complete(newId('upl'), other)))
    expect(await refused(uploadState(services(), other, id))).toEqual({ code: 'NOT_FOUND', tells: {} })
  })

  test.each([
    [
      'a picture that is called a PDF',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      {},
      'FILE_TYPE_DIFFERS',
    ],
    ['a page of HTML that is called a PDF', text('<script>alert(1)</script>'), {}, 'FILE_TYPE_DIFFERS'],
    [
      'a sheet that is called a document',
      archiveOf([wordMembers[0]!, { name: 'xl/workbook.xml' }]),
      { name: 'a.docx' },
      'FILE_TYPE_DIFFERS',
    ],
    [
      'a document with a macro',
      archiveOf([...wordMembers, { name: 'word/vbaProject.bin' }]),
      { name: 'a.docx' },
      'FILE_UNSAFE',
    ],
  ])('[O19] %s is refused, for good', async (_, content, more, code) => {
    const { id } = await uploaded(content, more)
    expect(await refused(complete(id))).toMatchObject({ code })
    expect(await refused(complete(id))).toMatchObject({ code })
    expect(await facts(id)).toEqual(['upload-started', 'upload-refused'])
    expect(await store.versions(`evidence/${task.id}/${id}`)).toEqual([])
    const file = {
      upload: id,
      name: 'a.pdf',
      size: content.length,
      type: 'application/pdf',
      sha256: hexOf(content),
      scan: 'none',
    } as const
    expect(await readUpload(desk.table, file.upload)).toMatchObject({ state: 'refused', refusedAs: code })
  })

  test('[O19] of other bytes than promised is refused by the store, and by the check should the store not look', async () => {
    const form = await answered(start(pdf))
    expect(await post(form, text('%PDF-1.7\nlain'))).toBeGreaterThanOrEqual(400)
    const { id } = await uploaded(text('%PDF-1.7\nlain'), { sha256: hexOf(text('%PDF-1.7\nlain')) })
    const careless: Files = { ...store.files, read: () => Promise.resolve(pdf) }
    expect(await refused(completeUpload({ ...services(), files: careless }, rina.person, id, friday))).toMatchObject({
      code: 'FILE_HASH_DIFFERS',
    })
  })

  test('[O19] that was never sent is missing, and one that another checks is not ready', async () => {
    const { id } = await answered(start(pdf))
    expect(await refused(complete(id))).toMatchObject({ code: 'FILE_MISSING' })
    const sent = await uploaded(pdf)
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => complete(sent.id)))
    for (const each of outcomes) if (!each.done) expect(each.refused).toBe('FILE_NOT_READY')
    expect(await answered(complete(sent.id))).toMatchObject({ state: 'clean' })
    expect(await facts(sent.id)).toEqual(['upload-started', 'upload-checked'])
  })

  test('[O19] whose check broke off is checked by who asks a minute later', async () => {
    const { id } = await uploaded(pdf)
    const broken: Files = { ...store.files, read: () => Promise.reject(new Error('the connection broke')) }
    await expect(completeUpload({ ...services(), files: broken }, rina.person, id, friday)).rejects.toThrow('broke')
    expect(await refused(complete(id))).toMatchObject({ code: 'FILE_NOT_READY' })
    expect(await answered(completeUpload(services(), rina.person, id, '2026-11-27T02:01:01.000Z'))).toMatchObject({
      state: 'clean',
    })
  })
})

describe('an event of the store', () => {
  test('[O22] C039: before the completion call, doubled and late, marks the evidence once', async () => {
    const form = await uploaded(pdf, { name: 'Laporan + rekap (final) 100% é.pdf' })
    const key = found(form.fields['key'])
    expect(key).toBe(`quarantine/${form.id}/Laporan + rekap (final) 100% é.pdf`)
    const { version } = found(await store.files.newest(key))
    await onEvidenceEvent(services(), eventOf(key, version))
    const after = await readUpload(desk.table, form.id)
    expect(after).toMatchObject({ state: 'clean', object: version })
    await onEvidenceEvent(services(), eventOf(key, version))
    expect(await answered(complete(form.id))).toMatchObject({ state: 'clean' })
    await onEvidenceEvent(services(), eventOf(key))
    expect(await readUpload(desk.table, form.id)).toEqual(after)
    expect(await facts(form.id)).toEqual(['upload-started', 'upload-checked'])
  })

  test('[O22] together with the completion call checks once', async () => {
    const form = await uploaded(pdf)
    const event = eventOf(found(form.fields['key']), (await store.files.newest(found(form.fields['key'])))?.version)
    await Promise.all([onEvidenceEvent(services(), event), complete(form.id), onEvidenceEvent(services(), event)])
    expect(await facts(form.id)).toEqual(['upload-started', 'upload-checked'])
    expect(await store.versions(`evidence/${task.id}/${form.id}`)).toHaveLength(1)
  })

  test('[O22] of objects and buckets that no upload waits for is passed over', async () => {
    const { id, fields } = await uploaded(pdf)
    await onEvidenceEvent(services(), eventOf('bukti/2026/Laporan.pdf'))
    await onEvidenceEvent(services(), eventOf(`quarantine/${newId('upl')}/x.pdf`))
    await onEvidenceEvent(services(), eventOf(`quarantine/${id}/other.pdf`))
    const elsewhere = eventOf(found(fields['key']))
    elsewhere.Records[0]!.s3.bucket.name = 'lain'
    await onEvidenceEvent(services(), elsewhere)
    expect((await readUpload(desk.table, id))?.state).toBe('pending')
  })
})

describe('a file that was handed in', () => {
  const handedIn = async (content: Uint8Array, name: string) => {
    const held = await desk.held(0)
    const form = await uploaded(content, { task: held.id, fence: found(held.fence), name })
    const { file } = await answered(complete(form.id))
    const output = await desk.handIn(0, held, { files: [found(file)] })
    await desk.empty(0)
    return { form, output, file: found(file) }
  }
  const link = (id: string, upload: string, as?: 'view' | 'save') =>
    linkFile(services(), readerOf(found(desk.people[1])), { id, upload, as })

  test('[O20] is served from the copy of what was checked, though the form is used again and the object replaced', async () => {
    const { form, output, file } = await handedIn(pdf, 'laporan.pdf')
    expect(await post(form, pdf)).toBe(204)
    expect(await store.versions(`quarantine/${form.id}/`)).toHaveLength(2)
    const forged = await store.files.offer({
      key: found(form.fields['key']),
      type: 'application/pdf',
      sha256: hexOf(text('%PDF ganti')),
      most: 100,
      seconds: 60,
    })
    expect(await post(forged, text('%PDF ganti'))).toBe(204)
    await onEvidenceEvent(services(), eventOf(found(form.fields['key'])))
    expect(await answered(complete(form.id))).toMatchObject({ file })
    const { url } = await answered(link(output.id, form.id))
    const reply = await fetch(url)
    expect(new Uint8Array(await reply.arrayBuffer())).toEqual(pdf)
    expect(url).toContain('versionId=')
    expect(Number(/X-Amz-Expires=(\d+)/.exec(url)?.[1])).toBeLessThanOrEqual(60)
    expect((await fetch(url.split('?')[0]!)).status).toBe(403)
  })

  test('[O17] is linked for nobody outside, and for nobody by another output', async () => {
    const { form, output } = await handedIn(pdf, 'laporan.pdf')
    const outsider = { ...readerOf(found(desk.people[1])), id: 'prs_lain000000', queues: [] }
    expect(await refused(linkFile(services(), outsider, { id: output.id, upload: form.id }))).toEqual({
      code: 'NOT_FOUND',
      tells: {},
    })
    expect(await refused(link(output.id, newId('upl')))).toMatchObject({ code: 'FILE_MISSING' })
    const other = await handedIn(pdf, 'laporan.pdf')
    expect(await refused(link(output.id, other.form.id))).toMatchObject({ code: 'FILE_MISSING' })
  })

  test.each(items.filter(({ uploaded_as }) => /\.(pdf|docx|xlsx)\.?$/.test(uploaded_as)))(
    '[O21] C038: $uploaded_as comes back under its own name',
    async ({ uploaded_as, sample_header }) => {
      const content = /docx/.test(uploaded_as)
        ? archiveOf(wordMembers)
        : /xlsx/.test(uploaded_as)
          ? archiveOf([wordMembers[0]!, { name: 'xl/workbook.xml' }])
          : pdf
      const { form, output, file } = await handedIn(content, uploaded_as)
      expect(file.name).toBe(cleanFileName(uploaded_as))
      const reply = await fetch((await answered(link(output.id, form.id))).url)
      expect(reply.status).toBe(200)
      expect(reply.headers.get('content-disposition')).toBe(sample_header)
      expect(new Uint8Array(await reply.arrayBuffer())).toEqual(content)
      const shown = await fetch((await answered(link(output.id, form.id, 'view'))).url)
      const isShown = file.type === 'application/pdf'
      expect(shown.headers.get('content-disposition')).toBe(
        isShown ? sample_header.replace('attachment', 'inline') : sample_header,
      )
      expect(shown.headers.get('content-type')).toBe(file.type)
    },
  )

  test('[O21] C040: composed and decomposed names are both accepted, kept composed, and one name', async () => {
    const held = await desk.held(0)
    const at = { task: held.id, fence: found(held.fence) }
    const files = await Promise.all(
      [nfc, nfd].map(async (name) => found((await answered(complete((await uploaded(pdf, { ...at, name })).id))).file)),
    )
    expect(files.map(({ name }) => name)).toEqual([nfc, nfc])
    await expect(desk.handIn(0, held, { files })).rejects.toThrow('FILE_NAME_TAKEN')
    const output = await desk.handIn(0, held, { files: files.slice(1) })
    const { url } = await answered(link(output.id, files[1]!.upload))
    expect((await fetch(url)).headers.get('content-disposition')).toBe(attachmentHeader(nfc))
  })
})
