import type { Intent } from '#functions/kernel/intent.ts'
import { commit, type Table } from '#functions/kernel/table.ts'
import { verdictRows, type Judging } from '#functions/outputs/read-verdict.ts'
import { toEnd } from '#functions/outputs/review-moves.ts'
import { backAtDesk } from '#functions/work/desk-moves.ts'
import { taskKey } from '#functions/work/work.keys.ts'
import { outputRejected } from '#shared/outputs/outputs.facts.ts'
import { waitsFor } from '#shared/outputs/review.rules.ts'
import { leaseEnd } from '#shared/work/lease.rules.ts'
import { taskGivenBack } from '#shared/work/work.facts.ts'

/** The output ends here; the task goes back to its author's desk with the reason, free for another output. */
export function rejectOutput(table: Table, intent: Intent, judging: Judging) {
  const { by, head, task, queue, verdict, now } = judging
  const { version, reason } = verdict
  const rows = verdictRows(judging)
  const holder = task.holder ?? head.author
  const { set, remove } = backAtDesk(task.id, 'IN_PROGRESS', leaseEnd(queue, now), now)
  return commit(
    table,
    intent,
    {
      output: { ...rows.head, fact: outputRejected.of(rows.told, rows.hints), ...toEnd('REJECTED') },
      task: {
        key: taskKey(task.id),
        must: waitsFor(head.id, task),
        rev: task.rev,
        fact: taskGivenBack.of({ byName: by.name, output: head.id, holder, reason }, [task.id, task.queue, holder]),
        set,
        remove: [...remove, 'output'],
      },
      verdict: rows.verdict,
    },
    () => ({ state: 'REJECTED' as const, version }),
  )
}
