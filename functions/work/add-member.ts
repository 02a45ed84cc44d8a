import type { Intent } from '#functions/kernel/intent.ts'
import type { Table } from '#functions/kernel/table.ts'
import { moveMember } from '#functions/work/member-moves.ts'
import { personJoinedQueue, queueRightChanged } from '#shared/people/people.facts.ts'
import { isMemberOf } from '#shared/people/rights.ts'

/** [W22, W25] Makes a person a member of a queue; of who is one already, it brings what they know of the queue up to date. */
export const addMember = (table: Table, intent: Intent, queue: string, person: string, owner = false) =>
  moveMember(table, intent, queue, person, ({ name, unit, zone, leaseHours, calendar }, who) => ({
    queues: { ...who.queues, [queue]: { name, unit, zone, leaseHours, owner, ...(calendar && { calendar }) } },
    isActive: true,
    fact: isMemberOf(who, queue)
      ? queueRightChanged.of({ queue, owner }, [person, queue])
      : personJoinedQueue.of({ queue }, [person, queue]),
  }))
