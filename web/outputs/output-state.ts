import type { OutputsWords } from '#web/outputs/outputs-words.ts'
import type { StateName } from '#web/ui/status-words.ts'
import { untilWords, sinceWords } from '#web/work/spoken.ts'
import type { WorkWords } from '#web/work/work-words.ts'
import type { OutputState } from '#shared/outputs/output.ts'
import type { ReviewRow } from '#shared/outputs/outputs.api.ts'

const names: Readonly<Partial<Record<OutputState, StateName>>> = {
  SUBMITTED: 'in_review',
  IN_REVIEW: 'in_review',
  CHANGES_REQUESTED: 'returned',
  APPROVED: 'approved',
  REJECTED: 'rejected',
  WITHDRAWN: 'withdrawn',
}

/** The fixed word of an output's state. */
export const outputStateName = (state: string): StateName => names[state as OutputState] ?? 'in_review'

type Speaker = {
  readonly t: OutputsWords
  readonly w: WorkWords
  readonly me: string
  readonly zone: string
  readonly now: string
}

/** In whose hands the review is: since when or until when, or for whom it waits first. */
export function reviewerWords({ t, w, me, zone, now }: Speaker, row: ReviewRow): string | undefined {
  const until = (at: string) => untilWords(w, at, zone, now)
  if (row.state === 'IN_REVIEW') {
    const [name = '', end = ''] = [row.reviewerName, row.reviewUntil]
    if (end !== '' && end < now) return t.reviewLapsed(name, until(end))
    if (row.reviewer === me) return t.reviewedByYou(until(end))
    return t.reviewedBy(name, sinceWords(row.reviewSince ?? row.submittedAt, zone, now))
  }
  if (row.state !== 'SUBMITTED') return undefined
  if (row.firstTo === undefined || row.firstUntil === undefined || row.firstUntil <= now) return t.waitsForReviewer()
  return row.firstTo === me
    ? t.firstToYou(until(row.firstUntil))
    : t.firstTo(row.firstToName ?? '', until(row.firstUntil))
}
