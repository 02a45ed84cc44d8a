import type { Intent } from '#functions/kernel/intent.ts'
import { commit, refuse, type Table } from '#functions/kernel/table.ts'
import { backAtDesk } from '#functions/work/desk-moves.ts'
import { passed, readHandover, settled } from '#functions/work/handover-rows.ts'
import { taskKey } from '#functions/work/work.keys.ts'
import { queueOf, type Rights } from '#shared/people/rights.ts'
import { mayAnswer } from '#shared/work/handover.rules.ts'
import { isAsRead } from '#shared/work/holder.rules.ts'
import { leaseEnd } from '#shared/work/lease.rules.ts'
import { workerOf } from '#shared/work/task.ts'
import { handoverRefused } from '#shared/work/work.facts.ts'

type Refusal = { readonly id: string; readonly handover: string; readonly reason: string }

/** The receiver says no, and why: the task goes on where it was, at the giver's desk. */
export async function refuseHandover(
  table: Table,
  intent: Intent,
  person: Rights,
  { id, handover, reason }: Refusal,
  now: string,
) {
  const by = workerOf(person)
  const found = await readHandover(table, id, handover)
  const right = found && queueOf(person, found.task.queue)
  if (!found || !right) return refuse('NOT_FOUND')
  const { task, offer } = found
  return commit(
    table,
    intent,
    {
      task: {
        key: taskKey(id),
        must: [...mayAnswer(by, handover, offer.from), ...isAsRead(task)],
        rev: task.rev,
        fact: handoverRefused.of({ byName: by.name, ...passed(offer), reason }, [id, task.queue, offer.from, by.id]),
        ...backAtDesk(id, offer.before, leaseEnd(right, now), now),
      },
      offer: settled(offer, 'REFUSED', now, { reason }),
    },
    (revs) => ({ id: task.id, rev: revs.task }),
  )
}
