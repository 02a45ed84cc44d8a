import { touch } from '#functions/kernel/touch.ts'
import { readAll } from '#functions/kernel/read.ts'
import type { Outcome } from '#functions/kernel/table.ts'
import { checkStep } from '#functions/work/check-step.ts'
import { lapseLease } from '#functions/work/lapse-lease.ts'
import { releaseTask } from '#functions/work/release-task.ts'
import { taskKey } from '#functions/work/work.keys.ts'
import { readTask } from '#functions/work/work.store.ts'
import type { Stored } from '#shared/kernel/condition.ts'
import type { StoredFact } from '#shared/kernel/fact.ts'
import { shift } from '#shared/kernel/time.ts'
import { holds } from '#shared/work/holder.rules.ts'
import type { Task, Worker } from '#shared/work/task.ts'
import { faultIds, type FaultLog } from '#test/faults/fault-layer.ts'
import { sound, type Way } from '#test/faults/planted.ts'
import { press, racers, type Racer } from '#test/faults/race.ts'
import { found, friday, wish, workplace, type Workplace } from '#test/kit/workplace.ts'

export type LeaseRace = { readonly workers: number; readonly tasks: number; readonly seed: number; readonly way?: Way }
export type LeaseResult = { readonly writes: number; readonly violations: readonly string[]; readonly log: FaultLog }

/** A claim as one tab remembers it; the tab goes on writing under it, whatever happened since. */
type Tab = { readonly id: string; readonly fence: number }
/** A holder's write that was acknowledged, and the fence that its tab named. */
type Accepted = { readonly id: string; readonly by: string; readonly fence: number; readonly rev: number }

const lease = { minutes: 60 }
const steps = [{ title: 'Satu', mandatory: true }]
const wave = 10

/** W2: tasks are taken, let go, left and taken again, with leases that run out; nothing written under an old claim is accepted. */
export async function raceWithLeases({ workers, tasks, seed, way = sound }: LeaseRace): Promise<LeaseResult> {
  const place = await workplace(workers, { limit: 100_000 })
  const { racers: all, log } = racers(workers, seed, place.table.name)
  const time = { now: friday }
  const accepted: Accepted[] = []
  const violations: string[] = []
  for (let start = 0; start < tasks && !violations.length; start += wave) {
    const open = await Promise.all(Array.from({ length: Math.min(wave, tasks - start) }, () => place.add({ steps })))
    const told = await Promise.all(all.map((racer) => work({ racer, place, open, way, time, accepted })))
    violations.push(...told.flat())
    for (const task of open)
      violations.push(
        ...(await judge(
          place,
          task.id,
          accepted.filter(({ id }) => id === task.id),
        )),
      )
  }
  violations.push(...(await recount(place)))
  const absent = faultIds.filter((id) => id !== 'F8' && !log.decisions.some(({ fault }) => fault === id))
  return {
    writes: accepted.length,
    violations: violations.length ? violations : absent.map((id) => `${id} never fired`),
    log,
  }
}

type Shift = {
  readonly racer: Racer
  readonly place: Workplace
  readonly open: readonly Task[]
  readonly way: Way
  /** The time of the story: it passes as people work, faster than leases last. */
  readonly time: { now: string }
  readonly accepted: Accepted[]
}

async function work({ racer, place, open, way, time, accepted }: Shift): Promise<readonly string[]> {
  const by = found(place.workers[racer.index])
  const { chance, table } = racer
  const tabs: Tab[] = []
  const broken: string[] = []
  const now = () => racer.clock(time.now)
  const pass = () => {
    time.now = shift(time.now, { minutes: chance.happens(0.01) ? 70 + chance.below(60) : chance.below(2) })
  }
  const insist = async (what: string, once: (key: string) => Promise<Outcome<Stored, string>>) => {
    const key = `${what}-${String(chance.next())}`
    const { answers, broke } = await press(racer, what, (attempt) => once(way.key(key, attempt)))
    if (broke !== undefined) broken.push(`${by.id} met ${broke} in ${what}`)
    return answers.find((answer) => answer.done)?.answer
  }
  const take = async (id: string) => {
    const seen = found(await readTask(place.table, id))
    const claim = await insist('claim', (key) => {
      const at = now()
      return way.claim(table, wish(by.id, at, key), by, seen, at, shift(at, lease))
    })
    pass()
    if (claim) tabs.push({ id, fence: Number(claim['fence']) })
    return claim !== undefined
  }
  const write = async ({ id, fence }: Tab, releases: boolean) => {
    const holders = way.holders(table)
    const done = chance.happens(0.5)
    const answer = releases
      ? await insist('release', (key) =>
          releaseTask(holders, wish(by.id, now(), key), by, { id, fence, reason: 'x' }, now()),
        )
      : await insist('check', (key) =>
          checkStep(holders, wish(by.id, now(), key), by, { id, fence, step: '01', done }, now()),
        )
    if (answer) accepted.push({ id, by: by.id, fence, rev: Number(answer['rev']) })
    broken.push(...(await beat(way, racer, by, { id, fence }, now())))
    pass()
  }
  for (const { id } of chance.shuffled(open)) {
    const took = await take(id)
    const first = tabs.at(-1)
    // The same person takes it again in a second tab; the first one is still open.
    if (took && first && chance.happens(0.5)) {
      await write(first, true)
      await take(id)
    }
    const mine = tabs.filter((tab) => tab.id === id)
    const tab = (mine.length ? mine : tabs)[chance.below(mine.length || tabs.length)]
    if (tab) await write(tab, chance.happens(0.5))
    if (chance.happens(0.3)) await lapseLease(table, id, now()).catch(() => undefined)
  }
  return broken
}

/** A beat leaves no fact, so the row that it answers with is held against the tab. */
async function beat(way: Way, racer: Racer, by: Worker, { id, fence }: Tab, now: string): Promise<readonly string[]> {
  const must = holds(by, fence)
  const change = { key: taskKey(id), must, set: { kind: 'task', beatAt: now } }
  const kept = await touch(way.holders(racer.table), 'heartbeat', change).catch(() => undefined)
  return kept?.done && kept.now['fence'] !== fence ? [`${id}: a beat under claim ${String(fence)} was accepted`] : []
}

/** The facts in their order: each claim grows the fence and follows a holding that ended, each write belongs to the claim of its time. */
async function judge({ table }: Workplace, id: string, accepted: readonly Accepted[]): Promise<readonly string[]> {
  const facts = (await readAll(table, { of: taskKey(id).pk, beginsWith: 'FACT#' })) as unknown as readonly StoredFact[]
  const violations: string[] = []
  let [holder, fence]: [string | undefined, number] = [undefined, 0]
  for (const { type, rev, by, data } of facts) {
    if (type === 'task-claimed') {
      const took = holder === undefined || data['from'] === holder || (holder === by && data['from'] === undefined)
      if (!took || rev <= fence) violations.push(`${id}: claim ${String(rev)} of ${by} over ${holder ?? 'nobody'}`)
      ;[holder, fence] = [by, rev]
      continue
    }
    const written = accepted.filter((each) => each.rev === rev)
    for (const each of written)
      if (each.fence !== fence || each.by !== holder || each.by !== by)
        violations.push(
          `${id}: ${each.by} wrote ${type} under claim ${String(each.fence)}, the present one is ${String(fence)}`,
        )
    if (type === 'task-released' || type === 'lease-lapsed') holder = undefined
  }
  const revs = new Set(facts.map(({ rev }) => rev))
  const lost = accepted.filter(({ rev }) => !revs.has(rev))
  const task = found(await readTask(table, id))
  if (task.holder !== holder)
    violations.push(`${id}: held by ${task.holder ?? 'nobody'}, by its facts ${holder ?? 'nobody'}`)
  return [
    ...violations,
    ...lost.map(({ by, rev }) => `${id}: ${by} was told yes for ${String(rev)}, which is in no fact`),
  ]
}

async function recount({ table, workers, points, queue }: Workplace): Promise<readonly string[]> {
  const rows = (await readAll(table, { index: 'listed', of: `QUEUE#${queue.id}#open` })) as unknown as readonly Task[]
  const wrong = await Promise.all(
    workers.map(async ({ id }, i) => {
      const [kept, counted] = [await points(i), rows.filter(({ holder }) => holder === id).length * 3]
      return kept === counted ? [] : [`the desk of ${id} holds ${String(kept)} points, its tasks ${String(counted)}`]
    }),
  )
  return wrong.flat()
}
