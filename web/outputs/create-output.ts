import { createEffect, createMemo } from 'solid-js'
import { useNow } from '#web/kernel/clock.ts'
import { createFresh } from '#web/kernel/create-fresh.ts'
import { onChange, watch } from '#web/kernel/live.ts'
import { useMe } from '#web/kernel/session.tsx'
import { outputsApi } from '#web/outputs/outputs-api.ts'
import { firstBroken, type Stored } from '#shared/kernel/condition.ts'
import type { OutputId } from '#shared/outputs/output.ts'
import type { OutputDetail, ReviewRow } from '#shared/outputs/outputs.api.ts'
import { readerOf } from '#shared/outputs/reader.rules.ts'
import { holdsReview, mayClaimReview, mayWithdraw } from '#shared/outputs/review.rules.ts'

/** One output, kept fresh by hints. */
export function createOutput(id: () => string) {
  const output = createFresh(id, (wanted) => outputsApi.output({ id: wanted as OutputId }))
  onChange(() => [id()], output.refresh)
  createEffect(() => watch(id()))
  return output
}

/** A row as the rules read it: on the wire a set is a list. */
export const recordOf = (row: ReviewRow): Stored => ({ ...row, chain: new Set(row.chain) })

/** What I may do with an output now, by the rules that the table enforces. */
export function createOutputOffers(output: () => OutputDetail | ReviewRow) {
  const me = useMe()
  const now = useNow()
  const reader = createMemo(() => readerOf(me()))
  const record = createMemo(() => recordOf(output()))
  const fence = () => {
    const known = output()
    return 'reviewFence' in known ? (known.reviewFence ?? -1) : -1
  }
  return {
    isMine: () => output().author === me().person,
    /** Why I may not review it; undefined when I may. */
    whyNotReview: () => firstBroken(mayClaimReview(reader(), output(), now()), record()),
    isMyReview: () => !firstBroken(holdsReview(reader(), fence()), record()),
    withdraw: () => !firstBroken(mayWithdraw(reader()), record()),
  }
}
