import { BatchWriteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import type { Rotated } from '#functions/kernel/config.ts'
import { readCursor, writeCursor } from '#functions/kernel/cursor.ts'
import { readOne } from '#functions/kernel/read.ts'
import { taskKey } from '#functions/work/work.keys.ts'
import { countQueue, listDesk, listQueue, type View } from '#functions/work/work.store.ts'
import { readTaskDetail } from '#functions/work/read-task.ts'
import type { Worker } from '#shared/work/task.ts'
import { countCalls } from '#test/kit/counting.ts'
import { found, friday, workplace, type Workplace } from '#test/kit/workplace.ts'

const page = (
  { table, queue }: Workplace,
  person: string,
  view: View,
  cursor?: string,
  secrets: Rotated<string> = ['secret'],
) => listQueue(table, secrets, { queue: queue.id, view, person, zone: queue.zone, now: friday, cursor })

test('[W21] each view has its rows, due first or most urgent first, and one query is enough', async () => {
  const w = await workplace(2)
  const [rina, andi] = w.workers as [Worker, Worker]
  const late = await w.add({ due: '2026-11-26', title: 'Terlambat' })
  const today = await w.add({ due: '2026-11-27', title: 'Hari ini' })
  const urgent = await w.add({ due: '2026-12-30', priority: 9, title: 'Segera' })
  await w.take(0, await w.add({ due: '2026-11-30', title: 'Milik Rina' }))
  await w.take(1, today)
  const titles = async (view: View, person = rina.id) =>
    found(await page(w, person, view)).rows.map(({ title }) => title)
  expect(await titles('all')).toEqual(['Terlambat', 'Hari ini', 'Milik Rina', 'Segera'])
  expect(await titles('claimable')).toEqual(['Segera', 'Terlambat'])
  expect(await titles('mine')).toEqual(['Milik Rina'])
  expect(await titles('mine', andi.id)).toEqual(['Hari ini'])
  expect(await titles('overdue')).toEqual(['Terlambat'])
  expect(await titles('in-review')).toEqual([])
  expect(await countQueue(w.table, w.queue.id, rina.id, friday)).toEqual({
    all: 4,
    claimable: 2,
    mine: 1,
    overdue: 1,
    inReview: 0,
    more: false,
  })
  const calls = [
    () => page(w, rina.id, 'all'),
    () => listDesk(w.table, rina.id),
    () => readTaskDetail(w.table, late.id, rina),
    () => countQueue(w.table, w.queue.id, rina.id, friday),
  ]
  for (const read of calls) expect((await countCalls<unknown>(w.table, read)).calls).toBe(1)
  expect(urgent.priority).toBe(9)
})

test('[W21] 120 tasks come once each over pages of 25; a foreign or forged cursor is refused', async () => {
  const w = await workplace(1)
  const [rina] = w.workers as [Worker]
  const made: string[] = []
  for (let i = 0; i < 12; i++)
    made.push(...(await Promise.all(Array.from({ length: 10 }, () => w.add()))).map(({ id }) => id))
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const next = found(await page(w, rina.id, 'all', cursor))
    seen.push(...next.rows.map(({ id }) => id))
    expect(next.rows).toHaveLength(next.next === undefined ? 20 : 25)
    cursor = next.next
    if (cursor !== undefined) {
      expect(await page(w, rina.id, 'claimable', cursor)).toBeUndefined()
      expect(await page(w, 'prs_oranglain0', 'all', cursor)).toBeUndefined()
      expect(await page(w, rina.id, 'all', `x${cursor}`)).toBeUndefined()
      expect(await page(w, rina.id, 'all', cursor, ['newest'])).toBeUndefined()
      expect(await page(w, rina.id, 'all', cursor, ['newest', 'secret'])).toMatchObject({
        rows: expect.any(Array) as [],
      })
    }
  } while (cursor)
  expect([...seen].sort()).toEqual(made.sort())
})

test('[W21] a view that leaves work out has full pages and goes on where the last one ended, one query each', async () => {
  const w = await workplace(1)
  const [rina] = w.workers as [Worker]
  const add = (due: string) => Promise.all(Array.from({ length: 30 }, () => w.add({ due })))
  const late = await add('2026-11-26')
  await add('2026-11-20')
  const seen: string[] = []
  let cursor: string | undefined
  for (const length of [25, 25, 10]) {
    const asked = await countCalls(w.table, () => page(w, rina.id, 'overdue', cursor))
    expect([asked.calls, found(asked.result).rows.length]).toEqual([1, length])
    seen.push(...found(asked.result).rows.map(({ id }) => id))
    cursor = found(asked.result).next
  }
  expect([cursor, new Set(seen).size]).toEqual([undefined, 60])
  expect(seen).toEqual(expect.arrayContaining(late.map(({ id }) => id)))
})

test('[W21] a view that leaves out more than one query looks through still finds its rows', async () => {
  const w = await workplace(1)
  const [rina] = w.workers as [Worker]
  const late = await w.add({ due: '2026-12-24' })
  await w.take(0, late)
  const { pk, sk } = taskKey(late.id)
  const row = { ...found(await readOne(w.table, { pk, sk })), state: 'SUBMITTED' }
  await w.table.client.send(new PutCommand({ TableName: w.table.name, Item: row }))
  const early = Array.from({ length: 1000 }, (_, i) => ({ ...row, pk: `TASK#${String(i)}`, id: `tsk_${String(i)}` }))
  const free = early.map((task) => ({ ...task, state: 'READY', listedAt: `2026-12-01#${task.id}` }))
  for (let i = 0; i < free.length; i += 25) {
    const puts = free.slice(i, i + 25).map((Item) => ({ PutRequest: { Item } }))
    await w.table.client.send(new BatchWriteCommand({ RequestItems: { [w.table.name]: puts } }))
  }
  const { rows, next } = found(await page(w, rina.id, 'in-review'))
  expect([rows.map(({ id }) => id), next]).toEqual([[late.id], undefined])
})

test('[W21] a cursor is read under its own secret and list, whatever is sent instead', () => {
  const cursor = writeCursor(['secret'], 'list', { pk: 'a', sk: 'b' })
  expect(readCursor(['secret'], 'list', cursor)).toEqual({ pk: 'a', sk: 'b' })
  for (const sent of ['', '.', 'a.b', cursor.slice(1), `${cursor}x`, cursor.replace('.', '')])
    expect(readCursor(['secret'], 'list', sent)).toBeUndefined()
  expect(readCursor(['other'], 'list', cursor)).toBeUndefined()
  expect(readCursor(['secret'], 'another', cursor)).toBeUndefined()
})

test('[W21] a cursor of a former secret is read while the secret is listed, and new ones are of the newest', () => {
  const place = { pk: 'a', sk: 'b' }
  const before = writeCursor(['former'], 'list', place)
  expect(readCursor(['newest', 'former'], 'list', before)).toEqual(place)
  expect(readCursor(['newest'], 'list', before)).toBeUndefined()
  expect(writeCursor(['newest', 'former'], 'list', place)).toBe(writeCursor(['newest'], 'list', place))
})
