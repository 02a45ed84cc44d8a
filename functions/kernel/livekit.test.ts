import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shift, toText } from '#shared/kernel/time.ts'
import { startRooms, type Rooms } from '#test/kit/meeting-room.ts'

let rooms: Rooms
beforeAll(async () => {
  rooms = await startRooms()
}, 300_000)
afterAll(() => rooms.stop())

const now = () => toText(Temporal.Now.instant())
const seat = (room: string, identity: string) => ({
  room,
  identity,
  name: 'Rina Wulandari',
  attributes: { role: 'participant' },
  grants: {
    roomJoin: true,
    canPublish: true,
    canSubscribe: true,
    canPublishData: false,
    canPublishSources: ['camera'],
  },
})

/** Joins as a browser does up to the signal channel, and answers how it went; the connection is left open for `then`. */
async function join<T>(url: string, token: string, then: () => Promise<T>): Promise<T | 'refused'> {
  const socket = new WebSocket(`${url}/rtc?access_token=${token}&protocol=15&auto_subscribe=1`)
  socket.binaryType = 'arraybuffer'
  const joined = await new Promise<boolean>((done) => {
    socket.onmessage = () => done(true)
    socket.onerror = () => done(false)
    socket.onclose = () => done(false)
  })
  try {
    return joined ? await then() : 'refused'
  } finally {
    socket.close()
  }
}

describe('C012: a clock that differs from the media server’s', () => {
  test.each([-4, 4])(
    '[M12] a token of a clock %i s off lets the first join in; nbf lies a few seconds back',
    async (seconds) => {
      const room = `clock${String(seconds)}`
      await rooms.livekit.createRoom(room)
      const at = shift(now(), { seconds })
      const token = await rooms.livekit.mintToken(seat(room, `u:prs_rina:${String(seconds)}`), at)
      const { nbf = 0, iat = 0, exp = 0 } = decodeJwt(token)
      expect([iat - nbf, exp - iat]).toEqual([5, 60])
      expect(nbf).toBeGreaterThan(0)
      expect(nbf).toBeLessThanOrEqual(Math.floor(Temporal.Now.instant().epochMilliseconds / 1000))
      const listed = await join(rooms.livekit.url, token, () => rooms.livekit.listParticipants(room))
      expect(listed).toMatchObject([{ identity: `u:prs_rina:${String(seconds)}`, name: 'Rina Wulandari' }])
    },
  )

  test('[M12] who was taken out comes back lawfully with a fresh token', async () => {
    const room = 'removed'
    await rooms.livekit.createRoom(room)
    const first = await rooms.livekit.mintToken(seat(room, 'u:prs_rina:1'), shift(now(), { seconds: -4 }))
    await join(rooms.livekit.url, first, () => rooms.livekit.removeParticipant(room, 'u:prs_rina:1'))
    const second = await rooms.livekit.mintToken(seat(room, 'u:prs_rina:2'), shift(now(), { seconds: -4 }))
    const listed = await join(rooms.livekit.url, second, () => rooms.livekit.listParticipants(room))
    expect(listed).toMatchObject([{ identity: 'u:prs_rina:2' }])
  })

  test('[M12] a token that ended two minutes ago opens nothing', async () => {
    await rooms.livekit.createRoom('late')
    const token = await rooms.livekit.mintToken(seat('late', 'u:prs_rina:1'), shift(now(), { minutes: -3 }))
    expect(await rooms.knockAt(token)).toBe(401)
  })
})

describe('rooms', () => {
  test('[M16] a room that is not there has nobody, and ending it or taking somebody out does no harm', async () => {
    expect(await rooms.livekit.listParticipants('nowhere')).toEqual([])
    await rooms.livekit.deleteRoom('nowhere')
    await rooms.livekit.removeParticipant('nowhere', 'u:prs_rina:1')
  })

  test('[M12] no token makes a room', async () => {
    const token = await rooms.livekit.mintToken(seat('unmade', 'u:prs_rina:1'), now())
    expect(await rooms.knockAt(token)).toBe(404)
    await rooms.livekit.createRoom('unmade')
    await rooms.livekit.createRoom('unmade')
    expect(await rooms.knockAt(token)).toBe(200)
  })
})
