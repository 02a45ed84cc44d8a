import type { Intent } from '#functions/kernel/intent.ts'
import { commit, type Table } from '#functions/kernel/table.ts'
import { claimableIn, memberKey, numberKey, openIn, sortsOf, stepKey, taskKey } from '#functions/work/work.keys.ts'
import type { Change } from '#functions/kernel/change.ts'
import { dayIn } from '#shared/calendar/day.ts'
import { isMember } from '#shared/work/claim.rules.ts'
import type { Queue } from '#shared/work/queue.ts'
import { taskNumber, type Origin, type TaskId } from '#shared/work/task.ts'
import { taskAdded } from '#shared/work/work.facts.ts'

export type NewTask = {
  /** Handed in: what is made for something else, once, derives it. */
  readonly id: TaskId
  readonly queue: Pick<Queue, 'id' | 'name' | 'unit' | 'zone'>
  readonly title: string
  readonly description: string
  readonly points: number
  readonly priority: number
  readonly due: string
  readonly indicator?: string
  readonly origin?: Origin
  readonly excluded?: readonly string[]
  readonly steps: readonly { readonly title: string; readonly mandatory: boolean }[]
}

/** Who adds: a member of the queue, or a reaction to what another domain decided. */
export type Adder = { readonly name: string; readonly member?: string }

/** Puts a task into a queue, once for its id, however often and by however many it is asked. */
export async function addTask(table: Table, intent: Intent, by: Adder, task: NewTask, now: string) {
  const number = taskNumber(task.id, Number(dayIn(task.queue.zone, now).slice(0, 4)))
  const outcome = await put(table, intent, by, task, number, now)
  // Seven letters of chance met themselves: the number that people quote gets a tail.
  return outcome.done || outcome.refused !== 'NUMBER_TAKEN' ? outcome : put(table, intent, by, task, `${number}-2`, now)
}

function put(table: Table, intent: Intent, by: Adder, task: NewTask, number: string, now: string) {
  const { id, queue, steps, excluded = [], ...given } = task
  const { title, points, due, origin } = task
  const fact = {
    byName: by.name,
    number,
    title,
    queue: queue.id,
    queueName: queue.name,
    points,
    due,
    ...(origin && { origin }),
  }
  return commit(
    table,
    intent,
    {
      member: by.member === undefined ? undefined : { key: memberKey(queue.id, by.member), must: isMember },
      task: {
        key: taskKey(id),
        rev: 0,
        must: [{ code: 'TASK_EXISTS', must: { op: 'absent', field: 'id' } }],
        fact: taskAdded.of(fact, [id, queue.id]),
        set: {
          kind: 'task',
          v: 1,
          id,
          number,
          ...given,
          queue: queue.id,
          queueName: queue.name,
          unit: queue.unit,
          zone: queue.zone,
          state: 'READY',
          ...(excluded.length > 0 && { excluded: new Set(excluded) }),
          mandatoryOpen: steps.filter(({ mandatory }) => mandatory).length,
          createdAt: now,
          changedAt: now,
          ...sortsOf(task),
          claimableIn: claimableIn(queue.id),
          listedIn: openIn(queue.id),
        },
      },
      number: {
        key: numberKey(number),
        must: [{ code: 'NUMBER_TAKEN', must: { op: 'absent', field: 'id' } }],
        set: { kind: 'number', id },
      },
      ...Object.fromEntries(steps.map((step, i) => [`step${i}`, stepOf(id, step, i)])),
    },
    () => ({ id, number, rev: 1 }),
  )
}

const stepOf = (task: string, step: { title: string; mandatory: boolean }, index: number): Omit<Change, 'must'> => {
  const id = String(index + 1).padStart(2, '0')
  return { key: stepKey(task, id), set: { kind: 'step', id, ...step, done: false } }
}
