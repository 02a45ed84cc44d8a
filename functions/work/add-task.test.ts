import { expect, test } from 'vitest'
import { newId } from '#functions/kernel/clock.ts'
import { readOne } from '#functions/kernel/read.ts'
import { touch } from '#functions/kernel/touch.ts'
import { addTask } from '#functions/work/add-task.ts'
import { numberKey } from '#functions/work/work.keys.ts'
import { readTaskDetail } from '#functions/work/read-task.ts'
import { derivedId, type Id } from '#shared/kernel/ids.ts'
import { taskNumber, type Worker } from '#shared/work/task.ts'
import { answered, found, friday, refused, wish, workplace } from '#test/kit/workplace.ts'

const plain = { title: 'Rekap kesiapan', description: '', points: 2, priority: 1, due: '2026-12-01', steps: [] }

test('[W18] twenty deliveries of one action, doubled and at once, make one task with one number and one fact', async () => {
  const w = await workplace(1)
  const action: Id<'act'> = newId('act')
  const id = derivedId('tsk', action)
  const origin = { meeting: newId('mtg'), action }
  const deliver = (key: string) =>
    addTask(w.table, wish('meetings', friday, key), { name: 'Siti' }, { id, queue: w.queue, ...plain, origin }, friday)
  const outcomes = await Promise.all(Array.from({ length: 20 }, (_, i) => deliver(`fact-${String(i % 2)}`)))
  for (const outcome of outcomes) if (!outcome.done) expect(outcome.refused).toBe('TASK_EXISTS')
  expect(outcomes.filter(({ done }) => done).length).toBeGreaterThanOrEqual(10)
  const task = await w.read(id)
  expect(task).toMatchObject({ rev: 1, state: 'READY', origin, number: taskNumber(id, 2026) })
  expect(await w.facts(id)).toHaveLength(1)
  expect(await readOne(w.table, numberKey(task.number))).toMatchObject({ id })
})

test('[W18] a number that another task has gets a tail', async () => {
  const w = await workplace(1)
  const id = newId('tsk')
  const number = taskNumber(id, 2026)
  await touch(w.table, 'counter', { key: numberKey(number), set: { id: 'tsk_lain0000' } })
  const added = await answered(
    addTask(w.table, wish('seed', friday), { name: 'Siti' }, { id, queue: w.queue, ...plain }, friday),
  )
  expect(added.number).toBe(`${number}-2`)
  expect((await w.read(id)).number).toBe(added.number)
})

test('[W1] a person adds to a queue of theirs, with steps in their order', async () => {
  const w = await workplace(1)
  const [rina] = w.workers as [Worker]
  const steps = [
    { title: 'Satu', mandatory: true },
    { title: 'Dua', mandatory: false },
  ]
  const task = { id: newId('tsk'), queue: w.queue, ...plain, steps }
  const stranger = addTask(w.table, wish('x', friday), { name: 'Ilham', member: 'prs_oranglain0' }, task, friday)
  expect((await refused(stranger)).code).toBe('NOT_FOUND')
  await answered(addTask(w.table, wish(rina.id, friday), { name: rina.name, member: rina.id }, task, friday))
  const detail = found(await readTaskDetail(w.table, task.id, rina))
  expect(detail.steps.map(({ id, title, done }) => [id, title, done])).toEqual([
    ['01', 'Satu', false],
    ['02', 'Dua', false],
  ])
  expect(detail.mandatoryOpen).toBe(1)
})
