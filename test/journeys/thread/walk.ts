import { expect } from 'vitest'
import type { Action } from '#shared/meetings/action.ts'
import type { Haste } from '#test/journeys/thread/courier.ts'
import { openStage, type Parts, type Stage } from '#test/journeys/thread/stage.ts'
import {
  enter,
  knockAndAdmit,
  readInvitations,
  record,
  schedule,
  type Planned,
} from '#test/journeys/thread/the-meeting.ts'
import { presentAtTheDecision, tellArrivals, tellLeavings, type Inside } from '#test/journeys/thread/the-room.ts'
import { answerAndApprove, counts, handIn, returnWithPoints, type HandedIn } from '#test/journeys/thread/the-output.ts'
import { becomesTask, claimAtOnce, handOver, type Held } from '#test/journeys/thread/the-work.ts'

export type Walk = {
  readonly stage: Stage
  readonly planned: Planned
  readonly inside: Inside
  readonly action: Action
  readonly held: Held
  readonly handedIn: HandedIn
  /** When the decision was taken, and when the meeting ended. */
  readonly instants: { readonly decidedAt: string; readonly endedAt: string }
}

/** The eleven steps over HTTP, as the cast does them. */
export async function walkTheThread(parts: Parts, haste: Haste): Promise<Walk> {
  const stage = await openStage(parts, haste)
  const planned = await schedule(stage)
  const { room, identities } = await enter(stage, planned)
  const { guest, identity } = await knockAndAdmit(stage, planned)
  const inside = { room, guest, begins: stage.world.now(), identities: [...identities, identity] }
  await tellArrivals(stage, inside)
  await stage.courier.need('webhook')
  const { decision, action } = await record(stage, planned)
  expect(decision.present.map(({ id }) => id).sort()).toEqual([...presentAtTheDecision(inside)].sort())
  const endedAt = await tellLeavings(stage, inside, planned)
  await becomesTask(stage, planned, action)
  const held = await claimAtOnce(stage, action)
  await handOver(stage, held)
  const first = await handIn(stage, held)
  await returnWithPoints(stage, held, first)
  const handedIn = await answerAndApprove(stage, held, first)
  await counts(stage, handedIn)
  await stage.courier.end()
  readInvitations(stage, planned)
  return { stage, planned, inside, action, held, handedIn, instants: { decidedAt: decision.at, endedAt } }
}
