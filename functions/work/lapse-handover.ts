import { intentOf } from '#functions/kernel/intent.ts'
import { commit, refuse, type Table } from '#functions/kernel/table.ts'
import { backAtDesk } from '#functions/work/desk-moves.ts'
import { passed, readHandover, settled } from '#functions/work/handover-rows.ts'
import { taskKey } from '#functions/work/work.keys.ts'
import { readQueue } from '#functions/work/work.store.ts'
import { isUnanswered } from '#shared/work/handover.rules.ts'
import { isAsRead } from '#shared/work/holder.rules.ts'
import { leaseEnd } from '#shared/work/lease.rules.ts'
import { handoverLapsed } from '#shared/work/work.facts.ts'

/** Nobody answered in time: the task goes on at the giver's desk. Decided on the rows, inside the write. */
export async function lapseHandover(table: Table, id: string, handover: string, now: string) {
  const found = await readHandover(table, id, handover)
  const queue = found && (await readQueue(table, found.task.queue))
  if (!found || !queue) return refuse('NOT_FOUND')
  const { task, offer } = found
  const unanswered = isUnanswered(handover, now)
  const intent = intentOf('timer', `handover-${handover}`, { handover, deadline: offer.deadline }, now)
  const fact = { byName: '', ...passed(offer), deadline: offer.deadline }
  return commit(
    table,
    intent,
    {
      task: {
        key: taskKey(id),
        must: [...unanswered.task, ...isAsRead(task)],
        rev: task.rev,
        fact: handoverLapsed.of(fact, [id, task.queue, offer.from, offer.to]),
        ...backAtDesk(id, offer.before, leaseEnd(queue, now), now),
      },
      offer: { ...settled(offer, 'LAPSED', now), must: unanswered.handover },
    },
    (revs) => ({ id: task.id, rev: revs.task }),
  )
}
