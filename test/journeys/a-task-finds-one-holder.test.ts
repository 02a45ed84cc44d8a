import { expect, test } from 'vitest'
import { policyQueue } from '#infra/local/demo/queues.ts'
import { codeOf, refusalOf } from '#test/kit/client.ts'
import { world } from '#test/kit/world.ts'

const queue = policyQueue.id
const task = { queue, title: 'Susun draf surat edaran', due: '2026-11-27', points: 3 }

test('[W3] of two who press at once one has it, and the other reads who and since when', async () => {
  const w = await world()
  const [siti, rina, andi] = await Promise.all([w.as('siti'), w.as('rina'), w.as('andi')])
  const { id, rev } = await siti.work.add(task)
  const claim = { id, queue, points: 3, rev }
  const outcomes = await Promise.allSettled([rina.work.claim(claim), andi.work.claim(claim)])
  const won = outcomes.find((each) => each.status === 'fulfilled')
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const loser = outcomes[0].status === 'rejected' ? rina : andi
  expect(await refusalOf(loser.work.claim(claim))).toMatchObject({
    code: 'TASK_HELD',
    data: { holder: won?.value.holder, holderName: won?.value.holderName, since: w.now() },
  })
})

test('[W2] a task of another unit and a task that is not there are refused alike', async () => {
  const w = await world()
  const [siti, ilham] = await Promise.all([w.as('siti'), w.as('ilham')])
  const { id } = await siti.work.add(task)
  const foreign = await refusalOf(ilham.work.task({ id }))
  const missing = await refusalOf(ilham.work.task({ id: `${id.slice(0, -1)}0` as typeof id }))
  expect(foreign).toEqual(missing)
  expect(await codeOf(w.asNobody().work.task({ id }))).toBe('SIGN_IN')
})
