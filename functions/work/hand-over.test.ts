import { describe, expect, test } from 'vitest'
import { touch } from '#functions/kernel/touch.ts'
import { newId } from '#functions/kernel/clock.ts'
import { acceptHandover } from '#functions/work/accept-handover.ts'
import { handOver } from '#functions/work/hand-over.ts'
import { refuseHandover } from '#functions/work/refuse-handover.ts'
import { releaseTask } from '#functions/work/release-task.ts'
import { memberKey } from '#functions/work/work.keys.ts'
import { listDesk } from '#functions/work/work.store.ts'
import { readTaskDetail } from '#functions/work/read-task.ts'
import { runWorkTimers } from '#functions/work/work-timers.ts'
import { shift } from '#shared/kernel/time.ts'
import type { Rights } from '#shared/people/rights.ts'
import type { Task, Worker } from '#shared/work/task.ts'
import { answered, found, friday, refused, wish, workplace, type Workplace } from '#test/kit/workplace.ts'

const note = 'Bagian 1 sampai 3 selesai.'
const questions = ['Siapa yang menanggapi dari Makassar?']
const steps = [
  { title: 'Kumpulkan aturan', mandatory: true },
  { title: 'Tulis telaah', mandatory: true },
]

const offer = (w: Workplace, from: Worker, task: Task, to: string, now = friday) =>
  handOver(
    w.table,
    wish(from.id, now),
    from,
    { id: task.id, fence: found(task.fence), to, note, questions, hours: 8 },
    newId('hnd'),
    now,
  )

async function offered(limit = 20) {
  const w = await workplace(3, { limit })
  const [rina, andi, dewi] = w.workers as [Worker, Worker, Worker]
  const task = await w.take(0, await w.add({ steps }))
  const { handover, deadline } = await answered(offer(w, rina, task, dewi.id))
  const person = w.people[2] as Rights
  const accept = (now = friday, key?: string, who = person) =>
    acceptHandover(w.table, wish(who.person, now, key), who, { id: task.id, handover }, now)
  const refuse = (now = friday, who = person) =>
    refuseHandover(w.table, wish(who.person, now), who, { id: task.id, handover, reason: 'Cuti sampai Rabu' }, now)
  return { w, rina, andi, dewi, task, handover, deadline, accept, refuse }
}

describe('handing over', () => {
  test('[W12] needs the deadline in working hours and leaves the giver the holder', async () => {
    const { w, rina, dewi, task, handover, deadline } = await offered()
    // Friday 09.00 WIB: 6 hours are left of it (Friday break 11.30 to 13.00), 2 more on Monday from 07.30.
    expect(deadline).toBe('2026-11-30T02:30:00.000Z')
    expect(await w.read(task.id)).toMatchObject({
      state: 'HANDOVER_PENDING',
      holder: rina.id,
      fence: task.fence,
      receiver: dewi.id,
      receiverName: dewi.name,
      stateBefore: 'CLAIMED',
    })
    expect([await w.points(0), await w.points(2)]).toEqual([3, 0])
    const { handed } = await listDesk(w.table, dewi.id)
    expect(handed).toMatchObject([
      { id: handover, task: task.id, fromName: rina.name, note, questions, stepsOpen: 2, deadline },
    ])
    expect((await listDesk(w.table, rina.id)).held).toHaveLength(1)
  })

  test('[W12] goes to an active member other than oneself, by the holder alone', async () => {
    const w = await workplace(3)
    const [rina, andi, dewi] = w.workers as [Worker, Worker, Worker]
    const task = await w.take(0, await w.add({ excluded: [andi.id] }))
    expect((await refused(offer(w, rina, task, rina.id))).code).toBe('RECEIVER_HOLDS_IT')
    expect((await refused(offer(w, rina, task, andi.id))).code).toBe('RECEIVER_EXCLUDED')
    expect((await refused(offer(w, rina, task, 'prs_oranglain0'))).code).toBe('RECEIVER_NOT_MEMBER')
    expect((await refused(offer(w, dewi, task, andi.id))).code).toBe('TASK_NOT_YOURS')
    await touch(w.table, 'counter', { key: memberKey(w.queue.id, dewi.id), set: { active: false } })
    expect((await refused(offer(w, rina, task, dewi.id))).code).toBe('RECEIVER_NOT_MEMBER')
    expect((await w.read(task.id)).state).toBe('CLAIMED')
  })

  test('[W2] a stranger who would hand it to themselves reads no more than of a task that was never made', async () => {
    const w = await workplace(2)
    const [rina] = w.workers as [Worker]
    const task = await w.take(0, await w.add())
    const stranger = { ...rina, id: 'prs_oranglain0', queues: [] }
    const never = { ...task, id: newId('tsk') }
    expect(await refused(offer(w, stranger, task, stranger.id))).toEqual({ code: 'NOT_FOUND', tells: {} })
    expect(await refused(offer(w, stranger, never, stranger.id))).toEqual({ code: 'NOT_FOUND', tells: {} })
  })

  test('[W10] [W12] while it waits nobody can release, take over or hand it over again', async () => {
    const { w, rina, andi, dewi, task } = await offered()
    const release = releaseTask(
      w.table,
      wish(rina.id, friday),
      rina,
      { id: task.id, fence: found(task.fence), reason: 'x' },
      friday,
    )
    expect(await refused(release)).toMatchObject({ code: 'TASK_STATE', tells: { state: 'HANDOVER_PENDING' } })
    expect((await refused(offer(w, rina, task, andi.id))).code).toBe('TASK_STATE')
    await expect(w.take(1, await w.read(task.id), '2027-01-20T02:00:00.000Z')).rejects.toThrow('TASK_HELD')
    expect(dewi.id).not.toBe((await w.read(task.id)).holder)
  })
})

describe('the receiver', () => {
  test('[W13] accepts: desk, points, lease and fence move together', async () => {
    const { w, rina, dewi, task, accept, handover } = await offered()
    const now = shift(friday, { hours: 1 })
    const answer = await answered(accept(now))
    expect(answer).toMatchObject({ state: 'CLAIMED', holder: dewi.id, since: now, fence: 4 })
    const moved = await w.read(task.id)
    expect(moved).toMatchObject({ ...answer, chain: new Set([rina.id, dewi.id]) })
    for (const field of ['handover', 'receiver', 'receiverName', 'stateBefore']) expect(moved).not.toHaveProperty(field)
    expect([await w.points(0), await w.points(2)]).toEqual([0, 3])
    expect(await listDesk(w.table, dewi.id)).toMatchObject({ held: [{ id: task.id }], handed: [] })
    expect((await listDesk(w.table, rina.id)).held).toEqual([])
    const { custody } = found(await readTaskDetail(w.table, task.id, dewi))
    expect(custody.map(({ name, why, until }) => [name, why, until])).toEqual([
      ['Kebijakan', 'added', friday],
      [rina.name, 'claimed', now],
      [dewi.name, 'handed-over', undefined],
    ])
    expect((await w.facts(task.id)).at(-1)).toMatchObject({
      type: 'handover-accepted',
      data: { handover, from: rina.id, to: dewi.id },
    })
  })

  test('[W5] the giver writes nothing more after the acknowledgement', async () => {
    const { w, rina, task, accept } = await offered()
    await answered(accept())
    const late = releaseTask(
      w.table,
      wish(rina.id, friday),
      rina,
      { id: task.id, fence: found(task.fence), reason: 'x' },
      friday,
    )
    expect((await refused(late)).code).toBe('TASK_NOT_YOURS')
  })

  test('[W13] refuses with a reason: back at the giver, in the state before, under a new lease', async () => {
    const { w, rina, dewi, task, refuse } = await offered()
    const now = shift(friday, { hours: 72 })
    await answered(refuse(now))
    const back = await w.read(task.id)
    expect(back).toMatchObject({ state: 'CLAIMED', holder: rina.id, fence: task.fence })
    expect(found(back.leaseUntil) > found(task.leaseUntil)).toBe(true)
    expect(await w.points(2)).toBe(0)
    expect((await listDesk(w.table, dewi.id)).handed).toEqual([])
    expect(found(await readTaskDetail(w.table, task.id, rina)).handover).toMatchObject({
      state: 'REFUSED',
      reason: 'Cuti sampai Rabu',
    })
    expect((await w.facts(task.id)).at(-1)?.data).toMatchObject({ reason: 'Cuti sampai Rabu', from: rina.id })
  })

  test('[W13] is not the giver, who reads whose answer it is', async () => {
    const { w, task, accept } = await offered()
    const giver = w.people[0] as Rights
    expect(await refused(accept(friday, undefined, giver))).toMatchObject({ code: 'HANDOVER_NOT_YOURS' })
    expect([(await w.read(task.id)).state, await w.points(0)]).toEqual(['HANDOVER_PENDING', 3])
  })

  test('[W13] is the only one who answers, and answers once, also at the same time', async () => {
    const { w, accept, refuse } = await offered()
    expect((await refused(accept(friday, undefined, w.people[1] as Rights))).code).toBe('HANDOVER_NOT_YOURS')
    expect((await refused(accept(friday, undefined, { ...(w.people[1] as Rights), queues: {} }))).code).toBe(
      'NOT_FOUND',
    )
    const both = await Promise.all([accept(), refuse(), accept(), refuse()])
    expect(both.filter(({ done }) => done)).toHaveLength(1)
    for (const outcome of both)
      if (!outcome.done) expect(['HANDOVER_OVER', 'TASK_CHANGED', 'CHANGED']).toContain(outcome.refused)
    expect((await w.points(0)) + (await w.points(2))).toBe(3)
  })

  test('[W8] who presses twice gets the same answer', async () => {
    const { accept } = await offered()
    expect(await answered(accept(friday, 'k'))).toEqual(await answered(accept(friday, 'k')))
  })

  test('[W9] cannot accept over the limit of their desk; the giver keeps it', async () => {
    const { w, rina, accept, task } = await offered(5)
    await w.take(2, await w.add())
    expect(await refused(accept())).toEqual({ code: 'DESK_FULL', tells: { points: 3 } })
    expect((await w.read(task.id)).holder).toBe(rina.id)
  })
})

test('[W14] nobody answers in time: the timer gives it back to the giver, once, and an answer after it is too late', async () => {
  const { w, rina, task, deadline, accept } = await offered()
  expect(await runWorkTimers(w.table, shift(deadline, { minutes: -1 }))).toMatchObject({ settled: 0 })
  const late = shift(deadline, { minutes: 1 })
  const runs = await Promise.all([runWorkTimers(w.table, late), runWorkTimers(w.table, late)])
  expect(runs.map(({ failed }) => failed)).toEqual([0, 0])
  expect(await w.read(task.id)).toMatchObject({ state: 'CLAIMED', holder: rina.id, fence: task.fence })
  expect((await w.facts(task.id)).filter(({ type }) => type === 'handover-lapsed')).toHaveLength(1)
  expect((await refused(accept(late))).code).toBe('HANDOVER_OVER')
})
