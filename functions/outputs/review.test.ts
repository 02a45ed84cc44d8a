import { beforeAll, describe, expect, test } from 'vitest'
import { claimReview } from '#functions/outputs/claim-review.ts'
import { giveBackReview } from '#functions/outputs/give-back-review.ts'
import { listReviews } from '#functions/outputs/list-reviews.ts'
import { runOutputTimers } from '#functions/outputs/outputs-timers.ts'
import { readOutput } from '#functions/outputs/outputs.store.ts'
import { withdrawOutput } from '#functions/outputs/withdraw-output.ts'
import { shift } from '#shared/kernel/time.ts'
import type { Output } from '#shared/outputs/output.ts'
import { readerOf } from '#shared/outputs/reader.rules.ts'
import type { Rights } from '#shared/people/rights.ts'
import { outputDesk, type OutputDesk } from '#test/kit/output-desk.ts'
import { answered, found, friday, refused, wish } from '#test/kit/workplace.ts'

const [rina, andi, dewi, siti] = [0, 1, 2, 3]
/** Eight working hours after Friday, 09.00 WIB: Monday, 09.30. */
const monday = '2026-11-30T02:30:00.000Z'
let desk: OutputDesk
beforeAll(async () => {
  desk = await outputDesk()
})
const personOf = (who: number) => found(desk.people[who])
const claimBy = (person: Rights, { id, version }: Output, now = friday) =>
  claimReview(desk.table, wish(person.person, now), person, { id, version }, now)
const claim = (who: number, output: Output, now = friday) => claimBy(personOf(who), output, now)
const withdraw = (who: number, { id }: Output) =>
  withdrawOutput(desk.table, wish(personOf(who).person, friday), personOf(who), id, friday)
const outsider = (more: Partial<Rights> = {}): Rights => ({
  ...personOf(siti),
  person: 'prs_lain000000' as Rights['person'],
  queues: {},
  headOf: [],
  ...more,
})

describe('a review', () => {
  test('[O8] of two at once one has it, the other reads who and until when', async () => {
    const output = await desk.handIn(rina, await desk.held(rina))
    const outcomes = await Promise.all([claim(andi, output), claim(siti, output)])
    expect(outcomes.filter(({ done }) => done)).toHaveLength(1)
    const lost = outcomes.find(({ done }) => !done)
    const { reviewer, reviewerName, reviewUntil, state, reviewFence, rev } = await desk.output(output.id)
    expect(lost).toMatchObject({
      refused: 'REVIEW_HELD',
      tells: { reviewer, reviewerName, reviewSince: friday, reviewUntil: monday },
    })
    expect({ state, reviewUntil, reviewFence }).toEqual({ state: 'IN_REVIEW', reviewUntil: monday, reviewFence: rev })
    expect((await desk.outputFacts(output.id)).map(({ type }) => type)).toEqual(['output-submitted', 'review-claimed'])
  })

  test('[O9] the author and whoever held the task are refused, with the rule', async () => {
    const task = await desk.held(rina)
    const lapsed = '2026-12-02T02:00:00.000Z'
    const taken = await desk.take(dewi, task, lapsed)
    const output = await desk.handIn(dewi, taken, {}, lapsed)
    for (const who of [dewi, rina])
      expect(await refused(claim(who, output, lapsed))).toEqual({ code: 'REVIEWER_IN_CHAIN', tells: {} })
    await answered(claim(andi, output, lapsed))
  })

  test('[O9] the head of the unit reviews, an auditor does not, a removed member does not', async () => {
    const output = await desk.handIn(rina, await desk.held(rina))
    expect(await refused(claimBy(outsider({ roles: ['auditor'] }), output))).toMatchObject({ code: 'FORBIDDEN' })
    const queues = personOf(siti).queues
    expect(await refused(claimBy(outsider({ queues }), output))).toEqual({ code: 'NOT_FOUND', tells: {} })
    await answered(claimBy(outsider({ headOf: [desk.queue.unit] }), output))
  })

  test('[O17] for people outside it is as one that was never made', async () => {
    const output = await desk.handIn(rina, await desk.held(rina))
    const missing = { ...output, id: 'out_00000nowhere' as Output['id'] }
    expect(await refused(claimBy(outsider(), output))).toEqual(await refused(claimBy(outsider(), missing)))
    expect(await readOutput(desk.table, output.id, readerOf(outsider()))).toBeUndefined()
    for (const reader of [
      outsider({ roles: ['auditor'] }),
      outsider({ headOf: [desk.queue.unit] }),
      { ...personOf(rina), queues: {} },
    ])
      expect(await readOutput(desk.table, output.id, readerOf(reader))).toBeDefined()
  })

  test('[O11] of a version that is not the newest is refused', async () => {
    const output = await desk.handIn(rina, await desk.held(rina))
    expect(await refused(claim(andi, { ...output, version: 2 }))).toEqual({
      code: 'VERSION_CHANGED',
      tells: { version: 1 },
    })
  })

  test('[O13] withdraw against claim, 50 times: exactly one wins', async () => {
    for (let round = 0; round < 50; round++) {
      const task = await desk.held(rina)
      const output = await desk.handIn(rina, task)
      const [taken, back] = await Promise.all([claim(andi, output), withdraw(rina, output)])
      expect([taken.done, back.done].filter(Boolean)).toHaveLength(1)
      const { state } = await desk.output(output.id)
      expect(state).toBe(taken.done ? 'IN_REVIEW' : 'WITHDRAWN')
      if (!back.done) expect(back.refused).toBe('ALREADY_CLAIMED_FOR_REVIEW')
      if (!taken.done) expect(taken.refused).toBe('NOT_UNDER_REVIEW')
      const after = await desk.read(task.id)
      expect(after.state).toBe(taken.done ? 'SUBMITTED' : 'IN_PROGRESS')
      await desk.empty(rina)
    }
  }, 120_000)

  test('[O13, O15] withdrawn work goes on at its author’s desk and may be handed in as another output', async () => {
    const task = await desk.held(dewi)
    const output = await desk.handIn(dewi, task)
    expect(await refused(withdraw(andi, output))).toMatchObject({ code: 'FORBIDDEN' })
    await answered(withdraw(dewi, output))
    const after = await desk.read(task.id)
    expect(after).toMatchObject({ state: 'IN_PROGRESS', holder: task.holder, fence: task.fence, leaseUntil: monday })
    expect(after.output).toBeUndefined()
    expect((await desk.facts(task.id)).at(-1)).toMatchObject({ type: 'task-withdrawn' })
    expect((await desk.handIn(dewi, after)).id).not.toBe(output.id)
  })

  test('[O16] is given back by its holder only, and is free then', async () => {
    const output = await desk.handIn(rina, await desk.held(rina))
    const fence = await desk.review(andi, output)
    const giveBack = (who: number, fence: number) =>
      giveBackReview(desk.table, wish(personOf(who).person, friday), personOf(who), { id: output.id, fence })
    expect(await refused(giveBack(siti, fence))).toMatchObject({
      code: 'REVIEW_NOT_YOURS',
      tells: { reviewerName: 'Andi Pratama' },
    })
    expect(await refused(giveBack(andi, fence - 1))).toMatchObject({ code: 'REVIEW_NOT_YOURS' })
    await answered(giveBack(andi, fence))
    const free = await desk.output(output.id)
    expect(free.state).toBe('SUBMITTED')
    expect(free.reviewer ?? free.reviewUntil ?? free.reviewFence).toBeUndefined()
    await answered(claim(siti, output))
  })

  test('[O16] whose lease is over is taken by another at once, and returned to the list by the timer', async () => {
    const [one, two] = [await desk.handIn(rina, await desk.held(rina)), await desk.handIn(dewi, await desk.held(dewi))]
    await desk.review(andi, one)
    await desk.review(andi, two)
    expect(await refused(claim(siti, one, monday))).toMatchObject({ code: 'REVIEW_HELD' })
    const after = shift(monday, { minutes: 1 })
    await answered(claim(siti, one, after))
    expect(await runOutputTimers(desk.table, monday)).toMatchObject({ failed: 0 })
    expect((await desk.output(two.id)).state).toBe('IN_REVIEW')
    expect(await runOutputTimers(desk.table, after)).toMatchObject({ failed: 0 })
    expect((await desk.output(two.id)).state).toBe('SUBMITTED')
    expect(await desk.output(one.id)).toMatchObject({ state: 'IN_REVIEW', reviewer: personOf(siti).person })
    expect((await desk.outputFacts(two.id)).at(-1)).toMatchObject({
      type: 'review-lapsed',
      data: { reviewerName: 'Andi Pratama' },
    })
    expect(await runOutputTimers(desk.table, after)).toMatchObject({ settled: 0 })
  })

  test('[O10] the list shows what waits, oldest first, and nothing of other units', async () => {
    const list = await listReviews(desk.table, ['secret'], personOf(siti))
    const at = list?.rows.map(({ submittedAt }) => submittedAt) ?? []
    expect(at.length).toBeGreaterThan(3)
    expect(at).toEqual([...at].sort())
    expect(list?.rows[0]).toMatchObject({ chain: [personOf(rina).person], state: expect.any(String) as string })
    expect(await listReviews(desk.table, ['secret'], outsider())).toEqual({ rows: [] })
    expect(await listReviews(desk.table, ['secret'], personOf(siti), 'not.ours')).toBeUndefined()
  })
})
