import type { Intent } from '#functions/kernel/intent.ts'
import { commit, type Table } from '#functions/kernel/table.ts'
import { verdictRows, type Judging } from '#functions/outputs/read-verdict.ts'
import { toAuthor } from '#functions/outputs/review-moves.ts'
import { backAtDesk } from '#functions/work/desk-moves.ts'
import { taskKey } from '#functions/work/work.keys.ts'
import { outputReturned } from '#shared/outputs/outputs.facts.ts'
import { waitsFor } from '#shared/outputs/review.rules.ts'
import { leaseEnd } from '#shared/work/lease.rules.ts'
import { taskReturned } from '#shared/work/work.facts.ts'

/** The version comes back with points; the work goes on at its author's desk. */
export function returnOutput(table: Table, intent: Intent, judging: Judging) {
  const { by, head, task, queue, verdict, now } = judging
  const { version, points } = verdict
  const rows = verdictRows(judging)
  const holder = task.holder ?? head.author
  return commit(
    table,
    intent,
    {
      output: {
        ...rows.head,
        fact: outputReturned.of({ ...rows.told, points: points.length }, rows.hints),
        ...toAuthor(by.id, by.name),
      },
      task: {
        key: taskKey(task.id),
        must: waitsFor(head.id, task),
        rev: task.rev,
        fact: taskReturned.of({ byName: by.name, output: head.id, version, holder }, [task.id, task.queue, holder]),
        ...backAtDesk(task.id, 'CHANGES_REQUESTED', leaseEnd(queue, now), now),
      },
      verdict: rows.verdict,
    },
    () => ({ state: 'CHANGES_REQUESTED' as const, version }),
  )
}
