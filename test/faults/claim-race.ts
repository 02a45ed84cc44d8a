import { readAll } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { taskKey } from '#functions/work/work.keys.ts'
import { listQueue, readTask } from '#functions/work/work.store.ts'
import type { StoredFact } from '#shared/kernel/fact.ts'
import { shift } from '#shared/kernel/time.ts'
import type { SeenTask, Task, Worker } from '#shared/work/task.ts'
import { missingFaults, type FaultLog } from '#test/faults/fault-layer.ts'
import { sound, type Way } from '#test/faults/planted.ts'
import { press, racers, type Ended, type Racer } from '#test/faults/race.ts'
import { found, friday, wish, workplace, type Workplace } from '#test/kit/workplace.ts'

export type Race = { readonly workers: number; readonly tasks: number; readonly seed: number; readonly way?: Way }
export type Result = {
  readonly attempts: number
  readonly violations: readonly string[]
  readonly milliseconds: readonly number[]
  readonly log: FaultLog
}

type Try = Ended & { readonly by: Worker; readonly task: string }
const wave = 8

/** W1: everybody presses on every task, wave by wave; what was told is held against the facts. Ends at the first wave that broke a promise. */
export async function raceForTasks({ workers, tasks, seed, way = sound }: Race): Promise<Result> {
  const place = await workplace(workers, { limit: 100_000 })
  const { racers: all, log } = racers(workers, seed, place.table.name)
  const milliseconds: number[] = []
  const violations: string[] = []
  let attempts = 0
  for (let start = 0; start < tasks && !violations.length; start += wave) {
    const open = await Promise.all(Array.from({ length: Math.min(wave, tasks - start) }, () => place.add()))
    const tries = (await Promise.all(all.map((racer) => rush(racer, place, open, way, milliseconds)))).flat()
    attempts += tries.length
    for (const task of open)
      violations.push(
        ...(await judge(
          place.table,
          task.id,
          tries.filter((each) => each.task === task.id),
        )),
      )
  }
  if (!violations.length)
    violations.push(...(await recount(place, tasks)), ...missingFaults(log).map((id) => `${id} never fired`))
  return { attempts, violations, milliseconds, log }
}

/** One worker looks at the list, which may be late, and takes what it sees of these tasks in an order of its own. */
async function rush(
  racer: Racer,
  { queue, workers }: Workplace,
  open: readonly Task[],
  way: Way,
  milliseconds: number[],
): Promise<readonly Try[]> {
  const by = found(workers[racer.index])
  const listing = { queue: queue.id, view: 'claimable', person: by.id, zone: queue.zone, now: friday } as const
  const page = await listQueue(racer.table, ['secret'], listing).catch(() => undefined)
  const tries: Try[] = []
  for (const task of racer.chance.shuffled(open)) {
    const seen: SeenTask = page?.rows.find(({ id }) => id === task.id) ?? task
    const since = performance.now()
    const ended = await press(racer, 'claim', (attempt) => {
      const now = racer.clock(friday)
      const intent = wish(by.id, now, way.key(`take-${task.id}`, attempt))
      return way.claim(racer.table, intent, by, seen, now, shift(now, { hours: 48 }))
    })
    milliseconds.push(performance.now() - since)
    tries.push({ ...ended, by, task: task.id })
  }
  return tries
}

/** Per task one effective owner; whoever was told yes is that owner, whoever was told no is not and was told the owner. */
async function judge(table: Table, id: string, tries: readonly Try[]): Promise<readonly string[]> {
  const facts = (await readAll(table, { of: taskKey(id).pk, beginsWith: 'FACT#' })) as unknown as readonly StoredFact[]
  const claims = facts.filter(({ type }) => type === 'task-claimed')
  const task = found(await readTask(table, id))
  const [claim] = claims
  if (!claim || claims.length > 1 || claim.by !== task.holder)
    return [
      `${id}: claimed by ${claims.map(({ by }) => by).join(', ') || 'nobody'}, held by ${task.holder ?? 'nobody'}`,
    ]
  return tries.flatMap(({ by, answers, broke }) => [
    ...(broke === undefined ? [] : [`${id}: ${by.id} met ${broke}`]),
    ...answers.flatMap((answer) => {
      if (answer.done)
        return claim.by === by.id && answer.answer['fence'] === claim.rev
          ? []
          : [`${id}: ${by.id} was told yes, ${claim.by} owns it`]
      if (claim.by === by.id) return [`${id}: its owner ${by.id} was told ${answer.refused}`]
      return answer.refused === 'TASK_HELD' && answer.tells['holder'] !== claim.by
        ? [`${id}: ${by.id} was told of ${String(answer.tells['holder'])}`]
        : []
    }),
  ])
}

/** Every desk holds the points of its tasks, counted anew. */
async function recount(place: Workplace, tasks: number): Promise<readonly string[]> {
  const desks = await Promise.all(place.workers.map((_, i) => place.points(i)))
  const sum = desks.reduce((total, each) => total + each, 0)
  return sum === tasks * 3 ? [] : [`the desks hold ${String(sum)} points, the tasks ${String(tasks * 3)}`]
}
