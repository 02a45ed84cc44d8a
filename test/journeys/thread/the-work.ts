import { expect } from 'vitest'
import { policyQueue } from '#infra/local/demo/queues.ts'
import { dewi } from '#infra/local/demo/people.ts'
import { shift } from '#shared/kernel/time.ts'
import type { Action } from '#shared/meetings/action.ts'
import type { TaskId } from '#shared/work/task.ts'
import type { Planned } from '#test/journeys/thread/the-meeting.ts'
import { waitUntil, type Stage } from '#test/journeys/thread/stage.ts'
import { codeOf, refusalOf, type PortalClient } from '#test/kit/client.ts'
import { found } from '#test/kit/workplace.ts'

const queue = policyQueue.id
export type Held = { readonly id: TaskId; readonly giver: 'rina' | 'andi'; readonly fence: number }

/** Step 6: one task, known from the action, free in the queue; both ends lead to each other. */
export async function becomesTask({ cast, courier }: Stage, { held }: Planned, action: Action): Promise<void> {
  await courier.need(`action-recorded of MEETING#${held}`)
  const { rows } = await cast.rina.work.queue({ queue, view: 'claimable' })
  expect(rows).toMatchObject([{ id: action.task, title: action.title, points: action.points, due: action.due }])
  const { origin } = await cast.rina.work.task({ id: action.task })
  expect(origin).toEqual({ meeting: held, action: action.id, decision: action.decision })
  expect((await cast.rina.meetings.meeting({ id: held })).actions).toMatchObject([{ task: action.task }])
}

/** Step 7: both press at once; one has it, the other reads who and since when, and finds nothing else. */
export async function claimAtOnce({ world, cast, courier }: Stage, { task: id }: Action): Promise<Held> {
  const [row] = (await cast.rina.work.queue({ queue, view: 'claimable' })).rows
  const { rev, points } = found(row)
  const both = ['rina', 'andi'] as const
  const outcomes = await Promise.allSettled(both.map((who) => cast[who].work.claim({ id, queue, points, rev })))
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const [giver, loser] = outcomes[0]?.status === 'fulfilled' ? both : both.toReversed()
  const { holder, holderName, fence } = found(outcomes.find((each) => each.status === 'fulfilled')).value
  const lost = await refusalOf(cast[found(loser)].work.claim({ id, queue, points, rev }))
  expect(lost).toMatchObject({ code: 'TASK_HELD', data: { holder, holderName, since: world.now() } })
  expect(await codeOf(cast[found(loser)].work.takeAnother({ queue, except: id }))).toBe('NOTHING_TO_TAKE')
  await courier.settle()
  return { id, giver: found(giver), fence }
}

const note = 'Bagian 1 sampai 3 selesai.'
const questions = ['Siapa yang menanggapi dari Makassar?']

/** Step 8: Dewi refuses with a reason, then takes it; until then the giver answers for it. */
export async function handOver(stage: Stage, { id, giver, fence }: Held): Promise<void> {
  const { world, cast, courier } = stage
  const from = cast[giver]
  const give = async (): Promise<Parameters<PortalClient['work']['acceptHandover']>[0]> => {
    const { handover } = await from.work.handOver({ id, fence, to: dewi.id, note, questions })
    await courier.settle()
    await waitUntil(stage, shift(world.now(), { minutes: 20 }))
    return { id, handover }
  }
  const first = await give()
  expect((await cast.dewi.work.mine()).handed).toMatchObject([{ note, questions, stepsOpen: 0 }])
  expect(await from.work.task({ id })).toMatchObject({ state: 'HANDOVER_PENDING', receiver: dewi.id })
  await cast.dewi.work.refuseHandover({ ...first, reason: 'Cuti sampai siang' })
  expect((await from.work.task({ id })).handover).toMatchObject({ state: 'REFUSED', reason: 'Cuti sampai siang' })
  await courier.settle()
  expect(await cast.dewi.work.acceptHandover(await give())).toMatchObject({ holder: dewi.id })
  await courier.settle()
  expect(await codeOf(from.work.release({ id, fence, reason: 'sudah bukan saya' }))).toBe('TASK_NOT_YOURS')
  const { custody, chain } = await cast.dewi.work.task({ id })
  expect(custody.map(({ why }) => why)).toEqual(['added', 'claimed', 'handed-over'])
  expect(custody.map(({ until }) => until)).toEqual([...custody.slice(1).map(({ from: begun }) => begun), undefined])
  expect(chain).toHaveLength(2)
}
