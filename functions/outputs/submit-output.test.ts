import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#functions/kernel/clock.ts'
import { readAll, readOne } from '#functions/kernel/read.ts'
import { hashKey, outputKey, versionKey } from '#functions/outputs/outputs.keys.ts'
import { submitOutput, type HandIn } from '#functions/outputs/submit-output.ts'
import { readPending } from '#functions/performance/performance.store.ts'
import { numberKey } from '#functions/work/work.keys.ts'
import { shift } from '#shared/kernel/time.ts'
import { countCalls } from '#test/kit/counting.ts'
import { indicator, outputDesk, type OutputDesk } from '#test/kit/output-desk.ts'
import { answered, found, friday, refused, wish } from '#test/kit/workplace.ts'

let desk: OutputDesk
beforeAll(async () => {
  desk = await outputDesk()
})
const submit = (who: number, input: HandIn, now = friday, key?: string) => {
  const person = found(desk.people[who])
  return submitOutput(desk.table, wish(person.person, now, key), person, input, newId('out'), now)
}

describe('handing in', () => {
  test('[O2] makes version, number, facts and the state of the task in one round trip', async () => {
    const task = await desk.held(0)
    const files = [await desk.evidence(task.id), await desk.evidence(task.id, 'data.pdf')]
    const { calls, result } = await countCalls(desk.table, () => submit(0, desk.input(task, { files })))
    const receipt = await answered(result)
    expect(calls).toBe(1)
    expect(receipt).toMatchObject({ version: 1, at: friday, zone: 'Asia/Jakarta', files })
    expect(receipt.number).toMatch(/^HK-2026-[0-9A-Z]{7}$/)
    const after = await desk.read(task.id)
    expect(after).toMatchObject({ state: 'SUBMITTED', output: receipt.id, holder: task.holder })
    expect(after.leaseUntil).toBeUndefined()
    expect(await desk.output(receipt.id)).toMatchObject({
      state: 'SUBMITTED',
      author: task.holder,
      chain: task.chain,
      rev: 1,
    })
    expect(await readOne(desk.table, versionKey(receipt.id, 1))).toMatchObject({ files, quantity: 1, by: task.holder })
    expect(await readOne(desk.table, numberKey(receipt.number))).toMatchObject({ id: receipt.id })
    expect(await readOne(desk.table, hashKey(files[0]!.sha256, receipt.id))).toBeDefined()
    expect((await desk.facts(task.id)).at(-1)).toMatchObject({ type: 'task-submitted', data: { output: receipt.id } })
    expect((await desk.outputFacts(receipt.id))[0]).toMatchObject({ type: 'output-submitted', data: { files: 2 } })
    expect((await readPending(desk.table, indicator)).map(({ id }) => id)).toContain(receipt.id)
  })

  test('[O2] leaves the points on the desk', async () => {
    const before = await desk.points(1)
    await desk.handIn(1, await desk.held(1))
    expect(await desk.points(1)).toBe(before + 3)
  })

  test('[O7] the same wish gives the same receipt, also when its period has closed meanwhile', async () => {
    const task = await desk.held(0)
    const first = await answered(submit(0, desk.input(task), friday, 'the-same-wish-1'))
    expect(await answered(submit(0, desk.input(task), friday, 'the-same-wish-1'))).toEqual(first)
    const later = shift(friday, { hours: 24 * 60 })
    expect(await answered(submit(0, desk.input(task), later, 'the-same-wish-1'))).toEqual(first)
  })

  test('[O2] a stale fence, another person and open steps are refused', async () => {
    const steps = [{ title: 'Periksa pasal', mandatory: true }]
    const task = await desk.take(2, await desk.add({ steps }))
    const input = desk.input(task)
    expect(await refused(submit(2, input))).toMatchObject({ code: 'STEPS_OPEN', tells: { mandatoryOpen: 1 } })
    expect(await refused(submit(2, { ...input, fence: input.fence + 1 }))).toMatchObject({ code: 'FENCE_STALE' })
    expect(await refused(submit(1, input))).toMatchObject({
      code: 'TASK_NOT_YOURS',
      tells: { holderName: 'Dewi Lestari' },
    })
    const foreign = { ...input, task: 'tsk_00000000nowhere' }
    expect(await refused(submit(2, foreign))).toEqual({ code: 'NOT_FOUND', tells: {} })
    expect(await refused(submit(2, { ...input, seen: { ...input.seen, queue: 'que_lain0000' } }))).toEqual({
      code: 'NOT_FOUND',
      tells: {},
    })
  })

  test('[O4] a task whose output waits takes no second one', async () => {
    const task = await desk.held(3)
    const output = await desk.handIn(3, task)
    expect(await refused(submit(3, desk.input(await desk.read(task.id))))).toMatchObject({
      code: 'TASK_NOT_OPEN',
      tells: { state: 'SUBMITTED' },
    })
    expect((await desk.output(output.id)).rev).toBe(1)
  })

  test('[O5] what was seen of the task must be so', async () => {
    const task = await desk.held(0)
    const input = desk.input(task)
    for (const seen of [
      { ...input.seen, title: 'Judul lain' },
      { ...input.seen, number: 'T-2026-LAIN' },
      { ...input.seen, chain: [...input.seen.chain, 'prs_orang0003'] },
      { ...input.seen, chain: ['prs_orang0003'] },
    ])
      expect(await refused(submit(0, { ...input, seen }))).toEqual({ code: 'TASK_CHANGED', tells: {} })
    expect((await desk.read(task.id)).rev).toBe(task.rev)
  })

  test('[O5] what was seen of a file must be so, and it must be a clean file of this task', async () => {
    const task = await desk.held(1)
    const file = await desk.evidence(task.id)
    const other = await desk.evidence((await desk.held(1)).id)
    const missing = { ...file, upload: newId('upl') }
    for (const wrong of [
      { ...file, sha256: '0'.repeat(64) },
      { ...file, size: 1 },
      { ...file, name: 'x.pdf' },
      other,
      missing,
    ])
      expect(await refused(submit(1, desk.input(task, { files: [wrong] })))).toEqual({
        code: 'FILE_MISSING',
        tells: {},
      })
  })

  test('[O3] an indicator of another name, measure or year, or of nobody, and a closed period are refused', async () => {
    const input = desk.input(await desk.held(2))
    const wrong = (more: object) => ({ ...input, submission: { ...input.submission, ...more } })
    const unknown = { code: 'INDICATOR_UNKNOWN', tells: {} }
    expect(await refused(submit(2, wrong({ indicator: 'idr_00000nowhere' })))).toEqual(unknown)
    expect(await refused(submit(2, wrong({ indicatorName: 'Lain' })))).toEqual(unknown)
    expect(await refused(submit(2, wrong({ measure: 'orang' })))).toEqual(unknown)
    expect(await refused(submit(2, wrong({ period: '2026-Q2' })))).toMatchObject({
      code: 'PERIOD_CLOSED',
      tells: { period: '2026-Q2' },
    })
    const newYear = '2027-01-20T02:00:00.000Z'
    expect(await refused(submit(2, wrong({ period: '2027-Q1' }), newYear))).toEqual(unknown)
  })

  test('[O6] nothing to look at, and two files of one name, are refused', async () => {
    const task = await desk.held(3)
    const names = ['Café.pdf', 'Cafe\u0301.pdf']
    const files = await Promise.all(names.map((name) => desk.evidence(task.id, name)))
    expect(await refused(submit(3, desk.input(task, { links: [] })))).toMatchObject({ code: 'EVIDENCE_MISSING' })
    expect(await refused(submit(3, desk.input(task, { files })))).toMatchObject({ code: 'FILE_NAME_TAKEN' })
  })

  test('[O2] of many at once one output is made, and nothing of the others is left', async () => {
    const task = await desk.held(0)
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => submit(0, desk.input(task))))
    const done = outcomes.filter((each) => each.done)
    expect(done).toHaveLength(1)
    const made = found((await desk.read(task.id)).output)
    const pending = (await readPending(desk.table, indicator)).filter((each) => each.task === task.id)
    expect(pending.map(({ id }) => id)).toEqual([made])
    expect(await readAll(desk.table, { of: outputKey(made).pk })).toHaveLength(3)
  })
})
