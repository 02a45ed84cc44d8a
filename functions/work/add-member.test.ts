import { expect, test } from 'vitest'
import { readOne } from '#functions/kernel/read.ts'
import { addMember } from '#functions/work/add-member.ts'
import { createQueue } from '#functions/work/create-queue.ts'
import { memberKey } from '#functions/work/work.keys.ts'
import { listMembers } from '#functions/work/work.store.ts'
import { rightsKey } from '#functions/people/people.keys.ts'
import type { Rights } from '#shared/people/rights.ts'
import type { Queue } from '#shared/work/queue.ts'
import { answered, friday, refused, wish, workplace } from '#test/kit/workplace.ts'

test('[W22] joining two queues at once keeps both, in the rights and as member rows', async () => {
  const w = await workplace(1)
  const person = w.people[0] as Rights
  const queues = ['que_kedua000', 'que_ketiga00'] as Queue['id'][]
  for (const id of queues) await answered(createQueue(w.table, wish('seed', friday), { ...w.queue, id, name: id }))
  await Promise.all(queues.map((id) => answered(addMember(w.table, wish('seed', friday), id, person.person))))
  const rights = (await readOne(w.table, rightsKey(person.person))) as unknown as Rights
  expect(Object.keys(rights.queues).sort()).toEqual(['que_kebijakan', ...queues])
  expect(rights.queues[w.queue.id]).toEqual({
    name: 'Kebijakan',
    unit: w.queue.unit,
    zone: 'Asia/Jakarta',
    leaseHours: 8,
    owner: false,
  })
  expect(await readOne(w.table, memberKey('que_kedua000', person.person))).toMatchObject({
    active: true,
    name: person.name,
  })
  expect(await listMembers(w.table, w.queue.id)).toMatchObject([
    { id: person.person, name: person.name, unitName: 'Biro SDM' },
  ])
})

test('[W22] a queue or a person that is not there is refused', async () => {
  const w = await workplace(1)
  const person = w.people[0] as Rights
  expect((await refused(addMember(w.table, wish('seed', friday), 'que_tidakada', person.person))).code).toBe(
    'NOT_FOUND',
  )
  expect((await refused(addMember(w.table, wish('seed', friday), w.queue.id, 'prs_tidakada'))).code).toBe('NOT_FOUND')
})
