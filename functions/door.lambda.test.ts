import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mintGuestLink } from '#functions/kernel/guest-link.ts'
import { readMeeting } from '#functions/meetings/meetings.store.ts'
import { contract } from '#shared/api.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { clientFor, codeOf } from '#test/kit/client.ts'
import { deployed, linkSecret, origin, type Deployed } from '#test/kit/deployed.ts'
import { fetchThrough } from '#test/kit/gateway-events.ts'
import type { LambdaProcess } from '#test/kit/lambda-process.ts'
import { plan, rightNow } from '#test/kit/meeting-hall.ts'
import { startRooms, type Rooms } from '#test/kit/meeting-room.ts'
import { world, type World } from '#test/kit/world.ts'

let rooms: Rooms
let agency: World
let place: Deployed
let door: LambdaProcess
let meeting: Meeting
beforeAll(async () => {
  rooms = await startRooms()
  agency = await world(rightNow())
  place = await deployed(agency.table, { livekit: rooms.livekit.url })
  door = await place.start('door')
  const { id } = await (await agency.as('siti')).meetings.schedule(plan(agency.now()))
  meeting = (await readMeeting(agency.table, id)) as Meeting
}, 120_000)
afterAll(async () => {
  await place.stop()
  await rooms.stop()
})

describe('door behind the HTTP API', () => {
  test('[M12] a seat whose token the media server takes', async () => {
    const cookie = await agency.cookieOf('rina')
    const rina = clientFor(contract, { origin, cookie, fetch: (request) => fetchThrough(door, request) })
    const seat = await rina.door.enter({ id: meeting.id })
    expect(seat).toMatchObject({ role: 'host', url: rooms.livekit.url })
    expect(await rooms.knockAt(seat.token)).toBe(200)
  })

  test('[M8] a guest gets a cookie; knocks are counted by the address that the gateway saw, whatever a header says', async () => {
    const guest = meeting.guests[0]!
    const token = mintGuestLink([linkSecret], guest.link, 1)
    const cookies: string[] = []
    let spoofed = 0
    const from = (address: string) =>
      clientFor(contract, {
        origin,
        fetch: async (request) => {
          spoofed += 1
          request.headers.set('x-forwarded-for', `198.51.100.${String(spoofed)}`)
          const reply = await fetchThrough(door, request, address)
          cookies.push(...reply.headers.getSetCookie())
          return reply
        },
      })
    const knock = (address: string) =>
      from(address).door.knock({ link: guest.link, token, name: 'Budi Hartono', affiliation: 'Dinas Contoh' })
    expect(await knock('203.0.113.1')).toMatchObject({ state: 'WAITING' })
    expect(cookies).toEqual([
      expect.stringMatching(/^__Host-balai=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/),
    ])
    for (let i = 0; i < 9; i++) await knock('203.0.113.1').catch(() => undefined)
    expect(await codeOf(knock('203.0.113.1'))).toBe('TOO_MANY')
    expect(
      await knock('203.0.113.2').then(
        () => 'let in',
        (error: unknown) => codeOf(Promise.reject(error as Error)),
      ),
    ).not.toBe('TOO_MANY')
  })

  test('reads the two secrets that are its own', () => {
    const names = place.secrets.asked.map((arn) => /secret:(\w+)-/.exec(arn)?.[1])
    expect(names.sort()).toEqual(['guestLink', 'livekitTokens'])
  })
})
