import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { intentOf } from '#functions/kernel/intent.ts'
import { commit } from '#functions/kernel/table.ts'
import { guestGone, guestSeen } from '#functions/meetings/guest-waits.ts'
import { shift } from '#shared/kernel/time.ts'
import type { MeetingId } from '#shared/meetings/meeting.ts'
import { codeOf, refusalOf } from '#test/kit/client.ts'
import { meetingHall, nine, plan, type HallClient, type MeetingHall } from '#test/kit/meeting-hall.ts'
import { startRooms, type Rooms } from '#test/kit/meeting-room.ts'

let rooms: Rooms
let hall: MeetingHall
let siti: HallClient
let rina: HallClient
let id: MeetingId
let tests = 0
beforeAll(async () => {
  rooms = await startRooms()
  hall = await meetingHall(rooms.livekit)
}, 300_000)
beforeEach(async () => {
  hall.at(shift(nine, { hours: (tests += 1) }))
  ;[siti, rina] = await Promise.all([hall.as('siti'), hall.as('rina')])
  id = await hall.schedule()
})
afterAll(() => rooms.stop())

const budi = { name: 'Budi Hartono', affiliation: 'Dinas Contoh' }
const knocked = async (of = id) => {
  const browser = hall.asNobody()
  const { guest } = await browser.door.knock({ ...(await hall.linkOf(of)), ...budi })
  return { browser, guest }
}

describe('a guest at the door', () => {
  test('[M10] the link shows title, time and chair, and uses nothing up', async () => {
    const link = await hall.linkOf(id)
    const looks = await Promise.all([1, 2, 3].map(() => hall.asNobody().door.look(link)))
    const { title, startsAt, endsAt, zone } = plan(hall.now())
    expect(looks[2]).toEqual({ title, startsAt, endsAt, zone, chairName: (await hall.stored(id)).chair.name })
    expect(await codeOf(hall.asNobody().door.look({ ...link, token: `2.${'x'.repeat(43)}` }))).toBe('NOT_FOUND')
  })

  test('[M7] nobody has a token before a host has let them in', async () => {
    hall.pass({ minutes: -5 })
    const { browser, guest } = await knocked()
    expect(await refusalOf(browser.door.guestEnter({}))).toMatchObject({
      code: 'NOT_ADMITTED',
      data: { state: 'WAITING' },
    })
    expect(await browser.door.waiting()).toMatchObject({ state: 'WAITING', name: 'Budi Hartono' })
    for (const host of [siti, rina]) {
      const { rows } = await host.meetings.lobby({ id })
      expect(rows).toMatchObject([{ guest, ...budi, state: 'WAITING', since: hall.now() }])
    }
    await siti.meetings.admit({ id, guest })
    const seat = await browser.door.guestEnter({})
    expect(seat).toMatchObject({ role: 'guest' })
    expect(seat.identity).toMatch(new RegExp(`^g:${guest}:con_`))
    const said = JSON.stringify([...(await hall.facts(id)), ...hall.log])
    expect(said).not.toContain(seat.token)
    expect(said).not.toContain((await hall.linkOf(id)).token)
  })

  test('[M8] C010: the later host reads who decided, and nothing changes', async () => {
    hall.pass({ minutes: -5 })
    const { browser, guest } = await knocked()
    await siti.meetings.admit({ id, guest })
    hall.pass({ seconds: 1 })
    expect(await refusalOf(rina.meetings.decline({ id, guest }))).toMatchObject({
      code: 'GUEST_DECIDED',
      data: {
        state: 'ADMITTED',
        decidedByName: (await hall.stored(id)).chair.name,
        decidedAt: shift(hall.now(), { seconds: -1 }),
      },
    })
    expect((await rina.meetings.lobby({ id })).rows).toEqual([])
    expect(await browser.door.waiting()).toMatchObject({ state: 'ADMITTED' })
  })

  test('[M8] fifty guests, each decided by two hosts at once: one decision each', async () => {
    const guests = await Promise.all(
      Array.from({ length: 50 }, async (_, i) => {
        const guest = `gst_${String(i).padStart(10, '0')}` as never
        const set = {
          guest,
          ...budi,
          meeting: id,
          state: 'WAITING',
          since: hall.now(),
          seenAt: hall.now(),
          seenBy: 'socket',
        }
        const key = { pk: `MEETING#${id}`, sk: `LOBBY#${guest as string}` }
        await commit(
          hall.table,
          intentOf('test', `place-${String(i)}-${id}`, i, hall.now()),
          { place: { key, rev: 0, set } },
          () => ({}),
        )
        return guest
      }),
    )
    for (const guest of guests) {
      const tries = await Promise.allSettled([siti.meetings.admit({ id, guest }), rina.meetings.decline({ id, guest })])
      expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    }
    const decided = (await hall.facts(id)).filter(({ type }) => /^guest-(admitted|declined)$/.test(type))
    expect(new Set(decided.map(({ data }) => data['guest'])).size).toBe(50)
    expect(decided).toHaveLength(50)
  }, 60_000)

  test('[M9] a page that went away is not admitted; when it comes back, it is', async () => {
    const { guest } = await knocked()
    await guestSeen(hall.table, id, guest, hall.now(), 'socket')
    hall.pass({ seconds: 16 })
    expect(await refusalOf(siti.meetings.admit({ id, guest }))).toMatchObject({
      code: 'GUEST_GONE',
      data: { name: 'Budi Hartono' },
    })
    await guestSeen(hall.table, id, guest, hall.now(), 'socket')
    await guestGone(hall.table, id, guest, hall.now())
    expect(await codeOf(siti.meetings.admit({ id, guest }))).toBe('GUEST_GONE')
    await guestSeen(hall.table, id, guest, hall.now(), 'socket')
    await siti.meetings.admit({ id, guest })
  })

  test('[M9] a page without a socket stays in the room by asking', async () => {
    const { browser, guest } = await knocked()
    hall.pass({ seconds: 30 })
    await browser.door.stillHere({})
    hall.pass({ seconds: 30 })
    await siti.meetings.admit({ id, guest })
    expect(await browser.door.stillHere({})).toMatchObject({ state: 'ADMITTED' })
  })

  test('[M9] a sign of life makes no place of its own', async () => {
    await guestSeen(hall.table, id, 'gst_nobodyatall', hall.now(), 'socket')
    expect(await hall.rows(id, 'LOBBY#')).toEqual([])
  })

  test('[M7] who was declined or left has no way in; a new knock is a new place', async () => {
    const [one, two] = [await knocked(), await knocked()]
    await siti.meetings.decline({ id, guest: one.guest })
    expect(await codeOf(one.browser.door.guestEnter({}))).toBe('GUEST_DECLINED')
    await two.browser.door.withdraw({})
    expect(await codeOf(two.browser.door.guestEnter({}))).toBe('GUEST_LEFT')
    expect(await codeOf(siti.meetings.admit({ id, guest: two.guest }))).toBe('GUEST_DECIDED')
    expect((await knocked()).guest).not.toBe(one.guest)
  })

  test('[M5] when guests may knock no more, those who wait and those admitted lose the way', async () => {
    const [one, two] = [await knocked(), await knocked()]
    await siti.meetings.admit({ id, guest: one.guest })
    const { rev } = await siti.meetings.meeting({ id })
    await siti.meetings.change({ id, rev, ...plan(hall.now()), access: 'invited', guests: [] })
    for (const { browser } of [one, two]) expect(await codeOf(browser.door.guestEnter({}))).toBe('GUESTS_CLOSED')
    expect(await codeOf(siti.meetings.admit({ id, guest: two.guest }))).toBe('GUESTS_CLOSED')
    const fact = (await hall.facts(id)).find(({ type }) => type === 'meeting-changed')
    expect(fact?.hints).toContain(two.guest)
  })

  test('[M4] only hosts see the waiting room and decide', async () => {
    const { guest } = await knocked()
    const andi = await hall.as('andi')
    expect(await codeOf(andi.meetings.lobby({ id }))).toBe('HOSTS_ONLY')
    expect(await codeOf(andi.meetings.admit({ id, guest }))).toBe('HOSTS_ONLY')
  })
})

describe('a link', () => {
  test('[M10] expired, revoked, used up and cancelled are told apart, and none gives a token', async () => {
    const link = await hall.linkOf(id)
    const wish = { ...link, ...budi }
    for (let i = 0; i < 10; i++) await hall.asNobody().door.knock(wish)
    hall.pass({ minutes: 1 })
    expect(await codeOf(hall.asNobody().door.knock(wish))).toBe('LINK_USED_UP')
    hall.pass({ hours: 3 })
    expect(await codeOf(hall.asNobody().door.knock(wish))).toBe('LINK_EXPIRED')

    siti = await hall.as('siti')
    const other = await hall.schedule()
    const revoked = await hall.linkOf(other)
    await siti.meetings.change({ id: other, rev: 1, ...plan(hall.now()), guests: [] })
    expect(await codeOf(hall.asNobody().door.look(revoked))).toBe('LINK_REVOKED')
    const third = await hall.schedule()
    const off = await hall.linkOf(third)
    await siti.meetings.cancel({ id: third, rev: 1 })
    expect(await codeOf(hall.asNobody().door.look(off))).toBe('MEETING_CANCELLED')
    expect(await codeOf(hall.asNobody().door.knock({ ...off, ...budi }))).toBe('MEETING_CANCELLED')
  })

  test('[M10] the same knock sent again is the same guest, and one use', async () => {
    const wish = { ...(await hall.linkOf(id)), ...budi }
    const browser = hall.asNobody()
    const context = { context: { key: `one-knock-sent-twice-${tests}` } }
    const [first, again] = [await browser.door.knock(wish, context), await browser.door.knock(wish, context)]
    expect(again).toEqual(first)
    expect(await browser.door.waiting()).toMatchObject({ guest: first.guest })
    expect((await siti.meetings.lobby({ id })).rows).toHaveLength(1)
  })

  test('[M6] before the door opens nobody knocks', async () => {
    hall.pass({ minutes: -16 })
    expect(await codeOf(hall.asNobody().door.knock({ ...(await hall.linkOf(id)), ...budi }))).toBe('MEETING_NOT_OPEN')
    expect(await hall.rows(id, 'LOBBY#')).toEqual([])
  })

  test('[M11] who is signed in as staff stays staff', async () => {
    const cookie = await hall.cookieOf('ilham')
    const browser = hall.withCookie(cookie)
    expect(await refusalOf(browser.door.knock({ ...(await hall.linkOf(id)), ...budi }))).toMatchObject({
      code: 'USE_STAFF_ENTRY',
      data: { meeting: id },
    })
    expect((await browser.meetings.today()).rows).toBeDefined()
    expect(await hall.rows(id, 'LOBBY#')).toEqual([])
  })

  test('[M22] an eleventh knock within a minute from one address waits; another address does not', async () => {
    const token = `1.${'x'.repeat(43)}`
    const { link } = await hall.linkOf(id)
    const ask = async (address: string) => {
      const reply = await hall.app.request(`/api/door/links/${link}/knock`, {
        method: 'POST',
        headers: {
          origin: 'http://test.localhost',
          'content-type': 'application/json',
          'idempotency-key': 'any-key-of-this-test',
          'x-test-address': address,
        },
        body: JSON.stringify({ token, ...budi }),
      })
      return ((await reply.json()) as { code: string }).code
    }
    const codes = []
    for (let i = 0; i < 11; i++) codes.push(await ask('203.0.113.9'))
    expect(codes).toEqual([...Array.from({ length: 10 }, () => 'NOT_FOUND'), 'TOO_MANY'])
    expect(await ask('203.0.113.10')).toBe('NOT_FOUND')
  })
})

test('[M11] a guest session opens nothing of staff, and ends two hours after the meeting', async () => {
  const { browser } = await knocked()
  expect(await codeOf(browser.meetings.today())).toBe('SIGN_IN')
  expect(await codeOf(browser.door.enter({ id }))).toBe('SIGN_IN')
  expect(await codeOf(siti.door.waiting())).toBe('SIGN_IN')
  hall.pass({ hours: 3 })
  expect(await codeOf(browser.door.waiting())).toBe('SIGN_IN')
})
