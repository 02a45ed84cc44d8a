import type { Intent } from '#functions/kernel/intent.ts'
import { commit, type Table } from '#functions/kernel/table.ts'
import { counted } from '#functions/outputs/output-facts.ts'
import { verdictRows, type Judging } from '#functions/outputs/read-verdict.ts'
import { toEnd } from '#functions/outputs/review-moves.ts'
import { achievement } from '#functions/outputs/version-rows.ts'
import { indicatorKey, ledgerKey } from '#functions/performance/performance.keys.ts'
import { toArchive } from '#functions/work/desk-moves.ts'
import { deskKey, taskKey } from '#functions/work/work.keys.ts'
import { outputApproved } from '#shared/outputs/outputs.facts.ts'
import { waitsFor } from '#shared/outputs/review.rules.ts'
import { realisationCounted } from '#shared/performance/performance.facts.ts'
import { taskDone } from '#shared/work/work.facts.ts'

/** The version counts: verdict, output, task, desk, ledger, indicator and facts in one transaction. */
export function approveOutput(table: Table, intent: Intent, judging: Judging) {
  const { by, head, judged, task, unitName, verdict, now } = judging
  const { version } = verdict
  const { indicator, period, quantity } = judged
  const { author: person, authorName: personName, id, number, title, unit } = head
  const rows = verdictRows(judging)
  const holder = task.holder ?? person
  const entry = {
    output: id,
    number,
    title,
    version,
    quantity,
    at: now,
    person,
    personName,
    unit,
    unitName,
    reviewerName: by.name,
    period,
  }
  const { set, remove } = toEnd('APPROVED')
  return commit(
    table,
    intent,
    {
      output: {
        ...rows.head,
        fact: outputApproved.of({ ...rows.told, ...counted(judged) }, rows.hints),
        set: { ...set, approvedVersion: version },
        remove,
      },
      task: {
        key: taskKey(task.id),
        must: waitsFor(id, task),
        rev: task.rev,
        fact: taskDone.of({ byName: by.name, output: id, version, holder }, [task.id, task.queue, holder]),
        ...toArchive(task.queue, now),
      },
      verdict: rows.verdict,
      desk: { key: deskKey(holder), add: { points: -task.points } },
      // Its fact lies under the indicator, so that approvals at once do not wait for one another's rev.
      ledger: {
        key: ledgerKey(indicator, period, id, version, person),
        rev: 0,
        must: [{ code: 'COUNTED_ALREADY', must: { op: 'absent', field: 'output' } }],
        fact: realisationCounted.of({ output: id, number, version, quantity, period, person }, [indicator, id]),
        set: { kind: 'ledger', v: 1, ...entry },
      },
      indicator: {
        key: indicatorKey(indicator),
        must: [{ code: 'INDICATOR_UNKNOWN', must: { op: 'present', field: 'id' } }],
        add: { realised: quantity },
      },
      achievement: achievement('approved', person, now, head, judged),
    },
    () => ({ state: 'APPROVED' as const, version }),
  )
}
