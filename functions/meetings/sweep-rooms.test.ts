import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { connectLiveKit, type LiveKit } from '#functions/kernel/livekit.ts'
import { sweepRooms } from '#functions/meetings/sweep-rooms.ts'
import { readLive } from '#functions/meetings/meetings.store.ts'
import type { MeetingId } from '#shared/meetings/meeting.ts'
import { countCalls } from '#test/kit/counting.ts'
import { cast, meetingHall, rightNow, type MeetingHall } from '#test/kit/meeting-hall.ts'
import { startRooms, tokenPair, type Rooms } from '#test/kit/meeting-room.ts'
import { takeSeat } from '#test/kit/seat-taken.ts'

const { rina } = cast
let rooms: Rooms
let hall: MeetingHall
let id: MeetingId
let room: string
beforeAll(async () => {
  rooms = await startRooms()
  hall = await meetingHall(rooms.livekit, rightNow())
}, 300_000)
afterAll(() => rooms.stop())
beforeEach(async () => {
  hall.at(rightNow())
  id = await hall.schedule()
  room = (await hall.stored(id)).room
})
const sweep = (livekit: LiveKit = rooms.livekit) => sweepRooms({ ...hall.services, livekit }, hall.now())
const inside = async () => (await rooms.livekit.listParticipants(room)).map(({ identity }) => identity)
/** Seconds from the whole second that the server writes down to the present of the hall. */
const secondsSince = (joinedAt = '') =>
  Math.floor(Temporal.Instant.from(joinedAt).until(hall.now()).total({ unit: 'seconds' }))

test('[M16] where no meeting is live, the sweep is one query', async () => {
  await (await hall.as('siti')).meetings.cancel({ id, rev: 1 })
  const { calls, result } = await countCalls(hall.table, sweep)
  expect([calls, result]).toEqual([1, { swept: 0, failed: 0 }])
})

test('[M14] who came in without a word of the webhook is taken from the room’s own list, and let go with it', async () => {
  const siti = await hall.as('siti')
  const { identity, ...seat } = await (await hall.as('rina')).door.enter({ id })
  const grants = { roomJoin: true, canPublish: false, canSubscribe: true, canPublishData: false }
  const agent = { room, identity: 'agent-1', name: 'Perekam', attributes: {}, grants }
  const seats = [
    await takeSeat(seat),
    await takeSeat({ ...seat, token: await rooms.livekit.mintToken(agent, rightNow()) }),
  ]
  const listed = await rooms.livekit.listParticipants(room)
  expect(listed.map((each) => each.identity).sort()).toEqual(['agent-1', identity])
  hall.pass({ minutes: 1 })
  const seconds = secondsSince(listed.find((each) => each.identity === identity)?.joinedAt)
  await sweep()
  expect(await siti.meetings.meeting({ id })).toMatchObject({
    inside: [{ id: rina.id }],
    attendance: { rows: [{ id: rina.id, seconds, source: 'sweep', isOpen: true, confidence: 'corrected' }] },
  })
  for (const { leave } of seats) await leave()
  await expect.poll(inside).toEqual([])
  hall.pass({ minutes: 1 })
  await sweep()
  expect((await siti.meetings.meeting({ id })).attendance.rows).toMatchObject([{ seconds, isOpen: false }])
  await siti.door.endForAll({ id })
  await sweep()
})

/** Sweeps until nothing is left of meetings that have ended. */
const nothingLive = () =>
  expect
    .poll(async () => {
      hall.at(rightNow())
      await sweep()
      return readLive(hall.table)
    })
    .toEqual([])

test('[M23] it counts the seat that stayed empty, and the connection that no webhook told', async () => {
  await nothingLive()
  const [rina, andi] = await Promise.all([hall.as('rina'), hall.as('andi')])
  const { leave } = await takeSeat(await rina.door.enter({ id }))
  await andi.door.enter({ id })
  const before = hall.log.length
  // Two looks: the seats may lie on both sides of a full minute.
  for (const minutes of [2, 1]) {
    hall.pass({ minutes })
    await sweep()
  }
  const counted = hall.log.slice(before).filter(({ event }) => event === 'counted')
  expect(counted.sort((a, b) => (String(a['count']) < String(b['count']) ? -1 : 1))).toEqual([
    { level: 'info', event: 'counted', count: 'connection-untold', times: 1 },
    { level: 'info', event: 'counted', count: 'seat-unused', times: 1 },
  ])
  await leave()
  await (await hall.as('siti')).door.endForAll({ id })
  await nothingLive()
})

test('[M16] an empty room ends nothing before a quarter of an hour past the end; then the clock does, once', async () => {
  await (await hall.as('rina')).door.enter({ id })
  hall.pass({ minutes: 74 })
  await sweep()
  expect(await hall.stored(id)).toMatchObject({ state: 'LIVE' })
  hall.pass({ minutes: 1 })
  await Promise.all([sweep(), sweep()])
  expect(await hall.stored(id)).toMatchObject({ state: 'ENDED', endedAt: hall.now() })
  expect((await hall.facts(id)).filter(({ type }) => type === 'meeting-ended')).toMatchObject([
    { data: { isByClock: true } },
  ])
  hall.pass({ minutes: 1 })
  await sweep()
  expect(await readLive(hall.table)).toEqual([])
})

test('[M16] a room that outlived its meeting is closed by the sweep, and then asked no more', async () => {
  const seat = await (await hall.as('rina')).door.enter({ id })
  await (await hall.as('siti')).door.endForAll({ id })
  // As when the server did not hear of the end: the room stands, and somebody sits in it.
  await rooms.livekit.createRoom(room)
  await takeSeat(seat)
  expect(await inside()).toEqual([seat.identity])
  hall.pass({ minutes: 1 })
  await sweep()
  expect(await inside()).toEqual([])
  expect(await rooms.knockAt(seat.token)).toBe(404)
  expect(await readLive(hall.table)).toHaveLength(1)
  hall.pass({ minutes: 1 })
  await sweep()
  expect(await readLive(hall.table)).toEqual([])
})

test('[M16] a room that does not answer stops no other', async () => {
  const other = await hall.schedule()
  const rinas = await hall.as('rina')
  await rinas.door.enter({ id })
  await takeSeat(await rinas.door.enter({ id: other }))
  const nobodyThere = connectLiveKit('ws://127.0.0.1:9', [tokenPair])
  const split = {
    ...rooms.livekit,
    listParticipants: (asked: string) => (asked === room ? nobodyThere : rooms.livekit).listParticipants(asked),
  }
  hall.pass({ minutes: 1 })
  expect(await sweep(split)).toEqual({ swept: 1, failed: 1 })
  expect(hall.log).toContainEqual({ level: 'info', event: 'counted', count: 'room-silent', times: 1 })
  expect(await hall.rows(other, 'SIGNAL#')).toMatchObject([{ event: 'listed', inside: [{ id: rina.id }] }])
  expect(await hall.rows(id, 'SIGNAL#')).toEqual([])
})
