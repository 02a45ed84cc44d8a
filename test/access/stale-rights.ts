import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Key } from '#functions/kernel/change.ts'
import { lobbyKey, meetingKey } from '#functions/meetings/meetings.keys.ts'
import { outputKey } from '#functions/outputs/outputs.keys.ts'
import { memberKey, taskKey } from '#functions/work/work.keys.ts'
import type { Answer } from '#test/access/call.ts'
import { put } from '#test/access/cells.ts'
import type { Kind } from '#test/access/kinds.ts'
import type { Actor, Stage } from '#test/access/stage.ts'

type Loss = { readonly key: Key; readonly field: string; readonly value: unknown }
const somebody = 'prs_orangberikut'
const noLonger = {
  member: ({ home, person }: Actor): Loss => ({ key: memberKey(home.queue, person), field: 'active', value: false }),
  host: ({ home }: Actor): Loss => ({ key: meetingKey(home.meeting.id), field: 'hosts', value: new Set([somebody]) }),
  'host of what is planned': ({ home }: Actor): Loss => ({
    key: meetingKey(home.planned.id),
    field: 'hosts',
    value: new Set([somebody]),
  }),
  invited: ({ home }: Actor): Loss => ({
    key: meetingKey(home.meeting.id),
    field: 'people',
    value: new Set([somebody]),
  }),
  admitted: ({ home, person }: Actor): Loss => ({
    key: lobbyKey(home.meeting.id, person),
    field: 'state',
    value: 'DECLINED',
  }),
  holder: ({ home }: Actor): Loss => ({ key: taskKey(home.held.id), field: 'holder', value: somebody }),
  receiver: ({ home }: Actor): Loss => ({ key: taskKey(home.offered.id), field: 'receiver', value: somebody }),
  reviewer: ({ home }: Actor): Loss => ({ key: outputKey(home.reviewed.id), field: 'reviewer', value: somebody }),
  'outside the chain': ({ home, person }: Actor): Loss => ({
    key: outputKey(home.waiting.id),
    field: 'chain',
    value: new Set([person]),
  }),
} as const

type Row = readonly [request: string, kind: Kind, lost: keyof typeof noLonger, code: string]

/** Who loses what between the reading and the writing of a request, and what they are told. */
export const losses: readonly Row[] = [
  ['work.add', 'member', 'member', 'NOT_FOUND'],
  ['work.claim', 'member', 'member', 'NOT_FOUND'],
  ['work.takeAnother', 'member', 'member', 'NOT_FOUND'],
  ['work.acceptHandover', 'receiver', 'member', 'NOT_FOUND'],
  ['work.acceptHandover', 'receiver', 'receiver', 'HANDOVER_NOT_YOURS'],
  ['work.refuseHandover', 'receiver', 'receiver', 'HANDOVER_NOT_YOURS'],
  ['work.release', 'holder', 'holder', 'TASK_NOT_YOURS'],
  ['work.checkStep', 'holder', 'holder', 'TASK_NOT_YOURS'],
  ['work.handOver', 'holder', 'holder', 'TASK_NOT_YOURS'],
  ['outputs.startUpload', 'holder', 'holder', 'TASK_NOT_YOURS'],
  ['outputs.submit', 'holder', 'holder', 'TASK_NOT_YOURS'],
  ['outputs.claimReview', 'member', 'member', 'NOT_FOUND'],
  ['outputs.claimReview', 'unit head', 'outside the chain', 'REVIEWER_IN_CHAIN'],
  ['outputs.judge', 'reviewer', 'reviewer', 'REVIEW_NOT_YOURS'],
  ['outputs.giveBackReview', 'reviewer', 'reviewer', 'REVIEW_NOT_YOURS'],
  ['meetings.change', 'host', 'host', 'HOSTS_ONLY'],
  ['meetings.cancel', 'host', 'host of what is planned', 'HOSTS_ONLY'],
  ['meetings.admit', 'host', 'host', 'HOSTS_ONLY'],
  ['meetings.decline', 'host', 'host', 'HOSTS_ONLY'],
  ['meetings.recordDecision', 'host', 'host', 'HOSTS_ONLY'],
  ['meetings.recordAction', 'host', 'host', 'HOSTS_ONLY'],
  ['meetings.takePen', 'host', 'host', 'HOSTS_ONLY'],
  ['meetings.givePen', 'host', 'host', 'HOSTS_ONLY'],
  ['door.endForAll', 'host', 'host', 'HOSTS_ONLY'],
  ['door.enter', 'participant', 'invited', 'NOT_FOUND'],
  ['door.guestEnter', 'guest admitted', 'admitted', 'GUEST_DECLINED'],
]

export type Late = Pick<Answer, 'code'> & { readonly written: readonly string[] }

/** Asks, and takes the right away once all is read; answers the code and what was written beside that. */
export async function late(stage: Stage, [request, kind, lost]: Row): Promise<Late> {
  const actor = stage.actors.find((each) => each.kind === kind)
  if (!actor) throw new Error(`nobody stands for ${kind}`)
  const { key, field, value } = noLonger[lost](actor)
  const { client, name } = stage.world.table
  stage.writes.beforeNextWrite(async () => {
    const names = { '#f': field }
    const change = { UpdateExpression: 'SET #f = :v', ExpressionAttributeNames: names }
    await client.send(
      new UpdateCommand({ TableName: name, Key: key, ...change, ExpressionAttributeValues: { ':v': value } }),
    )
  })
  const { code } = await put(stage, actor, { request, kind, about: 'own', code: 'ok' })
  const lostRow = `${key.pk} ${key.sk}`
  if (!stage.writes.taken().includes(lostRow)) throw new Error(`${request} never came to its write`)
  const written = stage.writes.taken().filter((row) => row !== lostRow)
  await stage.writes.undo()
  return { code, written }
}
