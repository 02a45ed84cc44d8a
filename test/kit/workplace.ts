import { newId } from '#functions/kernel/clock.ts'
import { intentOf, type Intent } from '#functions/kernel/intent.ts'
import { readAll, readOne } from '#functions/kernel/read.ts'
import type { Outcome, Table } from '#functions/kernel/table.ts'
import { appointPerson } from '#functions/people/appoint-person.ts'
import { rightsKey } from '#functions/people/people.keys.ts'
import { addMember } from '#functions/work/add-member.ts'
import { addTask, type NewTask } from '#functions/work/add-task.ts'
import { claimTask } from '#functions/work/claim-task.ts'
import { createQueue } from '#functions/work/create-queue.ts'
import { deskKey, taskKey } from '#functions/work/work.keys.ts'
import { readTask } from '#functions/work/work.store.ts'
import type { StoredFact } from '#shared/kernel/fact.ts'
import type { PersonId } from '#shared/people/person.ts'
import type { Rights } from '#shared/people/rights.ts'
import type { Unit } from '#shared/people/unit.ts'
import { leaseEnd } from '#shared/work/lease.rules.ts'
import { queueId, workerOf, type Task, type TaskId, type Worker } from '#shared/work/task.ts'
import type { Queue } from '#shared/work/queue.ts'
import { freshTable } from '#test/kit/table.ts'
import { parse } from 'valibot'

/** Friday, 27 November 2026, 09.00 WIB. */
export const friday = '2026-11-27T02:00:00.000Z'
const names = ['Rina Wulandari', 'Andi Pratama', 'Dewi Lestari', 'Siti Aminah']
const unit = 'unt_biro0sdm0' as Unit['id']
let wishes = 0

/** What somebody wishes once; each call is another wish, unless it names a key. */
export const wish = (actor: string, at: string, key = `wish-${String((wishes += 1))}`): Intent =>
  intentOf(actor, key, { actor, key }, at)

export type Workplace = {
  readonly table: Table
  readonly queue: Queue
  readonly people: readonly Rights[]
  readonly workers: readonly Worker[]
  readonly add: (task?: Partial<Omit<NewTask, 'id' | 'queue'>>) => Promise<Task>
  readonly take: (who: number, task: Task, now?: string) => Promise<Task>
  readonly read: (id: string) => Promise<Task>
  readonly points: (who: number) => Promise<number>
  /** The types of the facts of a task's head, in order. */
  readonly facts: (id: string) => Promise<readonly StoredFact[]>
}

/** A queue with members at their desks, on a fresh table. */
export async function workplace(
  people = 3,
  { limit = 20, at = friday, table: given }: { limit?: number; at?: string; table?: Table } = {},
): Promise<Workplace> {
  const table = given ?? (await freshTable())
  const queue: Queue = {
    id: parse(queueId, 'que_kebijakan'),
    name: 'Kebijakan',
    unit,
    zone: 'Asia/Jakarta',
    leaseHours: 8,
  }
  await answered(createQueue(table, wish('seed', at), queue))
  const everybody = await Promise.all(Array.from({ length: people }, (_, i) => employ(table, queue, i, limit, at)))
  const workers = everybody.map(workerOf)
  const read = async (id: string) => found(await readTask(table, id))
  return {
    table,
    queue,
    people: everybody,
    workers,
    read,
    add: async (task = {}) => {
      const id: TaskId = newId('tsk')
      const usual = {
        title: 'Telaah surat edaran',
        description: '',
        points: 3,
        priority: 0,
        due: '2026-12-04',
        steps: [],
      }
      await answered(addTask(table, wish('seed', at), { name: 'Siti' }, { id, queue, ...usual, ...task }, at))
      return read(id)
    },
    take: async (who, task, now = at) => {
      const by = found(workers[who])
      await answered(claimTask(table, wish(by.id, now), by, task, now, leaseEnd(queue, now)))
      return read(task.id)
    },
    points: async (who) => Number((await readOne(table, deskKey(found(workers[who]).id)))?.['points']),
    facts: async (id) =>
      (await readAll(table, { of: taskKey(id).pk, beginsWith: 'FACT#' })) as unknown as readonly StoredFact[],
  }
}

async function employ(table: Table, queue: Queue, i: number, limit: number, at: string): Promise<Rights> {
  const person = `prs_orang${String(i).padStart(4, '0')}` as PersonId
  const name = names[i] ?? `Pegawai ${String(i)}`
  const profile = { person, name, email: `${person}@contoh.test`, unit, unitName: 'Biro SDM', zone: queue.zone }
  const rights: Rights = { ...profile, roles: [], headOf: [], pointLimit: limit, queues: {} }
  await answered(
    appointPerson(table, wish('seed', at), { rights, position: 'Analis', issuer: 'test', subject: person }),
  )
  await answered(addMember(table, wish('seed', at), queue.id, person))
  return found((await readOne(table, rightsKey(person))) as Rights | undefined)
}

export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is missing')
  return value
}

/** The answer of what must not be refused. */
export async function answered<A, C extends string>(outcome: Outcome<A, C> | Promise<Outcome<A, C>>): Promise<A> {
  const settled = await outcome
  if (!settled.done) throw new Error(`refused: ${settled.refused}`)
  return settled.answer
}

/** The code and what it tells of what must be refused. */
export async function refused<A, C extends string>(
  outcome: Promise<Outcome<A, C>>,
): Promise<{ code: string; tells: unknown }> {
  const settled = await outcome
  if (settled.done) throw new Error('it was not refused')
  return { code: settled.refused, tells: settled.tells }
}
