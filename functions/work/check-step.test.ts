import { expect, test } from 'vitest'
import { checkStep } from '#functions/work/check-step.ts'
import { readTaskDetail } from '#functions/work/read-task.ts'
import type { Task, Worker } from '#shared/work/task.ts'
import { answered, found, friday, refused, wish, workplace, type Workplace } from '#test/kit/workplace.ts'

const steps = [
  { title: 'Wajib', mandatory: true },
  { title: 'Boleh', mandatory: false },
]
const check = ({ table }: Workplace, by: Worker, task: Task, step: string, done: boolean, key?: string) =>
  checkStep(table, wish(by.id, friday, key), by, { id: task.id, fence: found(task.fence), step, done }, friday)

test('[W16] [W10] checking begins the work and moves the count of open mandatory steps, back and forth', async () => {
  const w = await workplace(1)
  const [rina] = w.workers as [Worker]
  const task = await w.take(0, await w.add({ steps }))
  await answered(check(w, rina, task, '01', true))
  expect(await w.read(task.id)).toMatchObject({ state: 'IN_PROGRESS', mandatoryOpen: 0 })
  await answered(check(w, rina, task, '02', true))
  expect((await w.read(task.id)).mandatoryOpen).toBe(0)
  await answered(check(w, rina, task, '01', false))
  expect((await w.read(task.id)).mandatoryOpen).toBe(1)
  const detail = found(await readTaskDetail(w.table, task.id, rina))
  expect(detail.steps.map(({ done, doneBy }) => [done, doneBy])).toEqual([
    [false, undefined],
    [true, rina.name],
  ])
  expect(
    detail.history.filter(({ type }) => type === 'step-checked').map(({ text, done }) => [text, done]),
  ).toHaveLength(3)
})

test('[W16] two tabs that check the same step at once count it once', async () => {
  const w = await workplace(1)
  const [rina] = w.workers as [Worker]
  const task = await w.take(0, await w.add({ steps }))
  const both = await Promise.all([check(w, rina, task, '01', true), check(w, rina, task, '01', true)])
  expect(both.filter(({ done }) => done)).toHaveLength(1)
  expect((await w.read(task.id)).mandatoryOpen).toBe(0)
})

test('[W5] [W16] only the holder checks, and only a step that is there', async () => {
  const w = await workplace(2)
  const [rina, andi] = w.workers as [Worker, Worker]
  const task = await w.take(0, await w.add({ steps }))
  expect((await refused(check(w, andi, task, '01', true))).code).toBe('TASK_NOT_YOURS')
  expect((await refused(check(w, rina, task, '09', true))).code).toBe('NOT_FOUND')
  expect((await refused(check(w, rina, task, '01', false))).code).toBe('STEP_CHANGED')
})
