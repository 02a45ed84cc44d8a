import type { Intent } from '#functions/kernel/intent.ts'
import { commit, refuse, type Table } from '#functions/kernel/table.ts'
import { toDesk } from '#functions/work/desk-moves.ts'
import { passed, readHandover, settled } from '#functions/work/handover-rows.ts'
import { deskKey, memberKey, taskKey } from '#functions/work/work.keys.ts'
import { queueOf, type Rights } from '#shared/people/rights.ts'
import { hasRoom, isMember } from '#shared/work/claim.rules.ts'
import { mayAnswer } from '#shared/work/handover.rules.ts'
import { isAsRead } from '#shared/work/holder.rules.ts'
import { leaseEnd } from '#shared/work/lease.rules.ts'
import { workerOf } from '#shared/work/task.ts'
import { handoverAccepted } from '#shared/work/work.facts.ts'

type Answered = { readonly id: string; readonly handover: string }

/** The receiver takes the task over: desk, points, lease and fence move in this transaction, and not before. */
export async function acceptHandover(
  table: Table,
  intent: Intent,
  person: Rights,
  { id, handover }: Answered,
  now: string,
) {
  const by = workerOf(person)
  const found = await readHandover(table, id, handover)
  const right = found && queueOf(person, found.task.queue)
  if (!found || !right) return refuse('NOT_FOUND')
  const { task, offer } = found
  const leaseUntil = leaseEnd(right, now)
  // A task that came back from review stays so on the next desk: its open points are still to be answered.
  const state = offer.before === 'CHANGES_REQUESTED' ? 'CHANGES_REQUESTED' : 'CLAIMED'
  const held = { id: task.id, state, holder: by.id, holderName: by.name, since: now, leaseUntil } as const
  const fact = { byName: by.name, ...passed(offer), leaseUntil }
  return commit(
    table,
    intent,
    {
      member: { key: memberKey(task.queue, by.id), must: isMember },
      task: {
        key: taskKey(id),
        must: [...mayAnswer(by, handover, offer.from), ...isAsRead(task)],
        rev: task.rev,
        stamp: 'fence',
        fact: handoverAccepted.of(fact, [id, task.queue, offer.from, by.id]),
        ...toDesk(held),
        add: { chain: new Set([by.id]) },
      },
      offer: settled(offer, 'ACCEPTED', now),
      desk: { key: deskKey(by.id), must: hasRoom(by, task.points), add: { points: task.points } },
      // The giver who would answer in place of the receiver has one desk, which a transaction names once.
      formerDesk: offer.from === by.id ? undefined : { key: deskKey(offer.from), add: { points: -task.points } },
    },
    (revs) => ({ ...held, fence: revs.task }),
  )
}
