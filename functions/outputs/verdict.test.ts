import { beforeAll, describe, expect, test } from 'vitest'
import { readAll, readOne } from '#functions/kernel/read.ts'
import { claimReview } from '#functions/outputs/claim-review.ts'
import { dailyProgress } from '#functions/outputs/daily-progress.ts'
import { judgeOutput } from '#functions/outputs/judge-output.ts'
import { listReviews } from '#functions/outputs/list-reviews.ts'
import { readOutput, toDetail } from '#functions/outputs/outputs.store.ts'
import { outputKey, verdictKey, versionKey } from '#functions/outputs/outputs.keys.ts'
import { readThread } from '#functions/outputs/read-thread.ts'
import { resubmitOutput } from '#functions/outputs/resubmit-output.ts'
import { submitOutput } from '#functions/outputs/submit-output.ts'
import { readLedger, readPending } from '#functions/performance/performance.store.ts'
import { newId } from '#functions/kernel/clock.ts'
import { shift } from '#shared/kernel/time.ts'
import type { Output, ReviewPoint } from '#shared/outputs/output.ts'
import { readerOf } from '#shared/outputs/reader.rules.ts'
import { indicator, outputDesk, type OutputDesk } from '#test/kit/output-desk.ts'
import { answered, found, friday, refused, wish } from '#test/kit/workplace.ts'

const [rina, andi, dewi, siti] = [0, 1, 2, 3]
const points: readonly ReviewPoint[] = [
  { id: 'p1', text: 'Sebut pasal yang dirujuk' },
  { id: 'p2', text: 'Rekomendasi untuk unit pelayanan' },
]
const answers = points.map(({ id }) => ({ point: id, text: 'Sudah ditambahkan' }))
const back = { outcome: 'return', reason: 'Belum lengkap', points } as const

let desk: OutputDesk
beforeAll(async () => {
  desk = await outputDesk()
})
const personOf = (who: number) => found(desk.people[who])
const handedIn = async (who = rina) => {
  const task = await desk.held(who)
  const output = await desk.handIn(who, task)
  return { task, output, fence: await desk.review(siti, output) }
}
const again = async (who: number, { id, task }: Output, given = answers, now = friday, key?: string) => {
  const held = await desk.read(task)
  const { submission, fence } = desk.input(held)
  return resubmitOutput(
    desk.table,
    wish(personOf(who).person, now, key),
    personOf(who),
    { id, task, fence, submission, answers: given },
    now,
  )
}

describe('a verdict', () => {
  test('[O14] [F2] approval moves output, task, desk, ledger and indicator together', async () => {
    const before = await desk.realised()
    const { task, output, fence } = await handedIn()
    const [pointsBefore] = [await desk.points(rina)]
    expect(await answered(desk.judge(siti, output, fence, {}))).toEqual({ state: 'APPROVED', version: 1 })
    const after = await desk.output(output.id)
    expect(after).toMatchObject({ state: 'APPROVED', approvedVersion: 1 })
    expect(Object.keys(after)).not.toContain('reviewIn')
    const done = await desk.read(task.id)
    expect(done.state).toBe('DONE')
    expect(done.holder).toBeUndefined()
    expect(await desk.points(rina)).toBe(pointsBefore - task.points)
    expect(await desk.realised()).toEqual({ sum: before.sum + 1, rows: before.rows + 1 })
    const entry = (await readLedger(desk.table, indicator)).find((row) => row.output === output.id)
    expect(entry).toMatchObject({
      quantity: 1,
      person: personOf(rina).person,
      reviewerName: 'Siti Aminah',
      period: '2026-Q4',
    })
    expect((await readPending(desk.table, indicator)).map(({ id }) => id)).not.toContain(output.id)
    expect((await desk.facts(task.id)).at(-1)).toMatchObject({ type: 'task-done' })
    expect((await desk.outputFacts(output.id)).at(-1)).toMatchObject({
      type: 'output-approved',
      data: { measure: 'dokumen' },
    })
    const facts = await readAll(desk.table, { of: `INDICATOR#${indicator}`, beginsWith: 'FACT#LEDGER#' })
    expect(facts.filter(({ data }) => (data as { output: string }).output === output.id)).toMatchObject([
      { type: 'realisation-counted' },
    ])
  })

  test('[O14] pressed twice, at once and again, it counts once', async () => {
    const before = await desk.realised()
    const { output, fence } = await handedIn(dewi)
    const verdict = { id: output.id, fence, version: 1, outcome: 'approve', reason: '', points: [] } as const
    const press = (key?: string) =>
      judgeOutput(desk.table, wish(personOf(siti).person, friday, key), personOf(siti), verdict, friday)
    const answer = { state: 'APPROVED', version: 1 }
    const same = await Promise.all([press('pressed-twice-0001'), press('pressed-twice-0001')])
    expect(await Promise.all(same.map(answered))).toEqual([answer, answer])
    expect(await answered(press('pressed-twice-0001'))).toEqual(answer)
    expect(await refused(press())).toMatchObject({ code: 'NOT_UNDER_REVIEW', tells: { state: 'APPROVED' } })
    expect(await desk.realised()).toEqual({ sum: before.sum + 1, rows: before.rows + 1 })
  })

  test('[O14] pressed under many keys at once, one is taken', async () => {
    const before = await desk.realised()
    const { output, fence } = await handedIn(andi)
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => desk.judge(siti, output, fence, {})))
    expect(outcomes.filter(({ done }) => done)).toHaveLength(1)
    for (const each of outcomes.filter(({ done }) => !done)) expect(each).toMatchObject({ refused: 'NOT_UNDER_REVIEW' })
    expect(await desk.realised()).toEqual({ sum: before.sum + 1, rows: before.rows + 1 })
  })

  test('[O14] approvals at once on one indicator all count, to the last decimal', async () => {
    const before = await desk.realised()
    const outputs: Output[] = []
    for (const who of [rina, andi, dewi]) outputs.push(await desk.handIn(who, await desk.held(who), { quantity: 0.1 }))
    const fences = await Promise.all(outputs.map((output) => desk.review(siti, output)))
    const outcomes = await Promise.all(outputs.map((output, i) => desk.judge(siti, output, found(fences[i]), {})))
    expect(outcomes.every(({ done }) => done)).toBe(true)
    const after = await desk.realised()
    expect(after.rows).toBe(before.rows + 3)
    expect(after.sum).toBe(Number((before.sum + 0.3).toFixed(2)))
  })

  test('[O11] without its reason or its points nothing is returned or rejected, and a point names a file of the version', async () => {
    const { output, fence } = await handedIn()
    expect(await refused(desk.judge(siti, output, fence, { ...back, reason: '' }))).toMatchObject({
      code: 'REASON_MISSING',
      tells: { field: 'reason' },
    })
    expect(await refused(desk.judge(siti, output, fence, { ...back, points: [] }))).toMatchObject({
      code: 'REASON_MISSING',
      tells: { field: 'points' },
    })
    expect(await refused(desk.judge(siti, output, fence, { outcome: 'reject' }))).toMatchObject({
      code: 'REASON_MISSING',
    })
    const elsewhere = [{ ...points[0]!, file: newId('upl') }]
    expect(await refused(desk.judge(siti, output, fence, { ...back, points: elsewhere }))).toMatchObject({
      code: 'FILE_MISSING',
    })
    expect((await desk.output(output.id)).state).toBe('IN_REVIEW')
  })

  test('[O8] of somebody else, or of an older claim of one’s own, is refused', async () => {
    const { output, fence } = await handedIn()
    expect(await refused(desk.judge(andi, output, fence, {}))).toMatchObject({
      code: 'REVIEW_NOT_YOURS',
      tells: { reviewerName: 'Siti Aminah' },
    })
    expect(await refused(desk.judge(siti, output, fence - 1, {}))).toMatchObject({ code: 'REVIEW_NOT_YOURS' })
    expect(await refused(desk.judge(siti, { ...output, version: 2 }, fence, {}))).toEqual({
      code: 'VERSION_CHANGED',
      tells: { version: 1 },
    })
    const foreign = { ...personOf(siti), person: 'prs_lain000000' as (typeof desk.people)[0]['person'], queues: {} }
    const verdict = { id: output.id, fence, version: 1, outcome: 'approve', reason: '', points: [] } as const
    expect(await refused(judgeOutput(desk.table, wish('x', friday), foreign, verdict, friday))).toEqual({
      code: 'NOT_FOUND',
      tells: {},
    })
  })

  test('[O15] rejected work goes back with the reason, and may be handed in as another output', async () => {
    const { task, output, fence } = await handedIn()
    await answered(desk.judge(siti, output, fence, { outcome: 'reject', reason: 'Bukan tugas ini' }))
    const held = await desk.read(task.id)
    expect(held).toMatchObject({ state: 'IN_PROGRESS', holder: task.holder, fence: task.fence })
    expect(held.output).toBeUndefined()
    expect((await desk.facts(task.id)).at(-1)).toMatchObject({
      type: 'task-given-back',
      data: { reason: 'Bukan tugas ini' },
    })
    expect((await desk.output(output.id)).state).toBe('REJECTED')
    const next = await desk.handIn(rina, held)
    expect(next.id).not.toBe(output.id)
  })
})

describe('a version that was returned', () => {
  test('[O12] is answered point by point before the next one is taken', async () => {
    const { task, output, fence } = await handedIn()
    await answered(desk.judge(siti, output, fence, back))
    expect(await desk.read(task.id)).toMatchObject({ state: 'CHANGES_REQUESTED', holder: task.holder })
    expect(await refused(again(rina, output, answers.slice(1)))).toEqual({
      code: 'POINTS_UNANSWERED',
      tells: { points: ['p1'] },
    })
    const held = await desk.read(task.id)
    const first = submitOutput(
      desk.table,
      wish(personOf(rina).person, friday),
      personOf(rina),
      desk.input(held),
      newId('out'),
      friday,
    )
    expect(await refused(first)).toEqual({ code: 'OUTPUT_OPEN', tells: { output: output.id } })
    const receipt = await answered(again(rina, output, answers, friday, 'next-version-00001'))
    expect(receipt).toMatchObject({ id: output.id, number: output.number, version: 2 })
    expect(await answered(again(rina, output, answers, friday, 'next-version-00001'))).toEqual(receipt)
    expect(await readOne(desk.table, versionKey(output.id, 2))).toMatchObject({ answers })
  })

  test('[O1] leaves the first version and its verdict as they were', async () => {
    const { output, fence } = await handedIn(dewi)
    const first = await readOne(desk.table, versionKey(output.id, 1))
    await answered(desk.judge(siti, output, fence, back))
    await answered(again(dewi, output))
    expect(await readOne(desk.table, versionKey(output.id, 1))).toEqual(first)
    expect(await readOne(desk.table, verdictKey(output.id, 1, personOf(siti).person))).toMatchObject({
      outcome: 'return',
      points,
    })
    const whole = found(await readOutput(desk.table, output.id, readerOf(personOf(andi))))
    expect(toDetail(whole)).toMatchObject({
      version: 2,
      versions: [{ version: 1 }, { version: 2 }],
      verdicts: [{ version: 1 }],
    })
  })

  test('[O10] comes first to the same reviewer, then to others, and never leaves the list', async () => {
    const { output, fence } = await handedIn(dewi)
    const isListed = async () =>
      (await listReviews(desk.table, ['s'], personOf(siti)))?.rows.find(({ id }) => id === output.id)
    await answered(desk.judge(siti, output, fence, back))
    expect(await isListed()).toMatchObject({
      state: 'CHANGES_REQUESTED',
      firstTo: personOf(siti).person,
      firstToName: 'Siti Aminah',
    })
    await answered(again(dewi, output))
    const now = await desk.output(output.id)
    expect(await isListed()).toMatchObject({ state: 'SUBMITTED', version: 2, firstUntil: now.firstUntil })
    const claim = (who: number, at: string) =>
      claimReview(desk.table, wish(personOf(who).person, at), personOf(who), now, at)
    expect(await refused(claim(andi, friday))).toEqual({
      code: 'REVIEW_FIRST_TO_OTHER',
      tells: { firstTo: personOf(siti).person, firstToName: 'Siti Aminah', firstUntil: now.firstUntil },
    })
    await answered(claim(andi, found(now.firstUntil)))
  })

  test('[O10] is nobody’s first when the former reviewer has joined the chain', async () => {
    const { task, output, fence } = await handedIn(dewi)
    await answered(desk.judge(siti, output, fence, back))
    const later = shift(friday, { hours: 24 * 7 })
    await desk.take(siti, await desk.read(task.id), later)
    await answered(again(siti, output, answers, later))
    const now = await desk.output(output.id)
    expect(now).toMatchObject({ author: personOf(siti).person, version: 2 })
    expect(now.firstTo).toBeUndefined()
    expect([...now.chain].sort()).toEqual([personOf(dewi).person, personOf(siti).person])
    await answered(claimReview(desk.table, wish('w', later), personOf(andi), now, later))
  })

  test('[O14] one output counts with one version', async () => {
    const before = await desk.realised()
    await desk.empty(rina)
    const { output, fence } = await handedIn()
    await answered(desk.judge(siti, output, fence, back))
    await answered(again(rina, output))
    const second = await desk.output(output.id)
    const next = await desk.review(siti, second)
    expect(await refused(desk.judge(siti, output, next, {}))).toMatchObject({
      code: 'VERSION_CHANGED',
      tells: { version: 2 },
    })
    await answered(desk.judge(siti, second, next, {}))
    expect(await refused(desk.judge(siti, second, next, {}))).toMatchObject({ code: 'NOT_UNDER_REVIEW' })
    expect(await desk.realised()).toEqual({ sum: before.sum + 1, rows: before.rows + 1 })
    expect((await readAll(desk.table, { of: outputKey(output.id).pk, beginsWith: 'REVIEW#' })).length).toBe(2)
  })

  test('[O23, O24] its thread and its author’s day tell it all', async () => {
    await desk.empty(rina)
    const { task, output, fence } = await handedIn()
    await answered(desk.judge(siti, output, fence, back))
    await answered(again(rina, output))
    const second = await desk.output(output.id)
    await answered(desk.judge(siti, second, await desk.review(siti, second), {}))
    const thread = found(await readThread(desk.table, () => Promise.resolve({}), readerOf(personOf(andi)), output.id))
    expect(thread.steps.map(({ kind }) => kind)).toEqual([
      'task',
      'claimed',
      'submitted',
      'returned',
      'submitted',
      'approved',
      'counted',
    ])
    expect(thread.steps.at(-1)).toMatchObject({
      title: 'Telaah kebijakan kerja fleksibel',
      detail: { quantity: 1, measure: 'dokumen' },
    })
    const { lines, text } = await dailyProgress(desk.table, personOf(rina), '2026-11-27')
    expect(lines.filter((line) => line.includes(output.number))).toEqual([
      expect.stringContaining(`09.00 Menyerahkan hasil "${task.title}" (${output.number}, versi 1): 1 dokumen`),
      expect.stringContaining('versi 2'),
      expect.stringContaining('disetujui'),
    ])
    expect(text.split('\n')).toEqual(lines)
    expect((await dailyProgress(desk.table, personOf(rina), '2026-11-26')).text).toBe('')
  })
})
