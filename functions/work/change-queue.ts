import { exactly } from '#functions/kernel/change.ts'
import type { Intent } from '#functions/kernel/intent.ts'
import { commit, type Table } from '#functions/kernel/table.ts'
import { queueKey } from '#functions/work/work.keys.ts'
import type { Queue } from '#shared/work/queue.ts'
import { queueChanged } from '#shared/work/work.facts.ts'

/** [P13] Makes a queue be this. What its members know of it follows by `addMember`. */
export const changeQueue = (table: Table, intent: Intent, rev: number, queue: Queue) => {
  const { id, name, unit, zone, leaseHours, calendar } = queue
  return commit(
    table,
    intent,
    {
      queue: {
        key: queueKey(id),
        rev,
        must: [{ code: 'NOT_FOUND', must: { op: 'present', field: 'id' } }],
        fact: queueChanged.of({ name, unit, leaseHours }, [id, unit]),
        ...exactly({ name, unit, zone, leaseHours, calendar }),
      },
    },
    () => ({ id }),
  )
}
