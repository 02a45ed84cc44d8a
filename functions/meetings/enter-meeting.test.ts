import { decodeJwt } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { MeetingId } from '#shared/meetings/meeting.ts'
import { codeOf, refusalOf } from '#test/kit/client.ts'
import { countCalls } from '#test/kit/counting.ts'
import { meetingHall, nine, rightNow, type MeetingHall } from '#test/kit/meeting-hall.ts'
import { shift } from '#shared/kernel/time.ts'
import { startRooms, type Rooms } from '#test/kit/meeting-room.ts'

let rooms: Rooms
let hall: MeetingHall
beforeAll(async () => {
  rooms = await startRooms()
  hall = await meetingHall(rooms.livekit)
}, 300_000)
// Hours apart, so that no test spends another's tokens.
let tests = 0
beforeEach(() => hall.at(shift(nine, { hours: (tests += 1) })))
afterAll(() => rooms.stop())

const isOpen = async (room: string, mint: (room: string) => Promise<string>) =>
  (await rooms.knockAt(await mint(room))) === 200

describe('entering', () => {
  test('[M2] [M6] the first who comes in opens the room, and everybody sees the meeting live', async () => {
    const id = await hall.schedule()
    const startsAt = hall.now()
    hall.pass({ minutes: -16 })
    const early = await refusalOf((await hall.as('rina')).door.enter({ id }))
    expect(early).toMatchObject({ code: 'MEETING_NOT_OPEN', data: { startsAt } })
    hall.pass({ minutes: 1 })
    const [andi, rina] = await Promise.all([hall.as('andi'), hall.as('rina')])
    await andi.door.enter({ id })
    const seat = await rina.door.enter({ id })
    expect(seat).toMatchObject({ role: 'host', url: rooms.livekit.url })
    expect(await rina.meetings.meeting({ id })).toMatchObject({ state: 'LIVE' })
    const facts = (await hall.facts(id)).filter(({ type }) => type === 'meeting-entered')
    expect(facts.map(({ data }) => data['opened']).sort()).toEqual([false, true])
  })

  test('[M12] the token is of one room and one connection, for a minute, with every right named', async () => {
    const id = await hall.schedule()
    const seat = await (await hall.as('andi')).door.enter({ id })
    const { room } = await hall.stored(id)
    const { nbf, iat, exp, sub, iss, video, name, ...rest } = decodeJwt(seat.token)
    const at = Temporal.Instant.from(hall.now()).epochMilliseconds / 1000
    expect({ nbf, iat, exp, sub, iss, name }).toEqual({
      nbf: at - 5,
      iat: at,
      exp: at + 60,
      sub: seat.identity,
      iss: 'tokens',
      name: 'Andi Pratama',
    })
    expect(rest).toEqual({ attributes: { role: 'participant' } })
    expect(video).toEqual({
      room,
      roomJoin: true,
      canPublish: true,
      canSubscribe: true,
      canPublishData: false,
      canPublishSources: ['camera', 'microphone', 'screen_share', 'screen_share_audio'],
      canUpdateOwnMetadata: false,
    })
    expect(room).toMatch(/^[\w-]{22}$/)
    expect((await (await hall.as('andi')).door.enter({ id })).identity).not.toBe(seat.identity)
  })

  test('[M12] one read and one write after the session', async () => {
    const id = await hall.schedule()
    const rina = await hall.as('rina')
    // The session takes two calls, the bucket of tokens one.
    const { calls } = await countCalls(hall.table, () => rina.door.enter({ id }))
    expect(calls - 3).toBe(2)
  })

  test('[M12] the same wish sent again is the same seat with a fresh token', async () => {
    const id = await hall.schedule()
    const rina = await hall.as('rina')
    const context = { context: { key: 'the-same-key-again' } }
    const first = await rina.door.enter({ id }, context)
    hall.pass({ seconds: 30 })
    const again = await rina.door.enter({ id }, context)
    expect(again.identity).toBe(first.identity)
    expect(decodeJwt(again.token).exp).toBe((decodeJwt(first.token).exp ?? 0) + 30)
    expect((await hall.facts(id)).filter(({ type }) => type === 'meeting-entered')).toHaveLength(1)
  })

  test('[M16] a room that closed while nobody was there is made again for whoever asks once more', async () => {
    hall.at(rightNow())
    const id = await hall.schedule()
    const dewi = await hall.as('dewi')
    await dewi.door.enter({ id })
    await rooms.livekit.deleteRoom((await hall.stored(id)).room)
    const seat = await dewi.door.enter({ id })
    expect(await rooms.knockAt(seat.token)).toBe(404)
    const second = await dewi.door.enter({ id, roomMissing: true })
    expect(await rooms.knockAt(second.token)).toBe(200)
    expect(await hall.stored(id)).toMatchObject({ state: 'LIVE' })
  })

  test('[M22] the thirty-first token of a minute is refused with the time to wait', async () => {
    const id = await hall.schedule()
    const [rina, andi] = await Promise.all([hall.as('rina'), hall.as('andi')])
    for (let i = 0; i < 30; i++) await rina.door.enter({ id })
    expect(await refusalOf(rina.door.enter({ id }))).toMatchObject({
      code: 'TOO_MANY',
      status: 429,
      data: { retryAfter: 2 },
    })
    await andi.door.enter({ id })
    hall.pass({ seconds: 2 })
    await rina.door.enter({ id })
    expect(await codeOf(rina.door.enter({ id }))).toBe('TOO_MANY')
  })
})

describe('leaving and ending', () => {
  test('[M4] [M16] a host ends it for all: no room, no token, no way back', async () => {
    hall.at(rightNow())
    const id = await hall.schedule()
    const [siti, dewi] = await Promise.all([hall.as('siti'), hall.as('dewi')])
    expect(await codeOf(siti.door.endForAll({ id }))).toBe('MEETING_NOT_LIVE')
    const { token } = await dewi.door.enter({ id })
    expect(await rooms.knockAt(token)).toBe(200)
    expect(await codeOf(dewi.door.endForAll({ id }))).toBe('HOSTS_ONLY')
    await siti.door.endForAll({ id })
    expect(await rooms.knockAt(token)).toBe(404)
    expect(await codeOf(dewi.door.enter({ id }))).toBe('MEETING_ENDED')
    expect((await siti.meetings.today()).rows.find((row) => row.id === id)).toMatchObject({ state: 'ENDED' })
  })

  test('[M12] one takes only one’s own connections out', async () => {
    const id = await hall.schedule()
    const [rina, andi] = await Promise.all([hall.as('rina'), hall.as('andi')])
    const { identity } = await rina.door.enter({ id })
    expect(await codeOf(andi.door.leave({ id, identity }))).toBe('NOT_FOUND')
    await expect(rina.door.leave({ id, identity })).resolves.toEqual({})
  })
})

describe('C005: an address that only looks right', () => {
  const invented = 'mtg_0123456789abcdefghjkmnpq' as MeetingId
  const doors = ['signed out', 'staff who is not invited', 'staff with an unused id'] as const
  test.each(['invited', 'agency', 'guests-knock'] as const)(
    '[M3] [M10] %s: no token, no row, no room',
    async (access) => {
      const hall = await meetingHall(rooms.livekit)
      const id = await hall.schedule({ access, guests: [] })
      const { room } = await hall.stored(id)
      const before = (await hall.rows(id, '')).length
      const [ilham, nobody] = [await hall.as('ilham'), hall.asNobody()]
      const codes = {
        [doors[0]]: await codeOf(nobody.door.enter({ id })),
        [doors[1]]: access === 'agency' ? 'NOT_FOUND' : await codeOf(ilham.door.enter({ id })),
        [doors[2]]: await codeOf(ilham.door.enter({ id: invented })),
      }
      expect(codes).toEqual({ [doors[0]]: 'SIGN_IN', [doors[1]]: 'NOT_FOUND', [doors[2]]: 'NOT_FOUND' })
      const link = 'lnk_0123456789abcdefghjkmnpq' as never
      const knocks = ['1.' + 'A'.repeat(43), 'nonsense', '0.' + '-'.repeat(43)].map((token) =>
        refusalOf(nobody.door.knock({ link, token, name: 'Siapa', affiliation: 'Mana' })),
      )
      for (const refusal of await Promise.all(knocks)) expect(refusal).toMatchObject({ status: 404, code: 'NOT_FOUND' })
      expect(await hall.rows(invented, '')).toEqual([])
      expect((await hall.rows(id, '')).length).toBe(before)
      const mint = (name: string) =>
        rooms.livekit.mintToken(
          { room: name, identity: 'g:x', name: 'x', attributes: {}, grants: { roomJoin: true } },
          rightNow(),
        )
      // Even a good signature opens no room that the door did not make.
      for (const name of [invented, id, room, 'rapat']) expect(await isOpen(name, mint)).toBe(false)
    },
  )

  test('[M3] a meeting of others and a missing one are refused byte for byte alike', async () => {
    const id = await hall.schedule()
    const cookie = await hall.cookieOf('ilham')
    const ask = async (path: string, method: string, body?: unknown) => {
      const headers = { cookie, origin: 'http://test.localhost', 'content-type': 'application/json' }
      const key = { 'idempotency-key': `key-${path.length}-${Math.random().toString(16).slice(2, 14)}` }
      const reply = await hall.app.request(`/api${path}`, {
        method,
        headers: { ...headers, ...key },
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
      return `${String(reply.status)} ${await reply.text()}`
    }
    const routes = (of: string): readonly [string, string, unknown?][] => [
      [`/meetings/${of}`, 'GET'],
      [`/meetings/${of}/lobby`, 'GET'],
      [`/meetings/${of}/notes`, 'GET'],
      [`/door/meetings/${of}/enter`, 'POST', {}],
      [`/door/meetings/${of}/leave`, 'POST', { identity: 'u:x' }],
      [`/door/meetings/${of}/end`, 'POST', {}],
      [`/meetings/${of}/cancel`, 'POST', { rev: 1 }],
      [`/meetings/${of}/decisions`, 'POST', { text: 'Setuju' }],
      [`/meetings/${of}/notes/pen`, 'POST', {}],
      [`/meetings/${of}/notes/pen/give`, 'POST', { fence: 1, text: 'x' }],
      [`/meetings/${of}/notes`, 'PUT', { fence: 1, text: 'x' }],
      [`/meetings/${of}/lobby/gst_0123456789abcdefghjkmnpq/admit`, 'POST', {}],
    ]
    for (const [i, route] of routes(id).entries()) {
      const missing = routes(invented)[i]
      if (!missing) throw new Error('unreachable')
      expect(await ask(...route), route.join(' ')).toBe(await ask(...missing))
      expect(await ask(...route)).toMatch(/^404 /)
    }
  })
})
