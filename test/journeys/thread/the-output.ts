import { expect } from 'vitest'
import { reviewIndicator } from '#infra/local/demo/indicators.ts'
import { siti } from '#infra/local/demo/people.ts'
import { shift } from '#shared/kernel/time.ts'
import type { EvidenceFile, OutputId, Submission } from '#shared/outputs/output.ts'
import type { TaskId } from '#shared/work/task.ts'
import { readUpload } from '#functions/outputs/outputs.store.ts'
import type { Upload } from '#shared/outputs/upload.ts'
import { evidenceEvents, hexOf, waitUntil, type Stage } from '#test/journeys/thread/stage.ts'
import type { Held } from '#test/journeys/thread/the-work.ts'
import { codeOf } from '#test/kit/client.ts'
import { post } from '#test/kit/object-store.ts'
import { found } from '#test/kit/workplace.ts'

const bytesOf = (name: string) => new TextEncoder().encode(`%PDF-1.7\n${name}`)
export type Evidence = {
  readonly bytes: Uint8Array
  readonly file: EvidenceFile
  /** The row before anybody checked it. */ readonly pending: Upload
}
export type HandedIn = { readonly output: OutputId; readonly evidence: readonly Evidence[] }

async function upload({ world, store, cast: { dewi }, courier }: Stage, task: TaskId, name: string): Promise<Evidence> {
  const bytes = bytesOf(name)
  const { fence = 0 } = await dewi.work.task({ id: task })
  const asked = { task, fence, name, size: bytes.length, type: 'application/pdf', sha256: hexOf(bytes) }
  const form = await dewi.outputs.startUpload(asked)
  expect(await post(form, bytes)).toBe(204)
  const pending = found(await readUpload(world.table, form.id))
  for (const event of await evidenceEvents(store, form.id))
    await courier.add({ kind: 'evidence', name: `evidence ${name}`, event })
  const { file } = await dewi.outputs.completeUpload({ id: form.id })
  expect(file).toMatchObject({ name, sha256: hexOf(bytes) })
  await courier.settle()
  return { bytes, file: found(file), pending }
}

const submissionOf = async ({ cast: { dewi } }: Stage, files: readonly EvidenceFile[]): Promise<Submission> => {
  const { rows, period } = await dewi.performance.countable()
  const { id, title, measure } = found(rows.find((row) => row.id === reviewIndicator.id))
  return {
    summary: 'Telaah untuk tiga unit.',
    links: [],
    files: [...files],
    indicator: id,
    indicatorName: title,
    measure,
    period,
    quantity: 1,
    isAuthentic: true,
  }
}

/** Step 9: Dewi hands in a scanned PDF and gets a receipt, as a page and as PDF. */
export async function handIn(stage: Stage, { id: task }: Held): Promise<HandedIn> {
  const {
    world,
    cast: { dewi },
    courier,
  } = stage
  await dewi.work.saveDraft({ id: task, text: 'Telaah untuk' })
  const scan = await upload(stage, task, 'Pindai berita acara.pdf')
  const { number, title, queue, chain, rev, fence = 0 } = await dewi.work.task({ id: task })
  const seen = { number, title, queue, chain } as Parameters<typeof dewi.outputs.submit>[0]['seen']
  const receipt = await dewi.outputs.submit({
    task,
    fence,
    rev,
    seen,
    submission: await submissionOf(stage, [scan.file]),
  })
  expect(receipt).toMatchObject({
    version: 1,
    at: world.now(),
    zone: 'Asia/Jakarta',
    files: [{ sha256: scan.file.sha256 }],
  })
  const page = `http://test.localhost/api/outputs/${receipt.id}/versions/1/receipt.pdf`
  const pdf = await world.app.request(page, { headers: { cookie: await world.cookieOf('dewi') } })
  expect((await pdf.text()).slice(0, 5)).toBe('%PDF-')
  await courier.settle()
  return { output: receipt.id, evidence: [scan] }
}

/** Step 10, first half: nobody of the chain may; Siti reads the file and returns it with two points. */
export async function returnWithPoints(
  { cast, courier }: Stage,
  { giver }: Held,
  { output: id, evidence }: HandedIn,
): Promise<void> {
  const [row] = (await cast.siti.outputs.reviews({})).rows
  const { rev } = found(row)
  for (const who of [giver, 'dewi'] as const)
    expect(await codeOf(cast[who].outputs.claimReview({ id, rev, version: 1 }))).toBe('REVIEWER_IN_CHAIN')
  const { fence } = await cast.siti.outputs.claimReview({ id, rev, version: 1 })
  expect(await codeOf(cast.agus.outputs.claimReview({ id, rev, version: 1 }))).toBe('REVIEW_HELD')
  await courier.settle()
  const { file, bytes } = found(evidence[0])
  const { url } = await cast.siti.outputs.fileLink({ id, upload: file.upload, as: 'view' })
  expect(new Uint8Array(await (await fetch(url)).arrayBuffer())).toEqual(bytes)
  const points = [
    { id: 'p1', text: 'Sebut pasalnya.', file: file.upload, page: 1 },
    { id: 'p2', text: 'Lampirkan rekomendasi.' },
  ]
  await cast.siti.outputs.judge({ id, rev, fence, version: 1, outcome: 'return', reason: 'Kurang lengkap', points })
  await courier.settle()
}

/** Step 10, second half: each point is answered; the same reviewer gets it first, and approves. */
export async function answerAndApprove(
  stage: Stage,
  { id: task }: Held,
  { output: id, evidence }: HandedIn,
): Promise<HandedIn> {
  const { world, cast, courier } = stage
  await waitUntil(stage, shift(world.now(), { minutes: 20 }))
  const more = await upload(stage, task, 'Rekomendasi.pdf')
  const all = [...evidence, more]
  const { fence = 0 } = await cast.dewi.work.task({ id: task })
  const { rev } = await cast.dewi.outputs.output({ id })
  const again = {
    id,
    task,
    fence,
    rev,
    submission: await submissionOf(
      stage,
      all.map(({ file }) => file),
    ),
  }
  const answers = [
    { point: 'p1', text: 'Pasal 7.' },
    { point: 'p2', text: 'Sudah dilampirkan.' },
  ]
  expect(await codeOf(cast.dewi.outputs.resubmit({ ...again, answers: answers.slice(1) }))).toBe('POINTS_UNANSWERED')
  expect(await cast.dewi.outputs.resubmit({ ...again, answers })).toMatchObject({ version: 2, files: [{}, {}] })
  await courier.settle()
  expect(await codeOf(cast.agus.outputs.claimReview({ id, rev, version: 2 }))).toBe('REVIEW_FIRST_TO_OTHER')
  const review = await cast.siti.outputs.claimReview({ id, rev, version: 2 })
  await courier.settle()
  const verdict = { id, rev, fence: review.fence, version: 2, outcome: 'approve' as const, reason: '', points: [] }
  expect(await cast.siti.outputs.judge(verdict)).toEqual({ state: 'APPROVED', version: 2 })
  await courier.settle()
  return { output: id, evidence: all }
}

/** Step 11: the indicator counts one of twelve, and its number leads down to the bytes and their hash. */
export async function counts({ world, cast }: Stage, { output: id, evidence }: HandedIn): Promise<void> {
  const { node, counted } = await cast.siti.performance.indicator({ id: reviewIndicator.id })
  expect(node).toMatchObject({ total: 1, target: 12, measure: 'dokumen' })
  expect(counted).toMatchObject([{ output: id, quantity: 1 }])
  const { steps, desks, output } = await cast.siti.outputs.thread({ id })
  const kinds = [
    'meeting',
    'decision',
    'task',
    'claimed',
    'handover',
    'submitted',
    'returned',
    'submitted',
    'approved',
    'counted',
  ]
  expect(steps.map(({ kind }) => kind)).toEqual(kinds)
  expect(desks.map(({ until }) => until)).toEqual([...desks.slice(1).map(({ from }) => from), desks.at(-1)?.until])
  expect(output.verdicts).toMatchObject([
    { outcome: 'return', reviewerName: siti.name },
    { outcome: 'approve', reviewerName: siti.name },
  ])
  for (const { file } of output.versions.at(-1)?.files.map((each) => ({ file: each })) ?? []) {
    const { url } = await cast.siti.outputs.fileLink({ id, upload: file.upload })
    expect(hexOf(new Uint8Array(await (await fetch(url)).arrayBuffer()))).toBe(file.sha256)
  }
  expect(output.versions.at(-1)?.files.map(({ sha256 }) => sha256)).toEqual(evidence.map(({ bytes }) => hexOf(bytes)))
  expect((await cast.dewi.outputs.dailyProgress({ date: world.now().slice(0, 10) })).lines).toHaveLength(3)
}
