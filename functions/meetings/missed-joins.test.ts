import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { LiveKit } from '#functions/kernel/livekit.ts'
import { missedJoins } from '#functions/meetings/missed-joins.ts'
import { recordSignal } from '#functions/meetings/record-signal.ts'
import { shift } from '#shared/kernel/time.ts'
import type { MeetingId } from '#shared/meetings/meeting.ts'
import type { Connection } from '#shared/meetings/signal.ts'
import { countCalls } from '#test/kit/counting.ts'
import { cast, meetingHall, nine, type MeetingHall } from '#test/kit/meeting-hall.ts'

let hall: MeetingHall
let id: MeetingId
const door = { url: 'ws://room.test', createRoom: () => Promise.resolve(), mintToken: () => Promise.resolve('a token') }
beforeAll(async () => {
  hall = await meetingHall(door as unknown as LiveKit)
}, 60_000)
// Hours apart, so that no test spends another's tokens.
let tests = 0
beforeEach(async () => {
  hall.at(shift(nine, { hours: (tests += 1) }))
  id = await hall.schedule()
  hall.pass({ seconds: 20 })
})

const rina = (joinedAt: string, connection = 'PA_1'): Connection => ({
  kind: 'staff',
  id: cast.rina.id,
  name: cast.rina.name,
  connection,
  joinedAt,
})
const enter = async () => (await hall.as('rina')).door.enter({ id })
const tell = (who: Connection, event: 'joined' | 'left' = 'joined', name = 'EV_1') =>
  recordSignal(hall.table, id, { id: name, at: hall.now().replace(/\.\d+Z/, '.000Z'), event, who })
const missed = (inside: readonly Connection[] = [], minutes = 2) =>
  missedJoins(hall.table, id, inside, shift(hall.now(), { minutes }))

test('[M23] who came in and was told of by a webhook is missed by nobody, also when they left again', async () => {
  await enter()
  const who = rina(hall.now())
  await tell(who)
  expect(await missed([who])).toEqual({ unused: 0, untold: 0 })
  expect(await missed([])).toEqual({ unused: 0, untold: 0 })
})

test('[M23] a seat on which nobody came in is counted, once', async () => {
  await enter()
  expect(await missed()).toEqual({ unused: 1, untold: 0 })
  for (const minutes of [0, 1, 3, 4]) expect(await missed([], minutes)).toEqual({ unused: 0, untold: 0 })
})

test('[M23] who is in the list and of whom no webhook told has a seat, and is a connection untold, once', async () => {
  await enter()
  const who = rina(hall.now())
  expect(await missed([who])).toEqual({ unused: 0, untold: 1 })
  await tell(who, 'left')
  expect(await missed([who])).toEqual({ unused: 0, untold: 1 })
  for (const minutes of [0, 1, 3, 4]) expect(await missed([who], minutes)).toEqual({ unused: 0, untold: 0 })
})

test('[M23] an earlier visit of the same person is no use of a seat of now', async () => {
  await tell(rina(hall.now()))
  hall.pass({ minutes: 5 })
  await enter()
  expect(await missed()).toEqual({ unused: 1, untold: 0 })
})

test('[M23] a second try that led in makes up for the first', async () => {
  await enter()
  hall.pass({ seconds: 10 })
  await enter()
  const who = rina(hall.now())
  await tell(who)
  expect(await missed([who])).toEqual({ unused: 0, untold: 0 })
})

test('[M23] a sweep is no webhook', async () => {
  const who = rina(hall.now())
  await recordSignal(hall.table, id, { id: `sweep-${hall.now()}`, at: hall.now(), event: 'listed', inside: [who] })
  expect(await missed([who])).toEqual({ unused: 0, untold: 1 })
})

test('[M23] a minute in which nobody came or went is one query', async () => {
  await enter()
  const { calls } = await countCalls(hall.table, () => missed([], 30))
  expect(calls).toBe(1)
})
