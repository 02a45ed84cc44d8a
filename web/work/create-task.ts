import { createEffect, createMemo } from 'solid-js'
import { useNow } from '#web/kernel/clock.ts'
import { createFresh } from '#web/kernel/create-fresh.ts'
import { onChange, watch } from '#web/kernel/live.ts'
import { useMe } from '#web/kernel/session.tsx'
import { keepInPlace } from '#web/work/keep-focus.ts'
import { seenOf } from '#web/work/seen-task.ts'
import { workApi } from '#web/work/work-api.ts'
import { firstBroken } from '#shared/kernel/condition.ts'
import { mayClaim } from '#shared/work/claim.rules.ts'
import { mayAnswer, mayHandOver } from '#shared/work/handover.rules.ts'
import { holds } from '#shared/work/holder.rules.ts'
import { fits, type Verb } from '#shared/work/task.lifecycle.ts'
import { recordOf } from '#shared/work/task-record.ts'
import type { TaskDetail } from '#shared/work/task-view.ts'
import { workerOf, type TaskId } from '#shared/work/task.ts'

/** One task, kept fresh by hints. */
export function createTask(id: () => string) {
  const task = createFresh(id, (wanted) => workApi.task({ id: wanted as TaskId }), { around: keepInPlace })
  onChange(() => [id()], task.refresh)
  createEffect(() => watch(id()))
  return task
}

/** What I may do with a task now, by the rules that the table enforces. */
export function createOffers(task: () => TaskDetail) {
  const me = useMe()
  const now = useNow()
  const worker = createMemo(() => workerOf(me()))
  const record = createMemo(() => recordOf(task()))
  const fence = () => task().fence ?? -1
  const holding = (verb: Verb) => !firstBroken([...holds(worker(), fence()), ...fits(verb)], record())
  const handover = () => task().handover
  return {
    isMine: () => task().holder === me().person,
    claim: () => !firstBroken(mayClaim(worker(), seenOf(task()), now()), record()),
    submit: () => holding('submit'),
    release: () => holding('release'),
    check: () => holding('check'),
    handOver: () => !firstBroken(mayHandOver(worker(), fence(), ''), record()),
    answer: () => {
      const waiting = handover()
      return waiting && !firstBroken(mayAnswer(worker(), waiting.id, waiting.from), record()) ? waiting : undefined
    },
  }
}
export type Offers = ReturnType<typeof createOffers>
