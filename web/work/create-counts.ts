import { createFresh } from '#web/kernel/create-fresh.ts'
import { formatNumber } from '#web/kernel/format.ts'
import { onChange } from '#web/kernel/live.ts'
import { useWords } from '#web/kernel/words.tsx'
import type { ViewLink } from '#web/ui/links.tsx'
import { viewNames, viewWord, type View } from '#web/work/views.ts'
import { workApi } from '#web/work/work-api.ts'
import { workWords } from '#web/work/work-words.ts'
import type { QueueId } from '#shared/people/rights.ts'

/** How many tasks each view of a queue holds, kept fresh, and the views as links with these numbers. */
export function createCounts(queue: () => QueueId) {
  const t = useWords(workWords)
  const counts = createFresh(queue, (id) => workApi.counts({ queue: id }))
  onChange(() => [queue()], counts.refresh)
  const count = (view: View) => counts.value()?.[view === 'in-review' ? 'inReview' : view]
  return {
    count,
    /** "42", or "lebih dari 1.000" where not all were counted. */
    spoken: (view: View) => {
      const known = count(view)
      if (known === undefined) return ''
      return counts.value()?.more ? t.morethan(formatNumber(known)) : formatNumber(known)
    },
    links: (hrefOf: (view: View) => string, current: View | undefined): readonly ViewLink[] =>
      viewNames.map((view) => ({
        href: hrefOf(view),
        text: viewWord(t, view),
        count: count(view),
        isCurrent: view === current,
      })),
    refresh: counts.refresh,
  }
}
