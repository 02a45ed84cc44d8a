import type { Accessor } from 'solid-js'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { untilWords } from '#web/work/spoken.ts'
import { workWords } from '#web/work/work-words.ts'
import { queueOf } from '#shared/people/rights.ts'
import { isLeaseEnding } from '#shared/work/lease.rules.ts'
import type { TaskRow } from '#shared/work/task-view.ts'

/** Until when my time with a task runs, in words, once its last quarter has begun. */
export function useEnding(task: Accessor<TaskRow>, now: Accessor<string>): Accessor<string | undefined> {
  const t = useWords(workWords)
  const me = useMe()
  return () => {
    const { holder, queue, leaseUntil } = task()
    const right = holder === me().person ? queueOf(me(), queue) : undefined
    const isEnding = right !== undefined && isLeaseEnding(right, task(), now())
    return isEnding && leaseUntil !== undefined ? untilWords(t, leaseUntil, me().zone, now()) : undefined
  }
}
