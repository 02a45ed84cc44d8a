import { intentOf } from '#functions/kernel/intent.ts'
import { commit, refuse, type Table } from '#functions/kernel/table.ts'
import { toQueue } from '#functions/work/desk-moves.ts'
import { deskKey, taskKey } from '#functions/work/work.keys.ts'
import { readTask } from '#functions/work/work.store.ts'
import { isAsRead } from '#shared/work/holder.rules.ts'
import { isLapsed } from '#shared/work/lease.rules.ts'
import { leaseLapsed } from '#shared/work/work.facts.ts'

/** A lease is over: the task goes back to its queue, drafts stay. Decided on the row, inside the write. */
export async function lapseLease(table: Table, id: string, now: string) {
  const task = await readTask(table, id)
  if (!task?.holder || task.fence === undefined || task.leaseUntil === undefined) return refuse('LEASE_MOVED')
  const { holder, holderName = '', fence, leaseUntil, queue, queueName, points, rev, title } = task
  const intent = intentOf('timer', `lease-${id}-${String(fence)}`, { id, fence }, now)
  const fact = { byName: '', holder, holderName, queue, queueName, leaseUntil, title }
  return commit(
    table,
    intent,
    {
      task: {
        key: taskKey(id),
        must: [...isLapsed(holder, fence, now), ...isAsRead(task)],
        rev,
        fact: leaseLapsed.of(fact, [id, queue, holder]),
        ...toQueue(queue, now),
      },
      desk: { key: deskKey(holder), add: { points: -points } },
    },
    (revs) => ({ id: task.id, rev: revs.task }),
  )
}
