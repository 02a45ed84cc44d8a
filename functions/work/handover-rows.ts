import type { Change } from '#functions/kernel/change.ts'
import { readMany } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { handoverKey, noTimer, taskKey } from '#functions/work/work.keys.ts'
import { on, type Clause } from '#shared/kernel/condition.ts'
import type { Handover } from '#shared/work/handover.ts'
import type { Task } from '#shared/work/task.ts'

const row = on<Handover>()
const isPending = [{ code: 'HANDOVER_OVER', must: row.equals('state', 'PENDING') }] as const satisfies readonly Clause[]

/** A task and one hand-over of it, as they are now; undefined when one of them is missing. */
export async function readHandover(
  table: Table,
  id: string,
  handover: string,
): Promise<{ task: Task; offer: Handover } | undefined> {
  const rows = await readMany(table, [taskKey(id), handoverKey(id, handover)])
  const task = rows.find(({ sk }) => sk === 'META') as Task | undefined
  const offer = rows.find(({ sk }) => sk !== 'META') as Handover | undefined
  return task && offer && { task, offer }
}

/** The end of a hand-over that waits: off the receiver's desk and out of the timers. */
export const settled = (
  { task, id }: Handover,
  state: Handover['state'],
  now: string,
  more: { readonly reason?: string } = {},
) =>
  ({
    key: handoverKey(task, id),
    must: isPending,
    set: { state, answeredAt: now, ...more },
    remove: ['deskOf', 'deskAt', ...noTimer],
  }) as const satisfies Change

/** The people and the work of a hand-over, as each of its facts tells them. */
export const passed = ({ id, number, title, from, fromName, to, toName }: Handover) => ({
  handover: id,
  number,
  title,
  from,
  fromName,
  to,
  toName,
})
