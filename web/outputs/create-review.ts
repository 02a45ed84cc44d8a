import { createMemo, createSignal } from 'solid-js'
import { createKept } from '#web/kernel/create-kept.ts'
import { useMe } from '#web/kernel/session.tsx'
import { createOutputOffers } from '#web/outputs/create-output.ts'
import { cleanReview, noReview, partsOf, summaryPart, type ReviewDraft } from '#web/outputs/review-draft.ts'
import type { Version } from '#shared/outputs/output.ts'
import type { OutputDetail } from '#shared/outputs/outputs.api.ts'

/** Everything that the areas of a review share: which part is open, what was seen and noted. */
export function createReview(output: () => OutputDetail) {
  const me = useMe()
  const version = createMemo(() => output().version)
  const now = createMemo((): Version => {
    const [found] = output().versions.filter((each) => each.version === version())
    if (!found) throw new Error('NOT_FOUND')
    return found
  })
  const before = createMemo(() => output().versions.find((each) => each.version === version() - 1))
  const [draft, setDraft, forget] = createKept<ReviewDraft>(
    `review.${me().person}.${output().id}.${String(version())}`,
    noReview,
    cleanReview,
  )
  const first = () => now().files[0]?.upload ?? summaryPart
  const [chosen, choose] = createSignal<string>(first())
  const [page, setPage] = createSignal(1)
  const [isComparing, setComparing] = createSignal(false)
  const part = () => (partsOf(now()).includes(chosen()) ? chosen() : first())
  return {
    now,
    before,
    draft,
    set: (fields: Partial<ReviewDraft>) => setDraft((known) => ({ ...known, ...fields })),
    forget,
    part,
    file: () => now().files.find(({ upload }) => upload === part()),
    open: (next: string) => {
      choose(next)
      setPage(1)
      setComparing(false)
    },
    page,
    setPage,
    isComparing,
    setComparing,
    seenCount: () => partsOf(now()).filter((each) => draft().seen[each] !== undefined).length,
    parts: () => partsOf(now()),
    offers: createOutputOffers(output),
  }
}

export type Review = ReturnType<typeof createReview>
