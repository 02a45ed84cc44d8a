import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Listed, LiveKit } from '#functions/kernel/livekit.ts'
import { sweepRooms } from '#functions/meetings/sweep-rooms.ts'
import { readLive } from '#functions/meetings/meetings.store.ts'
import { shift } from '#shared/kernel/time.ts'
import type { MeetingId } from '#shared/meetings/meeting.ts'
import { countCalls } from '#test/kit/counting.ts'
import { cast, meetingHall, nine, type MeetingHall } from '#test/kit/meeting-hall.ts'

// What a room says of itself: who is in it stands in the test, because nobody here sends a picture.
let inside: Record<string, readonly Listed[] | Error> = {}
const deleted: string[] = []
const livekit: LiveKit = {
  url: 'ws://rooms.test',
  createRoom: () => Promise.resolve(),
  deleteRoom: (room) => Promise.resolve(void deleted.push(room)),
  listParticipants: (room) => {
    const found = inside[room] ?? []
    return found instanceof Error ? Promise.reject(found) : Promise.resolve(found)
  },
  removeParticipant: () => Promise.reject(new Error('not asked here')),
  mintToken: () => Promise.resolve('a token'),
}

const { rina } = cast
let hall: MeetingHall
let id: MeetingId
let room: string
beforeAll(async () => {
  hall = await meetingHall(livekit)
}, 60_000)
let tests = 0
beforeEach(async () => {
  hall.at(shift(nine, { hours: 24 * (tests += 1) }))
  id = await hall.schedule()
  room = (await hall.stored(id)).room
  inside = {}
})
const sweep = () => sweepRooms({ ...hall.services }, hall.now())
const listed = (joinedAt: string): Listed => ({
  identity: `u:${rina.id}:con_1`,
  name: rina.name,
  connection: 'PA_1',
  joinedAt,
})

test('[M16] where no meeting is live, the sweep is one query', async () => {
  await (await hall.as('siti')).meetings.cancel({ id, rev: 1 })
  const { calls, result } = await countCalls(hall.table, sweep)
  expect([calls, result]).toEqual([1, { swept: 0, failed: 0 }])
})

test('[M14] who came in without a word of the webhook is taken from the room’s own list, and let go with it', async () => {
  const siti = await hall.as('siti')
  await (await hall.as('rina')).door.enter({ id })
  const joinedAt = hall.now()
  inside = { [room]: [listed(joinedAt), { ...listed(joinedAt), identity: 'agent-1', connection: 'PA_9' }] }
  hall.pass({ minutes: 1 })
  await sweep()
  expect(await siti.meetings.meeting({ id })).toMatchObject({
    inside: [{ id: rina.id }],
    attendance: { rows: [{ id: rina.id, seconds: 60, source: 'sweep', isOpen: true, confidence: 'corrected' }] },
  })
  hall.pass({ minutes: 1 })
  inside = {}
  await sweep()
  expect((await siti.meetings.meeting({ id })).attendance.rows).toMatchObject([{ seconds: 60, isOpen: false }])
  await (await hall.as('siti')).door.endForAll({ id })
  await sweep()
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
  const siti = await hall.as('siti')
  await (await hall.as('rina')).door.enter({ id })
  await siti.door.endForAll({ id })
  inside = { [room]: [listed(hall.now())] }
  hall.pass({ minutes: 1 })
  deleted.length = 0
  await sweep()
  expect(deleted).toEqual([room])
  expect(await readLive(hall.table)).toHaveLength(1)
  inside = {}
  hall.pass({ minutes: 1 })
  await sweep()
  expect(await readLive(hall.table)).toEqual([])
})

test('[M16] a room that does not answer stops no other', async () => {
  const other = await hall.schedule()
  const rinas = await hall.as('rina')
  await rinas.door.enter({ id })
  await rinas.door.enter({ id: other })
  inside = { [room]: new Error('no answer'), [(await hall.stored(other)).room]: [listed(hall.now())] }
  hall.pass({ minutes: 1 })
  expect(await sweep()).toEqual({ swept: 1, failed: 1 })
  expect(await hall.rows(other, 'SIGNAL#')).toHaveLength(1)
})
