import { readAll } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { readOutput, toDetail } from '#functions/outputs/outputs.store.ts'
import { taskKey } from '#functions/work/work.keys.ts'
import type { StoredFact } from '#shared/kernel/fact.ts'
import type { Reader } from '#shared/outputs/reader.rules.ts'
import { threadDesks, threadSteps, type Beginning } from '#shared/outputs/thread.ts'
import type { Origin, Task } from '#shared/work/task.ts'

/** Reads where a task began; handed in, because outputs do not know meetings. */
export type ReadOrigin = (table: Table, origin: Origin | undefined) => Promise<Beginning>

/** The way of one result from its meeting to its indicator; undefined for whom the output does not exist. */
export async function readThread(table: Table, readOrigin: ReadOrigin, by: Reader, id: string) {
  const whole = await readOutput(table, id, by)
  if (!whole) return undefined
  const rows = await readAll(table, { of: taskKey(whole.head.task).pk })
  const task = rows.find(({ sk }) => sk === 'META') as Task | undefined
  const beginning = await readOrigin(table, task?.origin)
  const thread = {
    beginning,
    task: { id: whole.head.task, facts: ofHead(rows as unknown as readonly StoredFact[]) },
    output: { id, facts: ofHead(whole.facts) },
  }
  return { output: toDetail(whole), steps: [...threadSteps(thread)], desks: [...threadDesks(thread)] }
}

const ofHead = (rows: readonly StoredFact[]) => rows.filter(({ sk }) => /^FACT#\d+$/.test(sk))
