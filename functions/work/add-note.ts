import type { Intent } from '#functions/kernel/intent.ts'
import { commit, type Table } from '#functions/kernel/table.ts'
import { noteKey, taskKey } from '#functions/work/work.keys.ts'
import type { Id } from '#shared/kernel/ids.ts'
import { isThere } from '#shared/work/holder.rules.ts'
import type { Worker } from '#shared/work/task.ts'
import { noteAdded } from '#shared/work/work.facts.ts'

/** Writes under a task what everybody who sees it may read. */
export const addNote = (
  table: Table,
  intent: Intent,
  by: Worker,
  task: string,
  note: Id<'nte'>,
  text: string,
  now: string,
) =>
  commit(
    table,
    intent,
    {
      task: { key: taskKey(task), must: isThere(by) },
      note: {
        key: noteKey(task, note),
        rev: 0,
        fact: noteAdded.of({ byName: by.name, note, text }, [task]),
        set: { kind: 'note', v: 1, id: note, by: by.id, byName: by.name, text, at: now },
      },
    },
    () => ({ note, at: now }),
  )
