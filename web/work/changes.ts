import type { HistoryEntry } from '#shared/work/history.ts'
import type { TaskDetail } from '#shared/work/task-view.ts'

/** What I knew of a task when I began to write. */
export type Known = { readonly entries: ReadonlySet<string>; readonly due: string }

export type Changes = { readonly entries: readonly HistoryEntry[]; readonly due?: string }

const keyOf = ({ type, at, by }: HistoryEntry) => `${type} ${at} ${by}`

export const knownOf = ({ history, due }: Pick<TaskDetail, 'history' | 'due'>): Known => ({
  entries: new Set(history.map(keyOf)),
  due,
})

/** What others did to the task since then, newest first, and its due day when that has moved. */
export function changesSince(known: Known, task: Pick<TaskDetail, 'history' | 'due'>, me: string): Changes {
  const entries = task.history.filter((entry) => entry.by !== me && !known.entries.has(keyOf(entry)))
  return { entries, ...(task.due !== known.due && { due: task.due }) }
}

export const isNothing = ({ entries, due }: Changes): boolean => entries.length === 0 && due === undefined
