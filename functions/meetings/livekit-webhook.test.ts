import { SignJWT, UnsecuredJWT } from 'jose'
import { createHash } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { LiveKit } from '#functions/kernel/livekit.ts'
import { readOne } from '#functions/kernel/read.ts'
import { shift } from '#shared/kernel/time.ts'
import type { MeetingId } from '#shared/meetings/meeting.ts'
import { meetingHall, nine, type MeetingHall } from '#test/kit/meeting-hall.ts'
import { tokenPair, webhookPair } from '#test/kit/meeting-room.ts'

let hall: MeetingHall
let id: MeetingId
let room: string
beforeAll(async () => {
  hall = await meetingHall({} as LiveKit)
}, 60_000)
beforeEach(async () => {
  hall.at(nine)
  id = await hall.schedule()
  room = (await hall.stored(id)).room
})

const seconds = (at = hall.now()) => Math.floor(Temporal.Instant.from(at).epochMilliseconds / 1000)
const sum = (body: string, as: 'base64' | 'hex' = 'base64') => createHash('sha256').update(body).digest(as)
const key = (secret: string) => new TextEncoder().encode(secret)
type Claims = { iss?: string; exp?: number | undefined; sha256?: string; secret?: string }
const sign = (body: string, claims: Claims = {}) => {
  const { iss = webhookPair.key, secret = webhookPair.secret, sha256 = sum(body) } = claims
  const exp = 'exp' in claims ? claims.exp : seconds() + 300
  return new SignJWT({ sha256, ...(exp !== undefined && { exp }) })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(iss)
    .sign(key(secret))
}
const told = (event: string, event_id: string, fields: object = {}) =>
  `{ "event": "${event}", "id": "${event_id}", "createdAt": "${String(seconds())}",  "room": {"name": "${room}", "sid": "RM_1"}, "participant": ${JSON.stringify({ sid: 'PA_1', identity: 'u:prs_rinawulandari:con_1', name: 'Rina Wulandari', ...fields })} }`
const post = async (body: string, authorization?: string) =>
  (
    await hall.app.request('/livekit/webhook', {
      method: 'POST',
      body,
      headers: authorization === undefined ? {} : { authorization },
    })
  ).status

describe('what is refused, and leaves nothing', () => {
  const body = () => told('participant_joined', 'EV_refused')
  const lines: readonly (readonly [string, () => Promise<readonly [string, string?]>])[] = [
    ['no header', () => Promise.resolve([body()])],
    ['a Bearer prefix', async () => [body(), `Bearer ${await sign(body())}`]],
    [
      'another key',
      async () => [body(), await sign(body(), { secret: 'a secret of somebody else, who is not LiveKit' })],
    ],
    ['the key of tokens', async () => [body(), await sign(body(), { secret: tokenPair.secret })]],
    [
      'alg none',
      () =>
        Promise.resolve([
          body(),
          new UnsecuredJWT({ sha256: sum(body()), exp: seconds() + 60 }).setIssuer(webhookPair.key).encode(),
        ]),
    ],
    ['no exp', async () => [body(), await sign(body(), { exp: undefined })]],
    ['an exp of more than five minutes', async () => [body(), await sign(body(), { exp: seconds() + 330 })]],
    ['an exp that has passed', async () => [body(), await sign(body(), { exp: seconds() - 60 })]],
    ['an issuer that is not our key', async () => [body(), await sign(body(), { iss: tokenPair.key })]],
    ['the hash of another body', async () => [body(), await sign(body(), { sha256: sum('{}') })]],
    ['a hash in hex', async () => [body(), await sign(body(), { sha256: sum(body(), 'hex') })]],
    [
      'the hash of the same JSON written anew',
      async () => [body(), await sign(body(), { sha256: sum(JSON.stringify(JSON.parse(body()))) })],
    ],
    ['a body changed by one byte', async () => [body().replace('PA_1', 'PA_2'), await sign(body())]],
    ['a body left in base64', async () => [Buffer.from(body()).toString('base64'), await sign(body())]],
    [
      'a participant’s join token',
      async () => [
        body(),
        await new SignJWT({ video: { room, roomJoin: true }, exp: seconds() + 60 })
          .setProtectedHeader({ alg: 'HS256' })
          .setIssuer(webhookPair.key)
          .sign(key(webhookPair.secret)),
      ],
    ],
  ]
  test.each(lines)('[M21] %s', async (_, line) => {
    const [text, header] = await line()
    expect(await post(text, header)).toBe(401)
    expect(await hall.rows(id, 'SIGNAL#')).toEqual([])
  })

  test('[M21] the same message six minutes later', async () => {
    const text = body()
    const header = await sign(text)
    hall.pass({ minutes: 6 })
    expect(await post(text, header)).toBe(401)
  })
})

describe('what is heard', () => {
  test('[M21] a join, once for its id, however often it is told', async () => {
    const text = told('participant_joined', `EV_join_${id}`)
    const header = await sign(text)
    expect(await Promise.all([post(text, header), post(text, header)])).toEqual([200, 200])
    expect(await post(text, header)).toBe(200)
    expect(await hall.rows(id, 'SIGNAL#')).toMatchObject([
      {
        event: 'joined',
        at: nine,
        who: { kind: 'staff', id: 'prs_rinawulandari', connection: 'PA_1', name: 'Rina Wulandari' },
      },
    ])
    expect((await hall.facts(id)).filter(({ type }) => type === 'signal-recorded')).toHaveLength(1)
  })

  test('[M13] a room that opens is nobody’s attendance; a room that closes ends what was left open', async () => {
    const hear = async (text: string) => expect(await post(text, await sign(text))).toBe(200)
    await hear(told('room_started', `EV_start_${id}`))
    expect(await hall.rows(id, 'SIGNAL#')).toEqual([])
    await hear(told('participant_joined', `EV_in_${id}`))
    hall.pass({ minutes: 10 })
    await hear(told('room_finished', `EV_end_${id}`))
    const { attendance } = await (await hall.as('rina')).meetings.meeting({ id })
    expect(attendance.rows).toMatchObject([
      { name: 'Rina Wulandari', seconds: 600, isOpen: false, source: 'webhook', confidence: 'assumed' },
    ])
  })

  test.each([
    ['a kind that we do not know', 'agent_dispatched_somewhere', {}],
    ['somebody whom the door did not let in', 'participant_joined', { identity: 'agent-77' }],
    ['a kind that is no word', 'x'.repeat(500), {}],
  ])('[M21] %s is answered and counted', async (_, event, fields) => {
    const text = told(event, `EV_unknown_${id}`, fields)
    expect(await post(text, await sign(text))).toBe(200)
    expect(await hall.rows(id, 'SIGNAL#')).toEqual([])
    const type = { agent_dispatched_somewhere: event, participant_joined: 'stranger' }[event] ?? 'unreadable'
    expect(await readOne(hall.table, { pk: 'COUNTER#webhook', sk: type })).toMatchObject({ times: 1 })
  })

  test('[M21] a room of nobody and a body that is no JSON are answered and counted', async () => {
    const foreign = told('participant_joined', `EV_foreign_${id}`).replace(room, 'another')
    for (const text of [foreign, 'nonsense', '{"event":"participant_joined"}', '[]'])
      expect(await post(text, await sign(text))).toBe(200)
    expect(await readOne(hall.table, { pk: 'COUNTER#webhook', sk: 'unknown_room' })).toMatchObject({ times: 1 })
  })

  test('[M21] a message with a clock a few seconds ahead is heard', async () => {
    const text = told('participant_joined', `EV_ahead_${id}`)
    expect(await post(text, await sign(text, { exp: seconds(shift(hall.now(), { seconds: 304 })) }))).toBe(200)
  })
})
