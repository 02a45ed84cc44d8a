import { expect, test } from 'vitest'
import { newId } from '#functions/kernel/clock.ts'
import { addNote } from '#functions/work/add-note.ts'
import { readTaskDetail } from '#functions/work/read-task.ts'
import { saveDraft } from '#functions/work/save-draft.ts'
import { runWorkTimers } from '#functions/work/work-timers.ts'
import type { Worker } from '#shared/work/task.ts'
import { answered, found, friday, refused, wish, workplace } from '#test/kit/workplace.ts'

const text = 'x'.repeat(300)

test('[W20] what one person typed survives that others take, comment and lose the task (case C028)', async () => {
  const w = await workplace(2)
  const [rina, andi] = w.workers as [Worker, Worker]
  const task = await w.add()
  await answered(saveDraft(w.table, rina, task.id, text, friday))
  await w.take(1, task)
  await answered(addNote(w.table, wish(andi.id, friday), andi, task.id, newId('nte'), 'Sudah saya ambil', friday))
  await runWorkTimers(w.table, '2026-12-02T02:00:00.000Z')
  expect((await w.read(task.id)).state).toBe('READY')
  const mine = found(await readTaskDetail(w.table, task.id, rina))
  expect(mine.draft).toMatchObject({ text })
  expect(mine.notes).toMatchObject([{ byName: andi.name, text: 'Sudah saya ambil' }])
  expect(JSON.stringify(await readTaskDetail(w.table, task.id, andi))).not.toContain(text)
  await answered(saveDraft(w.table, rina, task.id, '', friday))
  expect(found(await readTaskDetail(w.table, task.id, rina))).not.toHaveProperty('draft')
})

test('[W2] [W20] strangers neither note nor draft, and read nothing', async () => {
  const w = await workplace(1)
  const [rina] = w.workers as [Worker]
  const stranger = { ...rina, id: 'prs_oranglain0', queues: ['que_lain0000'] }
  const task = await w.add()
  expect((await refused(addNote(w.table, wish('x', friday), stranger, task.id, newId('nte'), 'x', friday))).code).toBe(
    'NOT_FOUND',
  )
  expect((await refused(saveDraft(w.table, stranger, task.id, 'x', friday))).code).toBe('NOT_FOUND')
  expect(await readTaskDetail(w.table, task.id, stranger)).toBeUndefined()
  expect(await readTaskDetail(w.table, task.id, { ...stranger, units: [w.queue.unit] })).toMatchObject({ id: task.id })
})

test('[W20] the same note sent twice is written once', async () => {
  const w = await workplace(1)
  const [rina] = w.workers as [Worker]
  const task = await w.add()
  const send = () => addNote(w.table, wish(rina.id, friday, 'k'), rina, task.id, newId('nte'), 'Sekali', friday)
  expect(await answered(send())).toEqual(await answered(send()))
  expect(found(await readTaskDetail(w.table, task.id, rina)).notes).toHaveLength(1)
})
