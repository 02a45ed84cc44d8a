import { describe, expect, test } from 'vitest'
import { claimTask } from '#functions/work/claim-task.ts'
import { keepLease } from '#functions/work/keep-lease.ts'
import { releaseTask } from '#functions/work/release-task.ts'
import { listDesk, listQueue, type View } from '#functions/work/work.store.ts'
import { shift } from '#shared/kernel/time.ts'
import type { Worker } from '#shared/work/task.ts'
import { answered, found, friday, refused, wish, workplace, type Workplace } from '#test/kit/workplace.ts'

const reason = 'Menunggu data dari Makassar'
const release = ({ table }: Workplace, by: Worker, id: string, fence: number | undefined, now = friday, key?: string) =>
  releaseTask(table, wish(by.id, now, key), by, { id, fence: found(fence), reason }, now)
const listed = async ({ table, queue }: Workplace, person: string, view: View) =>
  found(await listQueue(table, ['secret'], { queue: queue.id, view, person, zone: queue.zone, now: friday })).rows.map(
    ({ id }) => id,
  )

describe('releasing', () => {
  test('[W11] [W9] leaves no holder, no points and no place on a desk; others may take it', async () => {
    const w = await workplace(2)
    const [rina, andi] = w.workers as [Worker, Worker]
    const task = await w.take(0, await w.add())
    await answered(release(w, rina, task.id, task.fence))
    const free = await w.read(task.id)
    const gone = ['holder', 'holderName', 'since', 'leaseUntil', 'fence', 'beatAt', 'deskOf', 'timerIn', 'timerAt']
    for (const field of gone) expect(free).not.toHaveProperty(field)
    expect(free.state).toBe('READY')
    expect(await w.points(0)).toBe(0)
    expect((await w.facts(task.id)).at(-1)).toMatchObject({ type: 'task-released', data: { reason, holder: rina.id } })
    expect((await w.take(1, free)).holder).toBe(andi.id)
  })

  test('[W11] twenty times taken and released, one after the other and at once: lists and task agree (case C027)', async () => {
    const w = await workplace(2)
    const [rina, andi] = w.workers as [Worker, Worker]
    let task = await w.add()
    for (let i = 0; i < 20; i++) {
      task = await w.take(0, task)
      await answered(release(w, rina, task.id, task.fence))
      task = await w.read(task.id)
    }
    const lease = shift(friday, { hours: 8 })
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        const claim = await claimTask(w.table, wish(rina.id, friday), rina, task, friday, lease)
        if (claim.done) await answered(release(w, rina, task.id, claim.answer.fence))
      }),
    )
    const last = await w.read(task.id)
    expect(last).not.toHaveProperty('holder')
    expect(await listed(w, rina.id, 'claimable')).toEqual([task.id])
    expect(await listed(w, rina.id, 'mine')).toEqual([])
    expect((await listDesk(w.table, rina.id)).held).toEqual([])
    expect(await w.points(0)).toBe(0)
    expect((await w.take(1, last)).holder).toBe(andi.id)
  })

  test('[W8] pressed twice it happens once', async () => {
    const w = await workplace(1)
    const [rina] = w.workers as [Worker]
    const task = await w.take(0, await w.add())
    const [first, second] = [
      await answered(release(w, rina, task.id, task.fence, friday, 'k')),
      await answered(release(w, rina, task.id, task.fence, friday, 'k')),
    ]
    expect(second).toEqual(first)
    expect(await w.points(0)).toBe(0)
  })

  test('[W5] another person, an older tab and a stranger are refused; the first two read who holds it', async () => {
    const w = await workplace(2)
    const [rina, andi] = w.workers as [Worker, Worker]
    const old = await w.take(0, await w.add())
    await answered(release(w, rina, old.id, old.fence))
    const task = await w.take(0, await w.read(old.id))
    expect(await refused(release(w, andi, task.id, task.fence))).toMatchObject({
      code: 'TASK_NOT_YOURS',
      tells: { holder: rina.id, holderName: rina.name },
    })
    expect(await refused(release(w, rina, task.id, old.fence))).toMatchObject({
      code: 'FENCE_STALE',
      tells: { holder: rina.id },
    })
    expect(await refused(release(w, { ...andi, queues: [] }, task.id, task.fence))).toEqual({
      code: 'NOT_FOUND',
      tells: {},
    })
    expect(found(task.fence)).toBeGreaterThan(found(old.fence))
  })
})

describe('the lease', () => {
  const keep = (
    { table, queue }: Workplace,
    by: Worker,
    id: string,
    fence: number | undefined,
    now: string,
    until: string,
  ) => keepLease(table, by, { id, queue: queue.id, fence: found(fence) }, now, until)

  test('[W6] is renewed by a beat, at most every ten minutes, without moving rev or timer', async () => {
    const w = await workplace(1)
    const [rina] = w.workers as [Worker]
    const task = await w.take(0, await w.add())
    const [soon, ten, eleven] = [5, 10, 11].map((minutes) => shift(friday, { minutes })) as [string, string, string]
    expect(await answered(keep(w, rina, task.id, task.fence, soon, '2026-12-01T01:00:00.000Z'))).toEqual({
      leaseUntil: task.leaseUntil,
    })
    expect(await answered(keep(w, rina, task.id, task.fence, ten, '2026-12-01T02:00:00.000Z'))).toEqual({
      leaseUntil: '2026-12-01T02:00:00.000Z',
    })
    expect(await answered(keep(w, rina, task.id, task.fence, eleven, '2026-12-01T03:00:00.000Z'))).toEqual({
      leaseUntil: '2026-12-01T02:00:00.000Z',
    })
    expect(await w.read(task.id)).toEqual({ ...task, leaseUntil: '2026-12-01T02:00:00.000Z', beatAt: ten })
  })

  test('[W5] a beat after the task went to somebody else says who holds it', async () => {
    const w = await workplace(2)
    const [rina, andi] = w.workers as [Worker, Worker]
    const task = await w.take(0, await w.add())
    const later = '2026-12-02T02:00:00.000Z'
    await w.take(1, task, later)
    expect(await refused(keep(w, rina, task.id, task.fence, later, later))).toMatchObject({
      code: 'TASK_NOT_YOURS',
      tells: { holder: andi.id },
    })
  })
})
