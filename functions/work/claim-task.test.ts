import { describe, expect, test } from 'vitest'
import { readAll, readOne } from '#functions/kernel/read.ts'
import { touch } from '#functions/kernel/touch.ts'
import { claimTask } from '#functions/work/claim-task.ts'
import { deskKey, memberKey, taskKey } from '#functions/work/work.keys.ts'
import { shift } from '#shared/kernel/time.ts'
import type { Worker } from '#shared/work/task.ts'
import { countCalls } from '#test/kit/counting.ts'
import { answered, found, friday, refused, wish, workplace, type Workplace } from '#test/kit/workplace.ts'

const until = '2026-11-30T02:00:00.000Z'
const later = '2026-12-01T02:00:00.000Z'
const claim = (
  { table }: Workplace,
  by: Worker,
  task: Parameters<typeof claimTask>[3],
  now = friday,
  lease = until,
  key?: string,
) => claimTask(table, wish(by.id, now, key), by, task, now, lease)

describe('taking a task', () => {
  test('[W3] is one round trip and makes the taker its holder, with lease, fence and fact', async () => {
    const w = await workplace(1)
    const [rina] = w.workers as [Worker]
    const task = await w.add()
    const { calls, result } = await countCalls(w.table, () => answered(claim(w, rina, task)))
    expect(calls).toBe(1)
    expect(result).toEqual({
      id: task.id,
      state: 'CLAIMED',
      holder: rina.id,
      holderName: rina.name,
      since: friday,
      leaseUntil: until,
      fence: 2,
    })
    expect(await w.read(task.id)).toMatchObject({ holder: rina.id, rev: 2, fence: 2, chain: new Set([rina.id]) })
    expect((await w.facts(task.id)).map(({ type, rev, by }) => [type, rev, by])).toEqual([
      ['task-added', 1, 'seed'],
      ['task-claimed', 2, rina.id],
    ])
  })

  test('[W3] of thirty at once one has it and the others read who, since when and until when', async () => {
    const w = await workplace(30)
    const task = await w.add()
    const all = await Promise.all(w.workers.map((each) => claim(w, each, task)))
    expect(all.filter(({ done }) => done)).toHaveLength(1)
    const { holder, holderName } = await w.read(task.id)
    for (const outcome of all)
      if (!outcome.done) {
        expect(outcome.refused).toBe('TASK_HELD')
        expect(outcome.tells).toEqual({ holder, holderName, since: friday, leaseUntil: until, state: 'CLAIMED' })
      }
  })

  test('[W8] the same wish gets the same answer again, and the key of another wish is refused', async () => {
    const w = await workplace(2)
    const [rina] = w.workers as [Worker]
    const [task, other] = [await w.add(), await w.add()]
    const first = await answered(claim(w, rina, task, friday, until, 'key'))
    expect(await answered(claim(w, rina, task, friday, until, 'key'))).toEqual(first)
    const misused = claimTask(
      w.table,
      { ...wish(rina.id, friday, 'key'), hash: 'of something else' },
      rina,
      other,
      friday,
      until,
    )
    expect((await refused(misused)).code).toBe('KEY_REUSED')
    expect(await w.points(0)).toBe(3)
  })

  test('[W3] a stale rev of a free task does not lose it', async () => {
    const w = await workplace(1)
    const [rina] = w.workers as [Worker]
    const task = await w.add()
    expect(await answered(claim(w, rina, { ...task, rev: 7 }))).toMatchObject({ holder: rina.id, fence: 2 })
  })

  test('[W1] [W2] a removed member, somebody of another queue and a missing task get one answer', async () => {
    const w = await workplace(2)
    const [rina, andi] = w.workers as [Worker, Worker]
    const task = await w.add()
    await touch(w.table, 'counter', { key: memberKey(w.queue.id, rina.id), set: { active: false } })
    const outcomes = await Promise.all([
      refused(claim(w, rina, task)),
      refused(claim(w, { ...andi, queues: ['que_lain0000'] }, task)),
      refused(claim(w, andi, { ...task, id: 'tsk_tidakada0' as typeof task.id })),
    ])
    expect(outcomes).toEqual(Array(3).fill({ code: 'NOT_FOUND', tells: {} }))
  })

  test('[W7] an excluded person cannot take it', async () => {
    const w = await workplace(1)
    const [rina] = w.workers as [Worker]
    expect((await refused(claim(w, rina, await w.add({ excluded: [rina.id] })))).code).toBe('TASK_EXCLUDES_YOU')
  })

  test('[W9] a full desk and a missing desk take nothing more', async () => {
    const w = await workplace(2, { limit: 5 })
    const [rina, andi] = w.workers as [Worker, Worker]
    await w.take(0, await w.add())
    expect(await refused(claim(w, rina, await w.add()))).toEqual({ code: 'DESK_FULL', tells: { points: 3 } })
    await touch(w.table, 'counter', { key: deskKey(andi.id), remove: ['points'] })
    expect((await refused(claim(w, andi, await w.add()))).code).toBe('DESK_FULL')
  })

  test('[W9] points that were not the ones seen are not taken on', async () => {
    const w = await workplace(1)
    const [rina] = w.workers as [Worker]
    expect((await refused(claim(w, rina, { ...(await w.add()), points: 1 }))).code).toBe('TASK_CHANGED')
    expect(await w.points(0)).toBe(0)
  })
})

describe('a lease that is over', () => {
  test('[W4] [W9] lets another member take over; the points leave the former desk', async () => {
    const w = await workplace(2)
    const [rina, andi] = w.workers as [Worker, Worker]
    const task = await w.take(0, await w.add())
    expect((await refused(claim(w, andi, task, shift(found(task.leaseUntil), { minutes: -1 })))).code).toBe('TASK_HELD')
    expect(await answered(claim(w, andi, task, later))).toMatchObject({ holder: andi.id, fence: 3 })
    expect([await w.points(0), await w.points(1)]).toEqual([0, 3])
    expect((await w.read(task.id)).chain).toEqual(new Set([rina.id, andi.id]))
    expect((await w.facts(task.id)).at(-1)?.data).toMatchObject({ from: rina.id, holder: andi.id })
  })

  test('[W4] [W5] taken again by its own holder leaves the points and moves the fence', async () => {
    const w = await workplace(1)
    const [rina] = w.workers as [Worker]
    const task = await w.take(0, await w.add())
    expect(await answered(claim(w, rina, task, later))).toMatchObject({ holder: rina.id, fence: 3 })
    expect(await w.points(0)).toBe(3)
  })

  test('[W4] of ten who take over at once one succeeds, and no point is lost', async () => {
    const w = await workplace(11)
    const task = await w.take(0, await w.add())
    const all = await Promise.all(w.workers.slice(1).map((each) => claim(w, each, task, later)))
    expect(all.filter(({ done }) => done)).toHaveLength(1)
    const points = await Promise.all(w.workers.map((_, i) => w.points(i)))
    expect(points.reduce((sum, each) => sum + each, 0)).toBe(3)
    expect(points[0]).toBe(0)
  })
})

test('[W23] the fact, the once row and the task stand in one transaction: a refusal leaves none of them', async () => {
  const w = await workplace(2)
  const [, andi] = w.workers as [Worker, Worker]
  const task = await w.take(0, await w.add())
  await refused(claim(w, andi, task, friday, until, 'lost'))
  expect(await readOne(w.table, { pk: `ONCE#${andi.id}#lost`, sk: 'META' })).toBeUndefined()
  expect(await readAll(w.table, { of: taskKey(task.id).pk, beginsWith: 'FACT#' })).toHaveLength(2)
})
