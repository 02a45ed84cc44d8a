import type { Intent } from '#functions/kernel/intent.ts'
import { readAll, readOne } from '#functions/kernel/read.ts'
import { commit, refuse, type Outcome, type Table } from '#functions/kernel/table.ts'
import { waiting } from '#functions/work/desk-moves.ts'
import { deskOf, handoverKey, memberKey, taskKey, timer } from '#functions/work/work.keys.ts'
import { readQueue, readTask } from '#functions/work/work.store.ts'
import { firstBroken } from '#shared/kernel/condition.ts'
import { mayHandOver, receives } from '#shared/work/handover.rules.ts'
import type { Handover, HandoverId } from '#shared/work/handover.ts'
import { isAsRead, isThere } from '#shared/work/holder.rules.ts'
import { answerBy } from '#shared/work/lease.rules.ts'
import type { QueueMember } from '#shared/work/queue.ts'
import type { Worker } from '#shared/work/task.ts'
import { handoverOffered } from '#shared/work/work.facts.ts'
import type { WorkCode } from '#shared/work/work.refusals.ts'

export type Passing = {
  readonly id: string
  readonly fence: number
  readonly to: string
  readonly note: string
  readonly questions: readonly string[]
  readonly hours: number
}

type Offered = { readonly handover: HandoverId; readonly deadline: string; readonly rev: number }

/** Offers a task in hand to a member of its queue. Until they accept, the giver is the holder. */
export async function handOver(
  table: Table,
  intent: Intent,
  by: Worker,
  passing: Passing,
  handover: HandoverId,
  now: string,
): Promise<Outcome<Offered, WorkCode | 'NOT_FOUND'>> {
  const { id, fence, to, note, questions, hours } = passing
  const task = await readTask(table, id)
  if (!task || firstBroken(isThere(by), task)) return refuse('NOT_FOUND')
  if (to === by.id) return refuse('RECEIVER_HOLDS_IT')
  const [receiver, steps, place] = await Promise.all([
    readOne(table, memberKey(task.queue, to)) as Promise<QueueMember | undefined>,
    readAll(table, { of: taskKey(id).pk, beginsWith: 'CHECK#' }),
    readQueue(table, task.queue),
  ])
  const { number, title, due, state, rev, queue } = task
  const names = { from: by.id, fromName: by.name, to, toName: receiver?.name ?? '' }
  const deadline = answerBy(place ?? task, now, hours)
  const stepsOpen = steps.filter(({ done }) => done === false).length
  const told = { note, questions, stepsOpen, deadline }
  const row: Handover = {
    id: handover,
    task: task.id,
    number,
    title,
    due,
    state: 'PENDING',
    before: state,
    ...names,
    ...told,
    questions: [...questions],
    offeredAt: now,
  }
  const { set, remove } = waiting('HANDOVER_PENDING', now)
  return commit(
    table,
    intent,
    {
      task: {
        key: taskKey(id),
        must: [...mayHandOver(by, fence, to), ...isAsRead(task)],
        rev,
        fact: handoverOffered.of({ byName: by.name, handover, number, title, ...names, ...told }, [
          id,
          queue,
          by.id,
          to,
        ]),
        set: { ...set, handover, receiver: to, receiverName: names.toName, stateBefore: state },
        remove,
      },
      receiver: { key: memberKey(queue, to), must: receives },
      handover: {
        key: handoverKey(id, handover),
        set: {
          kind: 'handover',
          v: 1,
          ...row,
          deskOf: deskOf(to),
          deskAt: `${due}#${id}`,
          ...timer('handover', deadline, handover),
        },
      },
    },
    (revs) => ({ handover, deadline, rev: revs.task }),
  )
}
