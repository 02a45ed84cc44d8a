import { acceptHandover } from '#functions/work/accept-handover.ts'
import { addTask } from '#functions/work/add-task.ts'
import { checkStep } from '#functions/work/check-step.ts'
import { claimTask } from '#functions/work/claim-task.ts'
import { handOver } from '#functions/work/hand-over.ts'
import { quarterOf } from '#shared/performance/indicator.ts'
import { demoYear } from '#infra/local/demo/indicators.ts'
import { demoQueues } from '#infra/local/demo/queues.ts'
import { demoWorks, type DemoWork } from '#infra/local/demo/works.ts'
import { seedOutput } from '#infra/local/seed/outputs.ts'
import { made, rightsOf, seedIntent, type SeedingFiles } from '#infra/local/seed/seeding.ts'
import { nationalCalendar } from '#shared/calendar/national-calendar.ts'
import { shiftWorkingDays } from '#shared/calendar/working-time.rules.ts'
import type { ZoneId } from '#shared/calendar/zone.ts'
import { derivedId } from '#shared/kernel/ids.ts'
import { toText } from '#shared/kernel/time.ts'
import { queueOf } from '#shared/people/rights.ts'
import { leaseEnd } from '#shared/work/lease.rules.ts'
import { workerOf } from '#shared/work/task.ts'

/** Tasks of the first day: free, held, on their way to another desk, handed in, returned and approved, each brought there by the use cases. */
export async function seedWork(seeding: SeedingFiles): Promise<void> {
  for (const work of demoWorks) {
    const queue = demoQueues.find(({ id }) => id === work.queue)
    if (!queue) continue
    const { id, title, description, points, priority, dueIn, indicator, steps, situation } = work
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
    const at = 'result' in situation ? clockOn(seeding.now, queue.zone, situation.result.daysAgo, '08:10') : seeding.now
    const added = addTask(seeding.table, seedIntent(id, at), { name: 'Balai' }, task, at)
    const fresh = await made(`add ${id}`, added)
    if (fresh) await settle(seeding, work)
  }
}

function workingDay(now: string, zone: ZoneId, days: number): Temporal.PlainDate {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate()
  const found = shiftWorkingDays(nationalCalendar, today, days)
  return found.done ? found.date : today.add({ days })
}

const dueDay = (now: string, zone: ZoneId, days: number): string => workingDay(now, zone, days).toString()

/** A time of day on the working day that lies so many before. */
const clockOn = (now: string, zone: ZoneId, daysAgo: number, plainTime: string): string =>
  toText(workingDay(now, zone, -daysAgo).toZonedDateTime({ timeZone: zone, plainTime }).toInstant())

/** Brings a new task to its situation. */
async function settle(seeding: SeedingFiles, work: DemoWork): Promise<void> {
  const { id, queue, points, situation, steps } = work
  if (situation.kind === 'free') return
  const { table, now } = seeding
  const giver = await rightsOf(seeding, situation.by)
  const right = queueOf(giver, queue)
  if (!right) throw new Error(`${situation.by} is no member of ${queue}`)
  const on = (time: string) => ('result' in situation ? clockOn(now, right.zone, situation.result.daysAgo, time) : now)
  const seen = { id, queue, points, rev: 1 }
  const since = on('08:40')
  // The lease runs from the present day, so that no timer takes the task back before it is handed in.
  const claim = claimTask(table, seedIntent(`${id}.claim`, since), workerOf(giver), seen, since, leaseEnd(right, now))
  const held = await made(`claim ${id}`, claim)
  if (!held) return
  if (situation.kind === 'in-progress' && steps.length > 0) {
    const step = { id, fence: held.fence, step: '01', done: true }
    await made(`begin ${id}`, checkStep(table, seedIntent(`${id}.begin`, now), workerOf(giver), step, now))
  }
  if ('result' in situation) {
    const at = on('15:20')
    // What is handed in must count in the year of the tree; before and after it, the task stays held.
    if (quarterOf(at).startsWith(String(demoYear)))
      await seedOutput(seeding, work, situation.result, giver, held.fence, at)
  }
  if (!('to' in situation)) return
  const { to, note, questions, kind } = situation
  const handover = derivedId('hnd', id)
  const passing = { id, fence: held.fence, to, note, questions, hours: 8 }
  await made(`hand over ${id}`, handOver(table, seedIntent(`${id}.pass`, now), workerOf(giver), passing, handover, now))
  if (kind !== 'handed-over') return
  const receiver = await rightsOf(seeding, to)
  await made(`accept ${id}`, acceptHandover(table, seedIntent(`${id}.take`, now), receiver, { id, handover }, now))
}
