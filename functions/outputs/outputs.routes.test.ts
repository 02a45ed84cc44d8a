import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { Hono } from 'hono'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mount } from '#functions/kernel/app.ts'
import { newId } from '#functions/kernel/clock.ts'
import { cookieName, startSession } from '#functions/kernel/session.ts'
import { outputRoutes, type OutputServices } from '#functions/outputs/outputs.routes.ts'
import { receiptRoutes } from '#functions/outputs/receipt.routes.ts'
import { queueKey } from '#functions/work/work.keys.ts'
import { outputs } from '#shared/outputs/outputs.api.ts'
import { clientFor, codeOf, refusalOf } from '#test/kit/client.ts'
import { objectStore, post, type ObjectStore } from '#test/kit/object-store.ts'
import { outputDesk, type OutputDesk } from '#test/kit/output-desk.ts'
import { found, friday } from '#test/kit/workplace.ts'

const origin = 'http://test.localhost'
const [rina, andi, , siti] = [0, 1, 2, 3]
const bytes = new TextEncoder().encode('%PDF-1.7\nhasil pindai')
const sha256 = createHash('sha256').update(bytes).digest('hex')

let desk: OutputDesk
let store: ObjectStore
const app = new Hono()
const faults: string[] = []
beforeAll(async () => {
  ;[desk, store] = await Promise.all([outputDesk(), objectStore()])
  const services: OutputServices = {
    table: desk.table,
    files: store.files,
    clock: () => friday,
    newId,
    origin,
    log: ({ event }) => faults.push(event),
    cursorSecrets: ['a secret of this test'],
    readOrigin: () => Promise.resolve({}),
  }
  receiptRoutes(app, services)
  mount(app, services, { outputs: outputRoutes })
})
afterAll(() => store.stop())

const cookieOf = async (who: number) =>
  `${cookieName}=${await startSession(desk.table, { who: 'staff', subject: found(desk.people[who]).person }, friday)}`
const as = async (who: number) => {
  const fetch = async (request: Request) => app.fetch(request)
  return clientFor({ outputs }, { origin, cookie: await cookieOf(who), fetch }).outputs
}
const pdfOf = async (who: number | undefined, id: string, version: string) =>
  app.request(`${origin}/api/outputs/${id}/versions/${version}/receipt.pdf`, {
    headers: who === undefined ? {} : { cookie: await cookieOf(who) },
  })

test('[O2, O14] the whole way over HTTP: upload, hand in, return, answer, approve', async () => {
  const [author, reviewer, colleague] = await Promise.all([as(rina), as(siti), as(andi)])
  const task = await desk.held(rina)
  const held = { task: task.id, fence: found(task.fence) }
  const form = await author.startUpload({
    ...held,
    name: 'Pindai.pdf',
    size: bytes.length,
    type: 'application/pdf',
    sha256,
  })
  expect(await post(form, bytes)).toBe(204)
  const { file } = await author.completeUpload({ id: form.id })
  const { seen, submission } = desk.input(task)
  const whole = { ...submission, links: [], files: [found(file)] }
  const receipt = await author.submit({
    ...held,
    rev: task.rev,
    seen: { ...seen, queue: task.queue as never, chain: [...seen.chain] as never },
    submission: whole,
  })
  expect(receipt).toMatchObject({ version: 1, zone: 'Asia/Jakarta', files: [{ sha256 }] })

  const { id } = receipt
  const row = (await reviewer.reviews({})).rows.find((each) => each.id === id)
  expect(row).toMatchObject({ authorName: 'Rina Wulandari', chain: [found(desk.people[rina]).person] })
  expect(await codeOf(author.claimReview({ id, rev: 1, version: 1 }))).toBe('REVIEWER_IN_CHAIN')
  const claim = await reviewer.claimReview({ id, rev: found(row).rev, version: 1 })
  expect(await refusalOf(colleague.claimReview({ id, rev: 1, version: 1 }))).toMatchObject({
    code: 'REVIEW_HELD',
    data: { reviewerName: 'Siti Aminah' },
  })
  const points = [{ id: 'p1', text: 'Sebut pasal', file: found(file).upload, page: 1 }]
  await reviewer.judge({ id, rev: 2, fence: claim.fence, version: 1, outcome: 'return', reason: 'Kurang', points })
  const twice = [...points, ...points]
  expect(
    await refusalOf(
      reviewer.judge({
        id,
        rev: 2,
        fence: claim.fence,
        version: 1,
        outcome: 'return',
        reason: 'Kurang',
        points: twice,
      }),
    ),
  ).toMatchObject({
    code: 'INPUT_INVALID',
    data: { faults: [{ path: 'points', rule: 'point-twice' }] },
  })
  await author.resubmit({ id, ...held, rev: 3, submission: whole, answers: [{ point: 'p1', text: 'Sudah' }] })
  const next = await reviewer.claimReview({ id, rev: 4, version: 2 })
  expect(
    await reviewer.judge({ id, rev: 5, fence: next.fence, version: 2, outcome: 'approve', reason: '', points: [] }),
  ).toEqual({ state: 'APPROVED', version: 2 })

  const detail = await colleague.output({ id })
  expect(detail).toMatchObject({
    state: 'APPROVED',
    indicatorName: submission.indicatorName,
    versions: [{ version: 1 }, { version: 2, answers: [{ point: 'p1' }] }],
  })
  const { url } = await colleague.fileLink({ id, upload: form.id, as: 'view' })
  expect(new Uint8Array(await (await fetch(url)).arrayBuffer())).toEqual(bytes)
  expect((await colleague.thread({ id })).steps.at(-1)?.kind).toBe('counted')
  expect((await author.dailyProgress({ date: '2026-11-27' })).lines).toHaveLength(3)
  expect(faults).toEqual([])
})

test('[O7] the day of the review on a receipt is the one that was promised, whatever the calendar says later', async () => {
  const output = await desk.handIn(rina, await desk.held(rina))
  const dayOff = { date: output.reviewDue.slice(0, 10), name: 'Hari libur unit', kind: 'unit' }
  await desk.table.client.send(
    new UpdateCommand({
      TableName: desk.table.name,
      Key: queueKey(output.queue),
      UpdateExpression: 'SET calendar = :own',
      ExpressionAttributeValues: { ':own': { holidays: [dayOff] } },
    }),
  )
  const { reviewDue } = await (await as(rina)).receipt({ id: output.id, version: '1' })
  expect(reviewDue).toBe(output.reviewDue)
})

test('[O7] the receipt is the author’s, as a page and as PDF', async () => {
  const output = await desk.handIn(rina, await desk.held(rina))
  const [author, colleague] = await Promise.all([as(rina), as(andi)])
  const at = { id: output.id, version: '1' }
  expect(await author.receipt(at)).toMatchObject({
    number: output.number,
    taskNumber: output.taskNumber,
    authorName: 'Rina Wulandari',
  })
  expect(await codeOf(colleague.receipt(at))).toBe('NOT_FOUND')
  const pdf = await pdfOf(rina, output.id, '1')
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  expect(new TextDecoder().decode(await pdf.arrayBuffer()).slice(0, 5)).toBe('%PDF-')
  expect((await pdfOf(undefined, output.id, '1')).status).toBe(401)
  expect([
    (await pdfOf(andi, output.id, '1')).status,
    (await pdfOf(rina, output.id, '2')).status,
    (await pdfOf(rina, 'out', 'x')).status,
  ]).toEqual([404, 404, 404])
})

test('[O17] an output of others and one that was never made are answered byte for byte alike', async () => {
  const output = await desk.handIn(rina, await desk.held(rina))
  const stranger = { ...found(desk.people[andi]), person: newId('prs'), queues: {} }
  const { PutCommand } = await import('@aws-sdk/lib-dynamodb')
  await desk.table.client.send(
    new PutCommand({
      TableName: desk.table.name,
      Item: { pk: `PERSON#${stranger.person}`, sk: 'RIGHTS', kind: 'rights', rev: 1, ...stranger },
    }),
  )
  const cookie = `${cookieName}=${await startSession(desk.table, { who: 'staff', subject: stranger.person }, friday)}`
  const ask = async (id: string, path = '') =>
    (await app.request(`${origin}/api/outputs/${id}${path}`, { headers: { cookie } })).text()
  const nowhere = newId('out')
  for (const path of ['', '/thread', `/files/${newId('upl')}/link`, '/versions/1/receipt'])
    expect(await ask(output.id, path)).toBe(await ask(nowhere, path))
})

test('[O3, O6] what the form gets wrong is told by its field', async () => {
  const author = await as(rina)
  const task = await desk.held(rina)
  const { seen, submission } = desk.input(task)
  const wrong = {
    ...submission,
    summary: '',
    links: ['javascript:alert(1)'],
    quantity: 0,
    period: '2026',
    isAuthentic: false as true,
  }
  const call = author.submit({
    task: task.id,
    fence: 2,
    rev: 2,
    seen: { ...seen, queue: task.queue as never, chain: [...seen.chain] as never },
    submission: wrong,
  })
  const { code, data } = await refusalOf(call)
  expect(code).toBe('INPUT_INVALID')
  const paths = (data as { faults: readonly { path: string }[] }).faults.map(({ path }) => path)
  for (const field of ['summary', 'links.0', 'quantity', 'period', 'isAuthentic'])
    expect(paths).toContain(`submission.${field}`)
})
