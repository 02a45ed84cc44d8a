import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import { newId } from '#functions/kernel/clock.ts'
import type { Table } from '#functions/kernel/table.ts'
import { claimableIn, deskOf, openIn, sortsOf, taskKey } from '#functions/work/work.keys.ts'
import { andi, dewi } from '#infra/local/demo/people.ts'
import { policyQueue } from '#infra/local/demo/queues.ts'
import { shift } from '#shared/kernel/time.ts'
import { taskNumber, type TaskState } from '#shared/work/task.ts'

const aBatch = 25
const atOnce = 8
const holders = [andi, dewi]

/** Of fifty tasks 35 are free, 13 in somebody's hands, 2 in review; one of ten is overdue. */
const stateOf = (i: number): TaskState => {
  if (i % 50 < 35) return 'READY'
  return i % 50 < 48 ? 'CLAIMED' : 'SUBMITTED'
}

/** A task's head row as the use cases leave it. */
function taskAt(i: number, now: string) {
  const id = newId('tsk')
  const state = stateOf(i)
  const { zone, unit } = policyQueue
  const due = Temporal.Instant.from(now)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .add({ days: ((i * 37) % 101) - 10 })
    .toString()
  const holder = holders[i % holders.length] ?? andi
  const head = {
    kind: 'task',
    v: 1,
    rev: 1,
    id,
    number: taskNumber(id, Number(now.slice(0, 4))),
    title: `Telaah surat edaran nomor ${String(i + 1)}`,
    description: '',
    points: 1 + (i % 8),
    priority: i % 4,
    due,
    queue: policyQueue.id,
    queueName: policyQueue.name,
    unit,
    zone,
    state,
    mandatoryOpen: 0,
    createdAt: now,
    changedAt: now,
    ...sortsOf({ id, due, priority: i % 4 }),
    listedIn: openIn(policyQueue.id),
  }
  if (state === 'READY') return { ...taskKey(id), ...head, claimableIn: claimableIn(policyQueue.id) }
  const desk = { holder: holder.id, holderName: holder.name, since: now, fence: 1, deskOf: deskOf(holder.id) }
  const lease = state === 'CLAIMED' ? { leaseUntil: shift(now, { hours: 72 }) } : {}
  return { ...taskKey(id), ...head, ...desk, ...lease, chain: new Set([holder.id]) }
}

/** Puts tasks straight into the table. */
export async function fillQueue(table: Table, tasks: number, now: string): Promise<void> {
  const rows = Array.from({ length: tasks }, (_, i) => taskAt(i, now))
  const batches = Array.from({ length: Math.ceil(tasks / aBatch) }, (_, i) => rows.slice(i * aBatch, (i + 1) * aBatch))
  const write = async () => {
    for (let batch = batches.pop(); batch; batch = batches.pop()) {
      let left: unknown[] = batch.map((Item) => ({ PutRequest: { Item } }))
      while (left.length > 0) {
        const command = new BatchWriteCommand({ RequestItems: { [table.name]: left as never } })
        left = (await table.client.send(command)).UnprocessedItems?.[table.name] ?? []
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, write))
}
