import { expect, test } from 'vitest'
import { takeNext } from '#functions/work/take-next.ts'
import type { Worker } from '#shared/work/task.ts'
import { answered, friday, refused, wish, workplace, type Workplace } from '#test/kit/workplace.ts'

const until = '2026-11-30T02:00:00.000Z'
const take = (w: Workplace, by: Worker, except?: string, key?: string) =>
  takeNext(w.table, wish(by.id, friday, key), by, { queue: w.queue.id, except }, friday, until, Math.random)

test('[W19] takes the most urgent one, never the one just lost or one that excludes the taker', async () => {
  const w = await workplace(1)
  const [rina] = w.workers as [Worker]
  await w.add({ priority: 9, excluded: [rina.id] })
  const lost = await w.add({ priority: 8 })
  await w.add({ priority: 0 })
  const next = await w.add({ priority: 7, title: 'Berikutnya' })
  expect(await answered(take(w, rina, lost.id))).toMatchObject({ id: next.id, title: 'Berikutnya', holder: rina.id })
})

test('[W19] twenty people at once get twenty tasks, each another one', async () => {
  const w = await workplace(20)
  await Promise.all(Array.from({ length: 24 }, () => w.add()))
  const taken = await Promise.all(w.workers.map((each) => answered(take(w, each))))
  expect(new Set(taken.map(({ id }) => id)).size).toBe(20)
})

test('[W8] [W19] asked again under the same key it gives the same task, also when the queue is empty now', async () => {
  const w = await workplace(1)
  const [rina] = w.workers as [Worker]
  const task = await w.add({ title: 'Yang diambil' })
  const first = await answered(take(w, rina, undefined, 'k'))
  expect(await answered(take(w, rina, undefined, 'k'))).toEqual(first)
  await w.add({ title: 'Yang lain' })
  expect(await answered(take(w, rina, undefined, 'k'))).toEqual(first)
  expect(first).toMatchObject({ id: task.id, number: task.number, title: 'Yang diambil' })
  expect(await w.points(0)).toBe(3)
})

test('[W19] with nothing left it tells how many are held, by whom and until when', async () => {
  const w = await workplace(2)
  const [rina, andi] = w.workers as [Worker, Worker]
  const held = await w.take(0, await w.add())
  expect(await refused(take(w, andi))).toEqual({
    code: 'NOTHING_TO_TAKE',
    tells: { held: 1, soonest: [{ holderName: rina.name, leaseUntil: held.leaseUntil }] },
  })
})

test('[W9] [W19] a full desk ends the search', async () => {
  const w = await workplace(1, { limit: 2 })
  const [rina] = w.workers as [Worker]
  await w.add()
  expect((await refused(take(w, rina))).code).toBe('DESK_FULL')
})
