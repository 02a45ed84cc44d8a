import { createFresh, type Fresh } from '#web/kernel/create-fresh.ts'
import { onChange } from '#web/kernel/live.ts'
import { asShown, mergeRows, type PageAnswer, type ShownPage } from '#web/work/merge-rows.ts'
import type { View } from '#web/work/views.ts'
import { workApi } from '#web/work/work-api.ts'
import type { QueueId } from '#shared/people/rights.ts'
import type { TaskRow } from '#shared/work/task-view.ts'

export type ListPlace = { readonly queue: QueueId; readonly view: View; readonly cursor?: string }

export type QueueList = Pick<Fresh<ShownPage>, 'value' | 'refused' | 'at' | 'refresh'> & {
  /** Writes what a claim has told, and keeps the row where it is for as long as this list is shown. */
  readonly patch: (id: string, fields: Partial<TaskRow>) => void
  /** Shows the rows that waited. */
  readonly showWaiting: () => void
}

/** One page of a queue, kept fresh by hints; it never jumps under the reader. */
export function createQueueList(place: () => ListPlace, around: (change: () => void) => void): QueueList {
  const kept = new Set<string>()
  let keptFor = ''
  let answered: PageAnswer = { rows: [] }
  const page = createFresh<ListPlace, ShownPage>(place, async (input) => asShown(await workApi.queue(input)), {
    around,
    merge: (shown, { rows, next }) => {
      // Of its own: what the store shows is changed in place.
      answered = structuredClone({ rows, next })
      const here = JSON.stringify(place())
      if (here !== keptFor) kept.clear()
      keptFor = here
      return mergeRows(shown, { rows, next }, kept)
    },
  })
  onChange(() => [place().queue], page.refresh)
  return {
    ...page,
    patch: (id, fields) => {
      kept.add(id)
      page.change('value', 'rows', (row) => row.id === id, fields)
    },
    showWaiting: () => {
      kept.clear()
      page.change('value', asShown(structuredClone(answered)))
    },
  }
}
