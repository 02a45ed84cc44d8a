import { readAll } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { draftKey, taskKey } from '#functions/work/work.keys.ts'
import { present, toRow } from '#functions/work/work.store.ts'
import { firstBroken, type Stored } from '#shared/kernel/condition.ts'
import type { StoredFact } from '#shared/kernel/fact.ts'
import { custodyOf } from '#shared/work/custody.ts'
import type { Handover } from '#shared/work/handover.ts'
import { historyOf } from '#shared/work/history.ts'
import { isThere } from '#shared/work/holder.rules.ts'
import type { Task, Worker } from '#shared/work/task.ts'
import type { TaskDetail, TaskStep } from '#shared/work/task-view.ts'

/** A task with everything that one page shows, by one query; undefined for whom it does not exist. */
export async function readTaskDetail(table: Table, id: string, by: Worker): Promise<TaskDetail | undefined> {
  const rows = await readAll(table, { of: taskKey(id).pk })
  const task = rows.find(({ sk }) => sk === 'META') as Task | undefined
  if (!task || firstBroken(isThere(by), task)) return undefined
  const parts = <T>(prefix: string) => rows.filter(({ sk }) => String(sk).startsWith(prefix)) as unknown as readonly T[]
  const facts = parts<StoredFact>('FACT#')
  const ofHead = facts.filter(({ sk }) => /^FACT#\d+$/.test(sk))
  const handover = parts<Handover>('HANDOVER#').at(-1)
  const draft = rows.find(({ sk }) => sk === draftKey(id, by.id).sk) as { text: string; savedAt: string } | undefined
  const { origin, receiver, description, mandatoryOpen, createdAt } = task
  return {
    ...toRow(task),
    description,
    mandatoryOpen,
    createdAt,
    ...present({ origin, receiver, handover, draft }),
    chain: [...(task.chain ?? [])],
    custody: [...custodyOf(ofHead)],
    steps: [...parts<TaskStep>('CHECK#')],
    notes: parts<Stored>('NOTE#') as unknown as TaskDetail['notes'],
    history: [...historyOf(facts)],
  }
}
