import { expect, test } from 'vitest'
import { readAll, readOne } from '#functions/kernel/read.ts'
import { rightsKey } from '#functions/people/people.keys.ts'
import { addMember } from '#functions/work/add-member.ts'
import { changeQueue } from '#functions/work/change-queue.ts'
import { claimTask } from '#functions/work/claim-task.ts'
import { leaveQueue } from '#functions/work/leave-queue.ts'
import { listMembers } from '#functions/work/work.store.ts'
import type { Rights } from '#shared/people/rights.ts'
import type { Worker } from '#shared/work/task.ts'
import { answered, friday, refused, wish, workplace } from '#test/kit/workplace.ts'

test('[W25] who leaves a queue keeps what they hold, claims nothing more and is offered nothing', async () => {
  const w = await workplace(2)
  const [rina] = w.workers as [Worker]
  const [held, free] = [await w.take(0, await w.add()), await w.add()]
  await answered(leaveQueue(w.table, wish('load', friday), w.queue.id, rina.id))
  expect(await w.read(held.id)).toMatchObject({ holder: rina.id, state: 'CLAIMED' })
  expect((await refused(claimTask(w.table, wish(rina.id, friday), rina, free, friday, friday))).code).toBe('NOT_FOUND')
  expect((await listMembers(w.table, w.queue.id)).map(({ id }) => id)).not.toContain(rina.id)
  expect(await readOne(w.table, rightsKey(rina.id))).toMatchObject({ queues: {} })
  await answered(addMember(w.table, wish('load', friday), w.queue.id, rina.id))
  expect(await w.take(0, free)).toMatchObject({ holder: rina.id })
})

test('[W25] a queue that changes its name and hours brings its members along, who do not join anew', async () => {
  const w = await workplace(1)
  const person = (w.people[0] as Rights).person
  const calendar = { holidays: [{ date: '2026-12-07', name: 'Hari jadi', kind: 'LIBUR_INSTANSI' as const }] }
  const queue = { ...w.queue, name: 'Kebijakan Baru', leaseHours: 16, calendar }
  await answered(changeQueue(w.table, wish('load', friday), 1, queue))
  await answered(addMember(w.table, wish('load', friday), queue.id, person, true))
  const rights = (await readOne(w.table, rightsKey(person))) as unknown as Rights
  expect(rights.queues[queue.id]).toMatchObject({ name: 'Kebijakan Baru', leaseHours: 16, owner: true, calendar })
  const facts = await readAll(w.table, { of: rightsKey(person).pk, beginsWith: 'FACT#RIGHTS' })
  expect(facts.map(({ type }) => type)).toEqual(['person-appointed', 'person-joined-queue', 'queue-right-changed'])
})
