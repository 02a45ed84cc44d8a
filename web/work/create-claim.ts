import { useNow } from '#web/kernel/clock.ts'
import { createIntent } from '#web/kernel/create-intent.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { announce } from '#web/ui/announce.ts'
import { seenOf } from '#web/work/seen-task.ts'
import { untilWords } from '#web/work/spoken.ts'
import { workApi } from '#web/work/work-api.ts'
import { workWords } from '#web/work/work-words.ts'
import type { TaskDetail } from '#shared/work/task-view.ts'

/** Takes the task that is open, and says until when it is mine. */
export function createClaim(task: () => TaskDetail, onChanged: () => void) {
  const t = useWords(workWords)
  const me = useMe()
  const now = useNow()
  const [claim, claiming] = createIntent((input: Parameters<typeof workApi.claim>[0], options) =>
    workApi.claim(input, options),
  )
  const press = async () => {
    const { title } = task()
    const result = await claim(seenOf(task()))
    onChanged()
    if (result.ok) announce(t.claimedAloud(title, untilWords(t, result.answer.leaseUntil, me().zone, now())))
  }
  return { press: () => void press(), busy: claiming.busy, refused: claiming.refused }
}
export type Claim = ReturnType<typeof createClaim>
