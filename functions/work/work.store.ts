import type { Rotated } from '#functions/kernel/config.ts'
import { readCursor, writeCursor } from '#functions/kernel/cursor.ts'
import { readAll, readOne, readPage, type Range } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { claimableIn, deskOf, openIn, queueKey, taskKey } from '#functions/work/work.keys.ts'
import { dayIn } from '#shared/calendar/day.ts'
import type { Stored } from '#shared/kernel/condition.ts'
import { indexes, type IndexName } from '#shared/kernel/indexes.ts'
import { isOverdue } from '#shared/work/due.rules.ts'
import type { Handover } from '#shared/work/handover.ts'
import type { Queue, QueueMember } from '#shared/work/queue.ts'
import type { Task } from '#shared/work/task.ts'
import type { TaskRow } from '#shared/work/task-view.ts'

export const views = ['all', 'claimable', 'mine', 'overdue', 'in-review'] as const
export type View = (typeof views)[number]

/** The head row of a task as it is now. */
export const readTask = async (table: Table, id: string): Promise<Task | undefined> =>
  (await readOne(table, taskKey(id))) as Task | undefined

export const readQueue = async (table: Table, id: string): Promise<Queue | undefined> =>
  (await readOne(table, queueKey(id))) as Queue | undefined

/** A row as lists show it; what the table keeps as a set goes out as a list. */
export function toRow(task: Task): TaskRow {
  const { id, rev, number, title, queue, queueName, unit, zone, state, points, priority, due } = task
  const { indicator, holder, holderName, since, leaseUntil, fence, receiverName, output, excluded } = task
  const always = { id, rev, number, title, queue, queueName, unit, zone, state, points, priority, due }
  const perhaps = { indicator, holder, holderName, since, leaseUntil, fence, receiverName, output }
  return { ...always, ...present(perhaps), excluded: [...(excluded ?? [])] }
}

/** Without the fields that are not there. */
export const present = <T extends Stored>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

const pageSize = 25
/** How much of the open work one query looks through. */
const most = 1000

export type Listing = {
  readonly queue: string
  readonly view: View
  readonly person: string
  readonly zone: Task['zone']
  readonly now: string
  readonly cursor?: string | undefined
}

/** One page of a queue, by one query wherever that fills it; undefined when the cursor is not of this list. */
export async function listQueue(
  table: Table,
  secrets: Rotated<string>,
  listing: Listing,
): Promise<{ rows: TaskRow[]; next?: string } | undefined> {
  const scope = [listing.queue, listing.view, listing.person].join(' ')
  const after = listing.cursor === undefined ? undefined : readCursor(secrets, scope, listing.cursor)
  if (listing.cursor !== undefined && !after) return undefined
  const range = rangeOf(listing)
  const read = await readShown(table, listing, after ? { ...range, after } : range)
  const page = read.tasks.slice(0, pageSize)
  const last = page.at(-1)
  const next = last && read.tasks.length > pageSize ? placeOf(last, range.index) : read.next
  return { rows: page.map(toRow), ...(next && { next: writeCursor(secrets, scope, next) }) }
}

/** A page of a view. One that leaves rows out looks on until the page is full: an empty one means that there is nothing. */
async function readShown(table: Table, listing: Listing, range: Range) {
  const limit = leavesOut(listing.view) ? most : pageSize
  const tasks: Task[] = []
  let next = range.after
  do {
    const read = await readPage(table, { ...range, limit, ...(next && { after: next }) })
    tasks.push(...(read.rows as unknown as readonly Task[]).filter((task) => isShown(task, listing)))
    next = read.next
  } while (next && leavesOut(listing.view) && tasks.length < pageSize)
  return { tasks, next }
}

const leavesOut = (view: View) => view !== 'all' && view !== 'claimable'

/** Where a list goes on behind a row. */
function placeOf(task: Stored, index: IndexName): Stored {
  const keys = indexes.find(({ name }) => name === index)
  const names = ['pk', 'sk', ...(keys ? [keys.partition, keys.sort] : [])]
  return Object.fromEntries(names.map((name) => [name, task[name]]))
}

function rangeOf({ queue, view, person, zone, now }: Listing): Range & { readonly index: IndexName } {
  if (view === 'claimable') return { index: 'claimable', of: claimableIn(queue) }
  if (view === 'mine') return { index: 'desk', of: deskOf(person) }
  const open = { index: 'listed', of: openIn(queue) } as const
  return view === 'overdue' ? { ...open, to: dayIn(zone, now) } : open
}

const isShown = (task: Task & { readonly sk?: string }, { queue, view, now }: Listing): boolean => {
  if (task.sk !== 'META' || task.queue !== queue) return false
  if (view === 'overdue') return isOverdue(task, now)
  return view !== 'in-review' || task.state === 'SUBMITTED'
}

/** How many rows each view has, from one query of the open work. */
export async function countQueue(table: Table, queue: string, person: string, now: string) {
  const { rows, next } = await readPage(table, { index: 'listed', of: openIn(queue), limit: most })
  const tasks = rows as unknown as readonly Task[]
  const count = (is: (task: Task) => boolean) => tasks.filter(is).length
  return {
    all: tasks.length,
    claimable: count(({ state }) => state === 'READY'),
    mine: count(({ holder }) => holder === person),
    overdue: count((task) => isOverdue(task, now)),
    inReview: count(({ state }) => state === 'SUBMITTED'),
    more: next !== undefined,
  }
}

/** What lies on a desk: tasks in hand and hand-overs that wait for an answer, due first, by one query. */
export async function listDesk(table: Table, person: string): Promise<{ held: TaskRow[]; handed: Handover[] }> {
  const rows = await readAll(table, { index: 'desk', of: deskOf(person) })
  const isTask = ({ sk }: Stored) => sk === 'META'
  return {
    held: (rows.filter(isTask) as unknown as Task[]).map(toRow),
    handed: rows.filter((row) => !isTask(row)) as unknown as Handover[],
  }
}

export async function listMembers(table: Table, queue: string): Promise<readonly QueueMember[]> {
  const rows = (await readAll(table, {
    of: queueKey(queue).pk,
    beginsWith: 'MEMBER#',
  })) as unknown as readonly QueueMember[]
  return rows.filter(({ active }) => active)
}
