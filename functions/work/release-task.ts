import type { Intent } from '#functions/kernel/intent.ts'
import { commit, refuse, type Table } from '#functions/kernel/table.ts'
import { toQueue } from '#functions/work/desk-moves.ts'
import { deskKey, taskKey } from '#functions/work/work.keys.ts'
import { readTask } from '#functions/work/work.store.ts'
import { holds, isAsRead } from '#shared/work/holder.rules.ts'
import { fits } from '#shared/work/task.lifecycle.ts'
import type { Worker } from '#shared/work/task.ts'
import { taskReleased } from '#shared/work/work.facts.ts'

type Release = { readonly id: string; readonly fence: number; readonly reason: string }

/** Gives a task back to its queue; the points leave the desk in the same transaction. */
export async function releaseTask(
  table: Table,
  intent: Intent,
  by: Worker,
  { id, fence, reason }: Release,
  now: string,
) {
  const task = await readTask(table, id)
  if (!task) return refuse('NOT_FOUND')
  const { queue, queueName, points, rev } = task
  return commit(
    table,
    intent,
    {
      task: {
        key: taskKey(id),
        must: [...holds(by, fence), ...fits('release'), ...isAsRead(task)],
        rev,
        fact: taskReleased.of({ byName: by.name, holder: by.id, queue, queueName, reason }, [id, queue, by.id]),
        ...toQueue(queue, now),
      },
      desk: { key: deskKey(by.id), add: { points: -points } },
    },
    (revs) => ({ id: task.id, rev: revs.task }),
  )
}
