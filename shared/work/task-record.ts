import type { Stored } from '#shared/kernel/condition.ts'
import type { TaskDetail, TaskRow } from '#shared/work/task-view.ts'

/** A row as the rules read it: on the wire a set is a list, and the hand-over is there in full. */
export const recordOf = (row: TaskRow | TaskDetail): Stored => ({
  ...row,
  excluded: new Set(row.excluded),
  ...('handover' in row && { handover: row.handover?.id }),
  ...('chain' in row && { chain: new Set(row.chain) }),
})
