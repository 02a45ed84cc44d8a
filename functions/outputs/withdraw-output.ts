import type { Intent } from '#functions/kernel/intent.ts'
import { commit, refuse, type Table } from '#functions/kernel/table.ts'
import { about, hintsOf } from '#functions/outputs/output-facts.ts'
import { outputKey } from '#functions/outputs/outputs.keys.ts'
import { readHead } from '#functions/outputs/outputs.store.ts'
import { toEnd } from '#functions/outputs/review-moves.ts'
import { backAtDesk } from '#functions/work/desk-moves.ts'
import { taskKey } from '#functions/work/work.keys.ts'
import { readQueue, readTask } from '#functions/work/work.store.ts'
import { outputWithdrawn } from '#shared/outputs/outputs.facts.ts'
import { readerOf } from '#shared/outputs/reader.rules.ts'
import { mayWithdraw, waitsFor } from '#shared/outputs/review.rules.ts'
import type { Rights } from '#shared/people/rights.ts'
import { leaseEnd } from '#shared/work/lease.rules.ts'
import { taskWithdrawn } from '#shared/work/work.facts.ts'

/** Takes back what nobody has begun to review; the work goes on at its author's desk. */
export async function withdrawOutput(table: Table, intent: Intent, person: Rights, id: string, now: string) {
  const head = await readHead(table, id, readerOf(person))
  if (!head) return refuse('NOT_FOUND')
  const [task, queue] = await Promise.all([readTask(table, head.task), readQueue(table, head.queue)])
  if (!task || !queue) return refuse('NOT_FOUND')
  const { set, remove } = backAtDesk(task.id, 'IN_PROGRESS', leaseEnd(queue, now), now)
  const fact = { byName: person.name, output: id, version: head.version, holder: head.author }
  return commit(
    table,
    intent,
    {
      output: {
        key: outputKey(id),
        must: mayWithdraw(readerOf(person)),
        rev: head.rev,
        fact: outputWithdrawn.of(about(head, person.name), hintsOf(head, head.indicator)),
        ...toEnd('WITHDRAWN'),
      },
      task: {
        key: taskKey(task.id),
        must: waitsFor(id, task),
        rev: task.rev,
        fact: taskWithdrawn.of(fact, [task.id, task.queue, head.author]),
        set,
        remove: [...remove, 'output'],
      },
    },
    () => ({ state: 'WITHDRAWN' as const }),
  )
}
