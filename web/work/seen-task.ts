import type { PersonId } from '#shared/people/person.ts'
import type { QueueId } from '#shared/people/rights.ts'
import type { TaskDetail, TaskRow } from '#shared/work/task-view.ts'

/** What a claim says of the task as it was seen; the holder only of one whose time is over. */
export const seenOf = ({ id, queue, points, rev, holder }: TaskRow | TaskDetail) => ({
  id,
  queue: queue as QueueId,
  points,
  rev,
  ...(holder !== undefined && { holder: holder as PersonId }),
})
