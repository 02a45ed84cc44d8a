import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAll } from '#functions/kernel/read.ts'
import { touch } from '#functions/kernel/touch.ts'
import { taskKey, timer } from '#functions/work/work.keys.ts'
import { shift } from '#shared/kernel/time.ts'
import { deployed, type Deployed } from '#test/kit/deployed.ts'
import { recorded } from '#test/kit/gateway-events.ts'
import { plan, rightNow } from '#test/kit/meeting-hall.ts'
import { startRooms, type Rooms } from '#test/kit/meeting-room.ts'
import { found, workplace, type Workplace } from '#test/kit/workplace.ts'
import { world, type World } from '#test/kit/world.ts'

let rooms: Rooms
let agency: World
let work: Workplace
let place: Deployed
const anHourAgo = shift(rightNow(), { hours: -1 })
beforeAll(async () => {
  rooms = await startRooms()
  agency = await world(rightNow(), { livekit: rooms.livekit })
  work = await workplace(2, { table: agency.table, at: shift(rightNow(), { hours: -2 }) })
  place = await deployed(agency.table, { livekit: rooms.livekit.url })
}, 120_000)
afterAll(async () => {
  await place.stop()
  await rooms.stop()
})

/** A task whose lease ended an hour ago; the timers have run until then. */
async function lapsed(who: number) {
  const task = await work.take(who, await work.add())
  const set = { kind: 'task', leaseUntil: anHourAgo, ...timer('lease', anHourAgo, task.id) }
  await touch(agency.table, 'heartbeat', { key: taskKey(task.id), set })
  for (const of of ['work', 'outputs'])
    await touch(agency.table, 'checkpoint', { key: { pk: `TIMERS#${of}`, sk: 'META' }, set: { from: anHourAgo } })
  return task
}
const meetings = async () => (await agency.as('siti')).meetings
const signals = (id: string) => readAll(agency.table, { of: `MEETING#${id}`, beginsWith: 'SIGNAL#' })

test('[W4] a lease that is over frees its task, [M16] and a room that is open is asked who is there', async () => {
  const task = await lapsed(0)
  const { id } = await (await meetings()).schedule(plan(agency.now()))
  await (await agency.as('siti')).door.enter({ id })
  const every = await place.start('timer')
  await Promise.all([every.invoke(recorded('scheduler')), every.invoke(recorded('scheduler'))])
  expect(await work.read(task.id)).toMatchObject({ state: 'READY' })
  expect((await work.facts(task.id)).filter(({ type }) => type === 'lease-lapsed')).toHaveLength(1)
  expect(found((await signals(id))[0])).toMatchObject({ event: 'listed', inside: [] })
  expect(every.written()).toContain('"job":"work","settled":1')
  expect(place.secrets.asked).toEqual([expect.stringContaining('secret:livekitTokens-')])
})

test('a media server that does not answer stops no other job, and is told', async () => {
  const task = await lapsed(1)
  const alone = await place.start('timer', { livekit: 'ws://127.0.0.1:9' })
  await alone.invoke(recorded('scheduler'))
  expect(await work.read(task.id)).toMatchObject({ state: 'READY' })
  expect(alone.written()).toContain('"event":"sweep-failed","failed":1')
})

test('a table that does not answer fails the run, job by job', async () => {
  const deaf = await place.start('timer', { tableEndpoint: 'http://127.0.0.1:9' })
  await expect(deaf.invoke(recorded('scheduler'))).rejects.toThrow('timer failed')
  for (const job of ['work', 'outputs', 'rooms'])
    expect(deaf.written()).toContain(`"event":"timer-failed","job":"${job}"`)
})
