import type { Intent } from '#functions/kernel/intent.ts'
import { commit, type Table } from '#functions/kernel/table.ts'
import { queueKey } from '#functions/work/work.keys.ts'
import type { Queue } from '#shared/work/queue.ts'
import { queueCreated } from '#shared/work/work.facts.ts'

/** Opens a queue of a unit. */
export const createQueue = (table: Table, intent: Intent, queue: Queue) =>
  commit(
    table,
    intent,
    {
      queue: {
        key: queueKey(queue.id),
        rev: 0,
        must: [{ code: 'QUEUE_EXISTS', must: { op: 'absent', field: 'id' } }],
        fact: queueCreated.of({ name: queue.name, unit: queue.unit }, [queue.id, queue.unit]),
        set: { kind: 'queue', v: 1, ...queue },
      },
    },
    () => ({ id: queue.id }),
  )
