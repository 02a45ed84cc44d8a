import type { Intent } from '#functions/kernel/intent.ts'
import type { Table } from '#functions/kernel/table.ts'
import { moveMember } from '#functions/work/member-moves.ts'
import { personLeftQueue } from '#shared/people/people.facts.ts'

/** [W25] Ends somebody's membership of a queue. */
export const leaveQueue = (table: Table, intent: Intent, queue: string, person: string) =>
  moveMember(table, intent, queue, person, (_, { queues }) => ({
    queues: Object.fromEntries(Object.entries(queues).filter(([id]) => id !== queue)),
    isActive: false,
    fact: personLeftQueue.of({ queue }, [person, queue]),
  }))
