import type { Intent } from '#functions/kernel/intent.ts'
import { commit, refuse, type Table } from '#functions/kernel/table.ts'
import { about, hintsOf } from '#functions/outputs/output-facts.ts'
import { outputKey } from '#functions/outputs/outputs.keys.ts'
import { readHead } from '#functions/outputs/outputs.store.ts'
import { toReviewer } from '#functions/outputs/review-moves.ts'
import { memberKey } from '#functions/work/work.keys.ts'
import { readQueue } from '#functions/work/work.store.ts'
import { reviewClaimed } from '#shared/outputs/outputs.facts.ts'
import { readerOf } from '#shared/outputs/reader.rules.ts'
import { mayClaimReview, reviewHours } from '#shared/outputs/review.rules.ts'
import { queueOf, type Rights } from '#shared/people/rights.ts'
import { isMember } from '#shared/work/claim.rules.ts'
import { answerBy } from '#shared/work/lease.rules.ts'

type Wanted = { readonly id: string; readonly version: number }

/** Takes the review of one version for one person, or says who is in the way. Decided inside the write. */
export async function claimReview(table: Table, intent: Intent, person: Rights, { id, version }: Wanted, now: string) {
  const by = readerOf(person)
  const head = await readHead(table, id, by)
  if (!head) return refuse('NOT_FOUND')
  const until = answerBy((await readQueue(table, head.queue)) ?? head, now, reviewHours)
  const isByMembership = queueOf(person, head.queue) !== undefined && !by.units.includes(head.unit)
  return commit(
    table,
    intent,
    {
      member: isByMembership ? { key: memberKey(head.queue, by.id), must: isMember } : undefined,
      output: {
        key: outputKey(id),
        must: mayClaimReview(by, { version }, now),
        rev: head.rev,
        stamp: 'reviewFence',
        fact: reviewClaimed.of({ ...about(head, by.name), version, reviewer: by.id, until }, hintsOf(head, by.id)),
        ...toReviewer({ id, reviewer: by.id, reviewerName: by.name, until }, now),
      },
    },
    (revs) => ({ reviewer: by.id, fence: revs.output, until }),
  )
}
