import { jwtVerify } from 'jose'
import assert from 'node:assert/strict'
import { readAll, readOne } from '#functions/kernel/read.ts'
import { meetingKey } from '#functions/meetings/meetings.keys.ts'
import { readMeeting } from '#functions/meetings/meetings.store.ts'
import { taskKey } from '#functions/work/work.keys.ts'
import { rina, siti } from '#infra/local/demo/people.ts'
import { policyQueue } from '#infra/local/demo/queues.ts'
import { calendarOf } from '#infra/rehearsal/mailbox.ts'
import type { Place } from '#infra/rehearsal/place.ts'
import { until } from '#infra/rehearsal/until.ts'
import { grantsFor } from '#shared/meetings/grants.ts'
import type { MeetingId } from '#shared/meetings/meeting.ts'
import { shift, toText } from '#shared/kernel/time.ts'
import type { TaskId } from '#shared/work/task.ts'

const title = 'Rapat gladi'
/** Siti calls a meeting; Rina's invitation is in the relay, with a calendar entry that names it. */
export async function invitation({ as, agency }: Place): Promise<MeetingId> {
  const startsAt = toText(Temporal.Now.instant())
  const { id } = await (
    await as('siti')
  ).meetings.schedule({
    ...{ title, startsAt, endsAt: shift(startsAt, { hours: 1 }), zone: siti.zone, access: 'invited' },
    ...{ chair: siti.id, minuteTaker: rina.id, invitees: [], guests: [], agenda: [] },
  })
  const calendar = await until('the invitation of Rina', () => calendarOf(agency, rina.email, title))
  assert.match(calendar, new RegExp(`^UID:.*${id}`, 'm'), 'the invitation is of another meeting')
  return id
}

/** Rina's token is signed with a pair of the stack, grants what a host may and no more, and livekit-server takes it. */
export async function joinToken({ as, table, secrets }: Place, id: MeetingId): Promise<void> {
  const { token, url, identity } = await (await as('rina')).door.enter({ id })
  const [pair] = secrets.livekitTokens
  const { payload } = await jwtVerify(token, new TextEncoder().encode(pair.secret), { issuer: pair.key })
  const room = (await readMeeting(table, id))?.room
  assert.deepEqual(payload['video'], { room, ...grantsFor('host', 'LIVE') }, 'the token grants something else')
  assert.equal(payload.sub, identity)
  const asked = `${url.replace(/^ws/, 'http')}/rtc/validate?access_token=${token}`
  assert.equal((await fetch(asked)).status, 200, 'livekit-server does not take the token')
}

/** An action of the meeting becomes the one task that it named, through the table's own stream. */
export async function actionBecomesTask({ as, table }: Place, id: MeetingId): Promise<TaskId> {
  const { meetings } = await as('siti')
  const decision = await meetings.recordDecision({ id, text: 'Telaah disusun untuk tiga unit.' })
  const due = shift(toText(Temporal.Now.instant()), { hours: 24 * 7 }).slice(0, 10)
  const { task } = await meetings.recordAction({
    ...{ id, title: 'Susun telaah gladi', due, points: 3, queue: policyQueue.id, decision: decision.id },
  })
  const row = await until('the task of the action', async () => readOne(table, taskKey(task)))
  assert.deepEqual([row['state'], row['queue'], row['points']], ['READY', policyQueue.id, 3])
  return task
}

/** Siti ends the meeting for everybody; LiveKit tells that the room is closed, and the webhook writes it into the ledger. */
export async function roomEnds({ as, table }: Place, id: MeetingId): Promise<void> {
  await (await as('siti')).door.endForAll({ id })
  const { state } = (await readMeeting(table, id)) ?? {}
  assert.equal(state, 'ENDED', 'the meeting goes on')
  await until('what LiveKit tells of the room', async () => {
    const signals = await readAll(table, { of: meetingKey(id).pk, beginsWith: 'SIGNAL#' })
    return signals.find(({ event }) => event === 'closed')
  })
}
