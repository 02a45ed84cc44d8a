import { refuse, type Table } from '#functions/kernel/table.ts'
import { forget, touch } from '#functions/kernel/touch.ts'
import { draftKey } from '#functions/work/work.keys.ts'
import { readTask } from '#functions/work/work.store.ts'
import { firstBroken } from '#shared/kernel/condition.ts'
import { isThere } from '#shared/work/holder.rules.ts'
import type { Worker } from '#shared/work/task.ts'

/** Keeps what a person typed and did not send, apart from everything that others do to the task. */
export async function saveDraft(table: Table, by: Worker, id: string, text: string, now: string) {
  const task = await readTask(table, id)
  if (!task || firstBroken(isThere(by), task)) return refuse('NOT_FOUND')
  const key = draftKey(id, by.id)
  if (text === '') await forget(table, 'draft', key)
  else await touch(table, 'draft', { key, set: { text, savedAt: now } })
  return { done: true, answer: { text, savedAt: now } } as const
}
