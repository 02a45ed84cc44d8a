import type { Intent } from '#functions/kernel/intent.ts'
import { commit, refuse, type Table } from '#functions/kernel/table.ts'
import { about, hintsOf } from '#functions/outputs/output-facts.ts'
import { outputKey } from '#functions/outputs/outputs.keys.ts'
import { readHead } from '#functions/outputs/outputs.store.ts'
import { toList } from '#functions/outputs/review-moves.ts'
import { reviewGivenBack } from '#shared/outputs/outputs.facts.ts'
import { readerOf } from '#shared/outputs/reader.rules.ts'
import { holdsReview } from '#shared/outputs/review.rules.ts'
import type { Rights } from '#shared/people/rights.ts'

type Held = { readonly id: string; readonly fence: number }

/** The reviewer lets go: another may take the review at once. */
export async function giveBackReview(table: Table, intent: Intent, person: Rights, { id, fence }: Held) {
  const by = readerOf(person)
  const head = await readHead(table, id, by)
  if (!head) return refuse('NOT_FOUND')
  return commit(
    table,
    intent,
    {
      output: {
        key: outputKey(id),
        must: holdsReview(by, fence),
        rev: head.rev,
        fact: reviewGivenBack.of({ ...about(head, by.name), reviewer: by.id }, hintsOf(head, by.id)),
        ...toList,
      },
    },
    () => ({ state: 'SUBMITTED' as const }),
  )
}
