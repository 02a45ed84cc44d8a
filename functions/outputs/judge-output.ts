import type { Intent } from '#functions/kernel/intent.ts'
import { refuse, type Outcome, type Table } from '#functions/kernel/table.ts'
import { approveOutput } from '#functions/outputs/approve-output.ts'
import { readForVerdict, type Verdict } from '#functions/outputs/read-verdict.ts'
import { rejectOutput } from '#functions/outputs/reject-output.ts'
import { returnOutput } from '#functions/outputs/return-output.ts'
import type { OutputState } from '#shared/outputs/output.ts'
import { verdictFault } from '#shared/outputs/review.rules.ts'
import type { Rights } from '#shared/people/rights.ts'

type Judged = { readonly state: OutputState; readonly version: number }
type No =
  | 'NOT_FOUND'
  | 'NOT_UNDER_REVIEW'
  | 'REVIEW_NOT_YOURS'
  | 'VERSION_CHANGED'
  | 'REASON_MISSING'
  | 'FILE_MISSING'
  | 'TASK_CHANGED'
  | 'COUNTED_ALREADY'
  | 'INDICATOR_UNKNOWN'

const outcomes = { approve: approveOutput, return: returnOutput, reject: rejectOutput } as const

/** One verdict of the reviewer who holds the review, on the version that they read. */
export async function judgeOutput(
  table: Table,
  intent: Intent,
  person: Rights,
  verdict: Verdict,
  now: string,
): Promise<Outcome<Judged, No>> {
  const judging = await readForVerdict(table, person, verdict, now)
  if (!judging) return refuse('NOT_FOUND')
  const fault = verdictFault(
    verdict,
    judging.judged.files.map(({ upload }) => upload),
  )
  if (fault) return refuse(fault.code, fault.tells)
  return outcomes[verdict.outcome](table, intent, judging)
}
