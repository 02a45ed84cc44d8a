import { createIntent } from '#web/kernel/create-intent.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { announce } from '#web/ui/announce.ts'
import type { QueueList } from '#web/work/create-queue-list.ts'
import { keepInRow } from '#web/work/keep-focus.ts'
import { seenOf } from '#web/work/seen-task.ts'
import { untilWords } from '#web/work/spoken.ts'
import { workApi } from '#web/work/work-api.ts'
import { useWorkSentence } from '#web/work/work-notice.tsx'
import { workWords } from '#web/work/work-words.ts'
import { firstBroken } from '#shared/kernel/condition.ts'
import type { QueueId } from '#shared/people/rights.ts'
import { mayClaim } from '#shared/work/claim.rules.ts'
import { recordOf } from '#shared/work/task-record.ts'
import type { TaskRow } from '#shared/work/task-view.ts'
import { workerOf } from '#shared/work/task.ts'

type RowClaim = {
  readonly row: () => TaskRow
  readonly list: () => QueueList
  readonly now: () => string
  /** `isOther`: not the task of the row, but the one that was taken instead. */
  readonly onTaken: (task: string, isOther: boolean) => void
}

const tryAgain = new Set(['TASK_CHANGED', 'CHANGED', 'TRY_AGAIN', 'DESK_FULL', 'OFFLINE', 'BROKEN'])

/** The act of a row: take it, or, when somebody was faster, take another; what came of it stands in the row. */
export function createRowClaim({ row, list, now, onTaken }: RowClaim) {
  const t = useWords(workWords)
  const me = useMe()
  const sentence = useWorkSentence()
  const [claim, claiming] = createIntent((input: Parameters<typeof workApi.claim>[0], options) =>
    workApi.claim(input, options),
  )
  const [take, taking] = createIntent((input: Parameters<typeof workApi.takeAnother>[0], options) =>
    workApi.takeAnother(input, options),
  )
  const mayTake = () => !firstBroken(mayClaim(workerOf(me()), seenOf(row()), now()), recordOf(row()))
  let revAtPress = 0
  // The winner's claim is one rev on; a free row beyond it has been given back.
  const isFreeAgain = () => mayTake() && row().rev > revAtPress + 1
  const isLost = () => {
    const refused = claiming.refused()
    return refused !== undefined && !tryAgain.has(refused.code) && !isFreeAgain()
  }
  const tellTaken = (title: string, leaseUntil: string) =>
    announce(t.claimedAloud(title, untilWords(t, leaseUntil, me().zone, now())))

  const takeIt = async () => {
    const { id, title, rev } = row()
    revAtPress = rev
    const result = await claim(seenOf(row()))
    if (result.ok) {
      keepInRow(() => list().patch(id, { ...result.answer, rev: result.answer.fence }))
      tellTaken(title, result.answer.leaseUntil)
      onTaken(id, false)
      return
    }
    const { holder, holderName, since, leaseUntil, state } = result.tells
    const told = typeof holder === 'string' ? { holder, holderName, since, leaseUntil, state } : {}
    list().patch(id, told as Partial<TaskRow>)
    announce(sentence(result))
    list().refresh()
  }
  const takeAnother = async () => {
    const result = await take({ queue: row().queue as QueueId, except: row().id })
    list().refresh()
    if (result.ok) {
      tellTaken(result.answer.title, result.answer.leaseUntil)
      onTaken(result.answer.id, true)
    } else announce(sentence(result))
  }
  const act = () => (isLost() ? 'another' : mayTake() ? 'claim' : undefined)
  return {
    act,
    press: () => void (act() === 'another' ? takeAnother() : takeIt()),
    busy: () => claiming.busy() || taking.busy(),
    /** Why it did not happen, in words. */
    why: () => {
      const refused = taking.refused() ?? claiming.refused()
      return refused && !isFreeAgain() ? sentence(refused) : undefined
    },
  }
}
