import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { objectStore, post, type ObjectStore } from '#test/kit/object-store.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const hexOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')
const offer = (content: Uint8Array, key = 'quarantine/upl_1/a + b (é) 100%.pdf') => ({
  key,
  type: 'application/pdf',
  sha256: hexOf(content),
  most: 1000,
  seconds: 600,
})

let store: ObjectStore
beforeAll(async () => {
  store = await objectStore()
})
afterAll(() => store.stop())

test('[O18] a form takes exactly the promised bytes, type and key', async () => {
  const { files } = store
  const [content, other] = [bytes('%PDF-1 asli'), bytes('%PDF-1 lain')]
  const form = await files.offer(offer(content))
  expect(await post(form, other)).toBeGreaterThanOrEqual(400)
  expect(await post({ ...form, fields: { ...form.fields, 'Content-Type': 'text/html' } }, content)).toBe(403)
  expect(await post({ ...form, fields: { ...form.fields, key: 'evidence/upl_1/x.pdf' } }, content)).toBe(403)
  const { 'x-amz-checksum-sha256': _, ...bare } = form.fields
  expect(await post({ ...form, fields: bare }, content)).toBe(403)
  expect(await store.versions('')).toEqual([])
  expect(await post(form, content)).toBe(204)
  expect(await files.newest(offer(content).key)).toMatchObject({ size: content.length })
})

test('[O18] a form takes nothing empty, nothing longer than it allows, and nothing after its time', async () => {
  const { files } = store
  for (const content of [bytes(''), new Uint8Array(1001)]) {
    const form = await files.offer(offer(content, 'quarantine/upl_2/x.pdf'))
    expect(await post(form, content)).toBeGreaterThanOrEqual(400)
  }
  const content = bytes('%PDF-1 terlambat')
  expect(await post(await files.offer({ ...offer(content, 'quarantine/upl_2/x.pdf'), seconds: -60 }), content)).toBe(
    403,
  )
  expect(await files.newest('quarantine/upl_2/x.pdf')).toBeUndefined()
})

test('[O20] a copy and a link are of one version, whatever is put there later', async () => {
  const { files } = store
  const content = bytes('%PDF-1 pertama')
  const form = await files.offer(offer(content, 'quarantine/upl_3/é (1).pdf'))
  await post(form, content)
  const first = (await files.newest('quarantine/upl_3/é (1).pdf'))!
  await post(form, content)
  expect(await store.versions('quarantine/upl_3/')).toHaveLength(2)
  const kept = await files.copy(first, 'evidence/tsk_1/upl_3')
  expect(await files.read(kept)).toEqual(content)
  const url = await files.link({
    ...kept,
    disposition: 'attachment; filename="x.pdf"',
    type: 'application/pdf',
    seconds: 60,
  })
  const reply = await fetch(url)
  expect(reply.status).toBe(200)
  expect(reply.headers.get('content-disposition')).toBe('attachment; filename="x.pdf"')
  expect(new Uint8Array(await reply.arrayBuffer())).toEqual(content)
  expect((await fetch(url.replace('upl_3', 'upl_1'))).status).toBe(403)
  expect(await files.read({ ...kept, version: '01AAAAAAAAAAAAAAAAAAAAAAAA' })).toBeUndefined()
})
