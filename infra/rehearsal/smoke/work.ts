import assert from 'node:assert/strict'
import { newId, systemClock } from '#functions/kernel/clock.ts'
import { readAll, readOne } from '#functions/kernel/read.ts'
import { addTask } from '#functions/work/add-task.ts'
import { claimTask } from '#functions/work/claim-task.ts'
import { taskKey } from '#functions/work/work.keys.ts'
import { demoPeople } from '#infra/local/demo/people.ts'
import { policyQueue } from '#infra/local/demo/queues.ts'
import { made, rightsOf, seedIntent } from '#infra/local/seed/seeding.ts'
import type { Place } from '#infra/rehearsal/place.ts'
import { until } from '#infra/rehearsal/until.ts'
import { shift } from '#shared/kernel/time.ts'
import { workerOf, type TaskId } from '#shared/work/task.ts'

export const claimants = ['siti', 'rina', 'andi', 'dewi'] as const
const clients = 16
const queue = policyQueue.id

export type Held = { readonly task: TaskId; readonly login: string; readonly fence: number }

/** As many processes of the function as there are clients, a few at a time: a start under the press of all lasts too long. */
async function warm({ send, origin }: Place): Promise<void> {
  for (let count = 4; count <= clients; count += 4) {
    const asked = Array.from({ length: count }, () => send(new Request(`${origin}/api/health`)))
    await Promise.all(asked.map(async (reply) => (await reply).text()))
  }
}

/** Sixteen clients press "Ambil" at once: one has it, and the table says the same one. */
export async function claimRace(place: Place, id: TaskId): Promise<Held> {
  const { as, table } = place
  const people = await Promise.all(claimants.map(async (login) => ({ login, client: await as(login) })))
  await warm(place)
  const { rev = 0, points = 0 } = (await readOne(table, taskKey(id))) as { rev?: number; points?: number }
  const presses = Array.from({ length: clients }, (_, i) => people[i % people.length]).flatMap((each) => each ?? [])
  const outcomes = await Promise.allSettled(
    presses.map(async ({ login, client }) => ({ login, ...(await client.work.claim({ id, queue, points, rev })) })),
  )
  const won = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  const lost = outcomes.flatMap((each) => (each.status === 'rejected' ? [(each.reason as { code?: string }).code] : []))
  const [winner] = won
  assert.ok(winner && won.length === 1, `${String(won.length)} of ${String(clients)} have the task: ${lost.join(' ')}`)
  assert.deepEqual([...new Set(lost)], ['TASK_HELD'], 'who lost was told something else')
  const row = await readOne(table, taskKey(id))
  assert.deepEqual([row?.['state'], row?.['holder']], ['CLAIMED', winner.holder], 'the table has another holder')
  const claims = (await readAll(table, { of: taskKey(id).pk, beginsWith: 'FACT#' })).filter(
    ({ type }) => type === 'task-claimed',
  )
  assert.equal(claims.length, 1, 'the task was claimed more than once')
  return { task: id, login: winner.login, fence: winner.fence }
}

/** Rina's page hears by its WebSocket that Andi put a task into their queue; without a ticket nobody gets in. */
export async function hint({ as, origin, deployed }: Place): Promise<void> {
  const { ticket, socket: address } = await (await as('rina')).live.ticket({})
  assert.equal(address, deployed.socket)
  assert.equal(await opens(`${address}?ticket=${ticket.slice(1)}x`, origin), false, 'a forged ticket opened a socket')
  const socket = new WebSocket(`${address}?ticket=${ticket}`, { headers: { origin } })
  try {
    const heard: unknown[] = []
    socket.addEventListener('message', ({ data }) => heard.push(JSON.parse(String(data))))
    await until('the socket of Rina', () => Promise.resolve(socket.readyState === WebSocket.OPEN || undefined))
    const due = shift(systemClock(), { hours: 24 * 9 }).slice(0, 10)
    await (await as('andi')).work.add({ queue, title: 'Tugas yang terdengar', due, points: 1 })
    await until('the hint', () => Promise.resolve(heard.find((each) => (each as { topic?: string }).topic === queue)))
  } finally {
    socket.close()
  }
}

const opens = (address: string, origin: string) =>
  new Promise<boolean>((tell) => {
    const socket = new WebSocket(address, { headers: { origin } })
    socket.addEventListener('open', () => {
      socket.close()
      tell(true)
    })
    socket.addEventListener('error', () => {
      tell(false)
    })
  })

/** A task whose lease ran out an hour ago, as if nobody had looked at it since. */
export async function lapsedLease({ table, agency }: Place): Promise<TaskId> {
  const [claimed, over] = [shift(systemClock(), { hours: -9 }), shift(systemClock(), { hours: -1 })]
  const id = newId('tsk') as TaskId
  const by = demoPeople.find(({ login }) => login === 'rina')
  if (!by) throw new Error('the demo agency has no rina')
  const seeding = { table, now: claimed, issuer: agency.identity.oidc?.issuer ?? '' }
  const task = { id, queue: policyQueue, title: 'Tugas yang lewat waktu', description: '', points: 2, priority: 0 }
  const due = shift(claimed, { hours: 24 * 5 }).slice(0, 10)
  await made(
    'add a task',
    addTask(table, seedIntent(id, claimed), { name: 'Balai' }, { ...task, due, steps: [] }, claimed),
  )
  const rights = await rightsOf(seeding, by.id)
  const seen = { id, queue, points: 2, rev: 1 }
  await made('claim it', claimTask(table, seedIntent(`${id}.claim`, claimed), workerOf(rights), seen, claimed, over))
  return id
}

/** The minute passes: the task whose lease had run out lies in the queue again. */
export async function timerFires({ table }: Place, lapsed: TaskId): Promise<void> {
  const row = await until(
    'the timer',
    async () => {
      const task = await readOne(table, taskKey(lapsed))
      return task?.['state'] === 'READY' ? task : undefined
    },
    90,
  )
  assert.equal(row['holder'], undefined, 'the task that lapsed still has a holder')
}
