import { BatchWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { createHash } from 'node:crypto'
import { newId, systemClock } from '#functions/kernel/clock.ts'
import { cookieName, startSession } from '#functions/kernel/session.ts'
import type { Table } from '#functions/kernel/table.ts'
import { inSweep, meetingKey } from '#functions/meetings/meetings.keys.ts'
import { scheduleMeeting } from '#functions/meetings/schedule-meeting.ts'
import { appointPerson } from '#functions/people/appoint-person.ts'
import { shift, toEpochSeconds } from '#shared/kernel/time.ts'
import type { MeetingId } from '#shared/meetings/meeting.ts'
import type { PersonId } from '#shared/people/person.ts'
import type { Rights } from '#shared/people/rights.ts'
import type { Unit } from '#shared/people/unit.ts'
import { answered, wish } from '#test/kit/workplace.ts'

export const people = 64

const everybody = Array.from({ length: people }, (_, i) => `prs_pegawai${String(i).padStart(4, '0')}` as PersonId)
const unit = 'unt_biro0sdm0' as Unit['id']

const rightsOf = (person: PersonId, i: number): Rights => ({
  person,
  name: `Pegawai ${String(i)}`,
  email: `${person}@contoh.test`,
  unit,
  unitName: 'Biro SDM',
  zone: 'Asia/Jakarta',
  roles: [],
  headOf: [],
  pointLimit: 20,
  queues: {},
})

/** People of whom each is known, all invited to one meeting whose room is live. */
export async function gather(table: Table): Promise<MeetingId> {
  const now = systemClock()
  for (const [i, person] of everybody.entries()) {
    const appointment = { rights: rightsOf(person, i), position: 'Analis', issuer: 'measure', subject: person }
    await answered(appointPerson(table, wish('measure', now), appointment))
  }
  const [chair, minuteTaker, ...invitees] = everybody as [PersonId, PersonId, ...PersonId[]]
  const meeting = newId('mtg')
  const plan = {
    title: 'Rapat mingguan',
    startsAt: now,
    endsAt: shift(now, { hours: 1 }),
    zone: 'Asia/Jakarta',
    access: 'invited',
    chair,
    minuteTaker,
    invitees,
    guests: [],
    agenda: [],
  } as const
  const outcome = await scheduleMeeting({ table, newId }, wish(chair, now), rightsOf(chair, 0), plan, meeting, now)
  if (!outcome.done) throw new Error(`refused: ${outcome.refused}`)
  const { timerIn, timerAt } = inSweep(meeting)
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: meetingKey(meeting),
      UpdateExpression: 'SET #s = :s, timerIn = :i, timerAt = :t',
      ExpressionAttributeNames: { '#s': 'state' },
      ExpressionAttributeValues: { ':s': 'LIVE', ':i': timerIn, ':t': timerAt },
    }),
  )
  return meeting
}

const tokenEvery = 2000
/** Joins that a bucket allows at once after `arrive`; it is not full again for four times `tokenEvery`. */
export const joinsEach = 25

/** Everybody with a fresh session and a bucket of tokens that is nearly full, so that each join takes the same calls; answers their cookies. */
export async function arrive(table: Table): Promise<readonly string[]> {
  const now = systemClock()
  const fullAt = Temporal.Instant.from(now).epochMilliseconds + 4 * tokenEvery
  const buckets = everybody.map((person) => ({
    pk: `BUCKET#token#${createHash('sha256').update(person).digest('base64url')}`,
    sk: 'META',
    kind: 'bucket',
    fullAt,
    expiresAt: toEpochSeconds(now) + 7200,
  }))
  for (let i = 0; i < people; i += 25) {
    const requests = buckets.slice(i, i + 25).map((Item) => ({ PutRequest: { Item } }))
    await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: requests } }))
  }
  const secrets = everybody.map((subject) => startSession(table, { who: 'staff', subject }, now))
  return (await Promise.all(secrets)).map((secret) => `${cookieName}=${secret}`)
}
