import { createIntent } from '#web/kernel/create-intent.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { announce } from '#web/ui/announce.ts'
import { useEnding } from '#web/work/lease-ending.ts'
import { untilWords } from '#web/work/spoken.ts'
import { workApi } from '#web/work/work-api.ts'
import { workWords } from '#web/work/work-words.ts'
import type { QueueId } from '#shared/people/rights.ts'
import type { TaskRow } from '#shared/work/task-view.ts'

type Renewal = {
  readonly task: () => TaskRow
  readonly now: () => string
  readonly onKept: (leaseUntil: string) => void
}

/** "Perpanjang": for the holder, while the last quarter of the lease runs. */
export function createRenewal({ task, now, onKept }: Renewal) {
  const t = useWords(workWords)
  const me = useMe()
  const [keep, keeping] = createIntent((input: Parameters<typeof workApi.keepLease>[0], options) =>
    workApi.keepLease(input, options),
  )
  const ending = useEnding(task, now)
  const press = async () => {
    const { id, queue, fence = 0, title } = task()
    const kept = await keep({ id, queue: queue as QueueId, fence })
    if (!kept.ok) return
    onKept(kept.answer.leaseUntil)
    announce(t.renewedAloud(title, untilWords(t, kept.answer.leaseUntil, me().zone, now())))
  }
  return {
    /** Until when, in words, once it is time to say so. */
    ending,
    press: () => void press(),
    busy: keeping.busy,
    refused: keeping.refused,
  }
}
