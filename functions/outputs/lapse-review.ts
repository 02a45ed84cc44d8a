import { intentOf } from '#functions/kernel/intent.ts'
import { readOne } from '#functions/kernel/read.ts'
import { commit, refuse, type Table } from '#functions/kernel/table.ts'
import { about, hintsOf } from '#functions/outputs/output-facts.ts'
import { outputKey } from '#functions/outputs/outputs.keys.ts'
import { toList } from '#functions/outputs/review-moves.ts'
import type { Output } from '#shared/outputs/output.ts'
import { reviewLapsed } from '#shared/outputs/outputs.facts.ts'
import { isReviewLapsed } from '#shared/outputs/review.rules.ts'

/** A review's lease is over: it goes back to the list. Decided on the row, inside the write. */
export async function lapseReview(table: Table, id: string, now: string) {
  const head = (await readOne(table, outputKey(id))) as Output | undefined
  if (!head?.reviewer || head.reviewFence === undefined || head.reviewUntil === undefined) return refuse('LEASE_MOVED')
  const { reviewer, reviewerName = '', reviewFence, reviewUntil: until } = head
  const intent = intentOf('timer', `review-${id}-${String(reviewFence)}`, { id, reviewFence }, now)
  return commit(
    table,
    intent,
    {
      output: {
        key: outputKey(id),
        must: isReviewLapsed(reviewFence, now),
        rev: head.rev,
        fact: reviewLapsed.of({ ...about(head, ''), reviewer, reviewerName, until }, hintsOf(head, reviewer)),
        ...toList,
      },
    },
    (revs) => ({ id: head.id, rev: revs.output }),
  )
}
