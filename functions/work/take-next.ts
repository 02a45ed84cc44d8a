import { answerBefore, onceKey, type Intent } from '#functions/kernel/intent.ts'
import { readOne, readPage } from '#functions/kernel/read.ts'
import { refuse, type Outcome, type Table } from '#functions/kernel/table.ts'
import { claimTask } from '#functions/work/claim-task.ts'
import { claimableIn, openIn } from '#functions/work/work.keys.ts'
import { readTask } from '#functions/work/work.store.ts'
import type { Task, Worker } from '#shared/work/task.ts'
import type { WorkCode } from '#shared/work/work.refusals.ts'

type Wish = { readonly queue: string; readonly except?: string | undefined }
type Claimed = Extract<Awaited<ReturnType<typeof claimTask>>, { done: true }>['answer']
type Taken = Claimed & { readonly title: string; readonly number: string }

const pageSize = 100
const rounds = 3

/**
 * Takes the most urgent free task: the head first, and after each lost race one at random within a window that doubles.
 * `chance`: 0 up to 1.
 */
export async function takeNext(
  table: Table,
  intent: Intent,
  by: Worker,
  wish: Wish,
  now: string,
  leaseUntil: string,
  chance: () => number,
): Promise<Outcome<Taken, WorkCode | 'NOT_FOUND'>> {
  for (let round = 1; round <= rounds; round++) {
    const page = await readPage(table, { index: 'claimable', of: claimableIn(wish.queue), limit: pageSize })
    const left = (page.rows as unknown as Task[]).filter(
      ({ id, excluded }) => id !== wish.except && !excluded?.has(by.id),
    )
    if (!left.length) break
    for (let window = 1; left.length; window *= 2) {
      const [task] = left.splice(Math.floor(chance() * Math.min(window, left.length)), 1)
      if (!task) break
      const outcome = await claimTask(table, intent, by, task, now, leaseUntil)
      if (outcome.done) return { done: true, answer: await named(table, outcome.answer, task) }
      if (!lost.has(outcome.refused)) return outcome
    }
    await table.pause(round)
  }
  // The answer to this very wish may be what emptied the queue.
  const before = await readOne(table, onceKey(intent))
  if (!before) return refuse('NOTHING_TO_TAKE', await heldByOthers(table, wish.queue))
  const given = answerBefore<Claimed>(before, intent)
  return given.done ? { done: true, answer: await named(table, given.answer) } : given
}

const lost: ReadonlySet<string> = new Set([
  'TASK_HELD',
  'TASK_CLOSED',
  'TASK_CHANGED',
  'TASK_MOVED',
  'TASK_EXCLUDES_YOU',
  'CHANGED',
])

/** With the task's own title: an answer that is given again is of the task that was taken then. */
async function named(table: Table, answer: Claimed, candidate?: Task): Promise<Taken> {
  const task = candidate?.id === answer.id ? candidate : await readTask(table, answer.id)
  return { ...answer, title: task?.title ?? '', number: task?.number ?? '' }
}

/** How many are held, and whose leases end soonest: never just "no more tasks". */
async function heldByOthers(table: Table, queue: string) {
  const { rows } = await readPage(table, { index: 'listed', of: openIn(queue), limit: pageSize })
  const held = (rows as unknown as Task[]).filter(({ holder }) => holder !== undefined)
  const soonest = held.sort((a, b) => ((a.leaseUntil ?? '~') < (b.leaseUntil ?? '~') ? -1 : 1)).slice(0, 3)
  return {
    held: held.length,
    soonest: soonest.map(({ holderName = '', leaseUntil }) => ({ holderName, ...(leaseUntil && { leaseUntil }) })),
  }
}
