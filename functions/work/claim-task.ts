import type { Intent } from '#functions/kernel/intent.ts'
import { commit, type Table } from '#functions/kernel/table.ts'
import { toDesk } from '#functions/work/desk-moves.ts'
import { deskKey, memberKey, taskKey } from '#functions/work/work.keys.ts'
import { hasRoom, isMember, mayClaim } from '#shared/work/claim.rules.ts'
import type { SeenTask, Worker } from '#shared/work/task.ts'
import { taskClaimed } from '#shared/work/work.facts.ts'

/** Takes one task for one person, or says who is in the way. One transaction, no read before it. */
export function claimTask(table: Table, intent: Intent, by: Worker, seen: SeenTask, now: string, leaseUntil: string) {
  const again = seen.holder === by.id // one's own lapsed task: the points stay where they are
  const claimed = { id: seen.id, state: 'CLAIMED', holder: by.id, holderName: by.name, since: now, leaseUntil } as const
  const from = again ? undefined : seen.holder
  const fact = { byName: by.name, holder: by.id, queue: seen.queue, leaseUntil, ...(from && { from }) }
  const hints = [seen.id, seen.queue, by.id, ...(from ? [from] : [])]
  return commit(
    table,
    intent,
    {
      member: { key: memberKey(seen.queue, by.id), must: isMember },
      task: {
        key: taskKey(seen.id),
        must: mayClaim(by, seen, now),
        rev: seen.rev,
        stamp: 'fence',
        fact: taskClaimed.of(fact, hints),
        ...toDesk(claimed),
        add: { chain: new Set([by.id]) },
      },
      desk: again ? undefined : { key: deskKey(by.id), must: hasRoom(by, seen.points), add: { points: seen.points } },
      formerDesk: from ? { key: deskKey(from), add: { points: -seen.points } } : undefined,
    },
    ({ task }) => ({ ...claimed, fence: task }),
  )
}
