import type { Intent } from '#functions/kernel/intent.ts'
import { readMany } from '#functions/kernel/read.ts'
import { commit, refuse, type Table } from '#functions/kernel/table.ts'
import { stepKey, taskKey } from '#functions/work/work.keys.ts'
import { firstBroken } from '#shared/kernel/condition.ts'
import { holds, isAsRead, isThere } from '#shared/work/holder.rules.ts'
import { fits } from '#shared/work/task.lifecycle.ts'
import type { Task, Worker } from '#shared/work/task.ts'
import type { TaskStep } from '#shared/work/task-view.ts'
import { stepChecked } from '#shared/work/work.facts.ts'

type Check = { readonly id: string; readonly fence: number; readonly step: string; readonly done: boolean }

/** Ticks a step, or takes the tick back; the count of open mandatory steps moves with it, and the work has begun. */
export async function checkStep(
  table: Table,
  intent: Intent,
  by: Worker,
  { id, fence, step, done }: Check,
  now: string,
) {
  const rows = await readMany(table, [taskKey(id), stepKey(id, step)])
  const task = rows.find(({ sk }) => sk === 'META') as Task | undefined
  const item = rows.find(({ sk }) => sk !== 'META') as TaskStep | undefined
  if (!task || !item || firstBroken(isThere(by), task)) return refuse('NOT_FOUND')
  const starts = task.state === 'CLAIMED'
  return commit(
    table,
    intent,
    {
      task: {
        key: taskKey(id),
        must: [...holds(by, fence), ...fits('check'), ...isAsRead(task)],
        rev: task.rev,
        fact: stepChecked.of({ byName: by.name, step, title: item.title, done, started: starts }, [id]),
        set: { changedAt: now, ...(starts && { state: 'IN_PROGRESS' }) },
        ...(item.mandatory && { add: { mandatoryOpen: done ? -1 : 1 } }),
      },
      step: {
        key: stepKey(id, step),
        must: [{ code: 'STEP_CHANGED', must: { op: 'equals', field: 'done', value: !done } }],
        set: { done },
        ...(done ? { set: { done, doneBy: by.name, doneAt: now } } : { remove: ['doneBy', 'doneAt'] }),
      },
    },
    (revs) => ({ step, done, rev: revs.task }),
  )
}
