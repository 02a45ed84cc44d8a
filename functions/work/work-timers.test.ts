import { expect, test } from 'vitest'
import { readOne } from '#functions/kernel/read.ts'
import { touch } from '#functions/kernel/touch.ts'
import { keepLease } from '#functions/work/keep-lease.ts'
import { runWorkTimers } from '#functions/work/work-timers.ts'
import { listQueue } from '#functions/work/work.store.ts'
import { taskKey } from '#functions/work/work.keys.ts'
import { shift } from '#shared/kernel/time.ts'
import type { Worker } from '#shared/work/task.ts'
import { answered, found, friday, workplace, type Workplace } from '#test/kit/workplace.ts'

/** As if the timer had run until shortly before: it looks at few hours only. */
const sweptUntil = (w: Workplace, at: string) =>
  touch(w.table, 'checkpoint', { key: { pk: 'TIMERS#work', sk: 'META' }, set: { from: at } })

test('[W4] [W9] a lease that is over returns the task, its points and its place in the list, once', async () => {
  const w = await workplace(1)
  const [rina] = w.workers as [Worker]
  await sweptUntil(w, friday)
  const task = await w.take(0, await w.add())
  const late = shift(found(task.leaseUntil), { minutes: 1 })
  expect(await runWorkTimers(w.table, found(task.leaseUntil))).toEqual({ settled: 0, moved: 0, failed: 0 })
  const runs = await Promise.all([
    runWorkTimers(w.table, late),
    runWorkTimers(w.table, late),
    runWorkTimers(w.table, late),
  ])
  expect(runs.every(({ failed }) => failed === 0)).toBe(true)
  expect(await w.read(task.id)).not.toHaveProperty('holder')
  expect(await w.points(0)).toBe(0)
  const facts = await w.facts(task.id)
  expect(facts.map(({ type }) => type)).toEqual(['task-added', 'task-claimed', 'lease-lapsed'])
  expect(facts.at(-1)).toMatchObject({ data: { holder: rina.id }, hints: [task.id, w.queue.id, rina.id] })
  const free = await listQueue(w.table, ['s'], {
    queue: w.queue.id,
    view: 'claimable',
    person: rina.id,
    zone: w.queue.zone,
    now: late,
  })
  expect(found(free).rows.map(({ id }) => id)).toEqual([task.id])
})

test('[W4] [W6] a lease that a beat renewed is armed anew, and ends when that one is over', async () => {
  const w = await workplace(1)
  const [rina] = w.workers as [Worker]
  await sweptUntil(w, friday)
  const task = await w.take(0, await w.add())
  const first = found(task.leaseUntil)
  const renewed = shift(first, { hours: 2 })
  await answered(
    keepLease(
      w.table,
      rina,
      { id: task.id, queue: w.queue.id, fence: found(task.fence) },
      shift(friday, { hours: 1 }),
      renewed,
    ),
  )
  expect(await runWorkTimers(w.table, shift(first, { minutes: 1 }))).toEqual({ settled: 0, moved: 1, failed: 0 })
  expect((await w.read(task.id)).holder).toBe(rina.id)
  expect(await runWorkTimers(w.table, shift(renewed, { minutes: 1 }))).toEqual({ settled: 1, moved: 0, failed: 0 })
})

test('[W4] what came due while the timer was down is settled at the next run, and hours that are done are not read again', async () => {
  const w = await workplace(1)
  await sweptUntil(w, friday)
  const task = await w.take(0, await w.add())
  const muchLater = shift(found(task.leaseUntil), { hours: 30 })
  expect((await runWorkTimers(w.table, muchLater)).settled).toBe(1)
  expect(await readOne(w.table, { pk: 'TIMERS#work', sk: 'META' })).toMatchObject({
    from: shift(muchLater, { minutes: -10 }),
  })
})

test('[W4] one broken record does not stop the others', async () => {
  const w = await workplace(1)
  await sweptUntil(w, friday)
  const [broken, sound] = [await w.take(0, await w.add()), await w.take(0, await w.add())]
  await touch(w.table, 'counter', { key: taskKey(broken.id), set: { kind: 'task', points: 'three' } })
  const swept = await runWorkTimers(w.table, shift(found(sound.leaseUntil), { minutes: 1 }))
  expect(swept).toMatchObject({ settled: 1, failed: 1 })
  expect((await w.read(sound.id)).state).toBe('READY')
})
