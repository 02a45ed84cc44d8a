import { readOne } from '#functions/kernel/read.ts'
import { rightsKey } from '#functions/kernel/rpc.ts'
import { acceptHandover } from '#functions/work/accept-handover.ts'
import { addTask } from '#functions/work/add-task.ts'
import { claimTask } from '#functions/work/claim-task.ts'
import { handOver } from '#functions/work/hand-over.ts'
import { demoQueues } from '#infra/local/demo/queues.ts'
import { demoWorks, type DemoWork } from '#infra/local/demo/works.ts'
import { made, seedIntent, type Seeding } from '#infra/local/seed/seeding.ts'
import { nationalCalendar } from '#shared/calendar/national-calendar.ts'
import { shiftWorkingDays } from '#shared/calendar/working-time.rules.ts'
import type { ZoneId } from '#shared/calendar/zone.ts'
import { derivedId } from '#shared/kernel/ids.ts'
import type { PersonId } from '#shared/people/person.ts'
import { queueOf, type Rights } from '#shared/people/rights.ts'
import { leaseEnd } from '#shared/work/lease.rules.ts'
import { workerOf } from '#shared/work/task.ts'

/** Tasks of the first day: free, held, and on their way from one desk to another, each brought there by the use cases. */
export async function seedWork(seeding: Seeding): Promise<void> {
  for (const work of demoWorks) {
    const queue = demoQueues.find(({ id }) => id === work.queue)
    if (!queue) continue
    const { id, title, description, points, priority, dueIn, indicator, steps } = work
    const task = {
      id,
      queue,
      title,
      description,
      points,
      priority,
      due: dueDay(seeding.now, queue.zone, dueIn),
      ...(indicator && { indicator }),
      steps: steps.map((step) => ({ title: step, mandatory: true })),
    }
    const added = addTask(seeding.table, seedIntent(id, seeding.now), { name: 'Balai' }, task, seeding.now)
    const fresh = await made(`add ${id}`, added)
    if (fresh) await settle(seeding, work)
  }
}

function dueDay(now: string, zone: ZoneId, days: number): string {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate()
  const found = shiftWorkingDays(nationalCalendar, today, days)
  return (found.done ? found.date : today.add({ days })).toString()
}

/** Brings a new task to its situation; the output that some of them end in is left to the reader. */
async function settle(seeding: Seeding, { id, queue, points, situation }: DemoWork): Promise<void> {
  if (situation.kind === 'free') return
  const { table, now } = seeding
  const giver = await rightsOf(seeding, situation.by)
  const right = queueOf(giver, queue)
  if (!right) throw new Error(`${situation.by} is no member of ${queue}`)
  const seen = { id, queue, points, rev: 1 }
  const claim = claimTask(table, seedIntent(`${id}.claim`, now), workerOf(giver), seen, now, leaseEnd(right, now))
  const held = await made(`claim ${id}`, claim)
  if (!held || !('to' in situation)) return
  const { to, note, questions, kind } = situation
  const handover = derivedId('hnd', id)
  const passing = { id, fence: held.fence, to, note, questions, hours: 8 }
  await made(`hand over ${id}`, handOver(table, seedIntent(`${id}.pass`, now), workerOf(giver), passing, handover, now))
  if (kind !== 'handed-over') return
  const receiver = await rightsOf(seeding, to)
  await made(`accept ${id}`, acceptHandover(table, seedIntent(`${id}.take`, now), receiver, { id, handover }, now))
}

async function rightsOf({ table }: Seeding, person: PersonId): Promise<Rights> {
  const row = (await readOne(table, rightsKey(person))) as Rights | undefined
  if (!row) throw new Error(`the seed has no ${person}`)
  return row
}
