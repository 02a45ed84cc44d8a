import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { counts } from '#functions/kernel/counts.ts'
import type { LiveKit } from '#functions/kernel/livekit.ts'
import { writeLog } from '#functions/kernel/log.ts'
import { sweepRooms } from '#functions/meetings/sweep-rooms.ts'
import { makeApi } from '#functions/portal/api.ts'
import { makeDoor } from '#functions/portal/door.ts'
import example from '#infra/agencies/example.ts'
import { policyQueue } from '#infra/local/demo/queues.ts'
import { contract } from '#shared/api.ts'
import { flat, ofType, type Properties } from '#test/architecture/template-rules.ts'
import { clientFor, codeOf } from '#test/kit/client.ts'
import { leaks } from '#test/kit/leaks.ts'
import { filtered } from '#test/kit/log-filter.ts'
import { cast, meetingHall, plan, type MeetingHall } from '#test/kit/meeting-hall.ts'
import { bundles, synthesise } from '#test/kit/synthesised.ts'

type Written = Readonly<Record<'api' | 'door' | 'timer', readonly string[]>>
const { portal } = synthesise(example, bundles())
const logOf = { api: 'StaffLog', door: 'DoorLog', timer: 'TimerLog' } as const
const filters = ofType(portal, 'AWS::Logs::MetricFilter').map(([, filter]) => {
  const [to = {}] = filter['MetricTransformations'] as readonly Properties[]
  return { ...to, log: flat(filter['LogGroupName']), pattern: String(filter['FilterPattern']) } as Readonly<
    Record<'log' | 'pattern' | 'MetricName' | 'MetricValue', string>
  >
})

let hall: MeetingHall
let lines: string[] = []
let written: Written
beforeAll(async () => {
  hall = await meetingHall({} as LiveKit)
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text).trimEnd()) > 0)
  written = { api: await during(claims), door: await during(joins), timer: await during(sweeps) }
  vi.restoreAllMocks()
}, 60_000)
afterAll(() => {
  vi.restoreAllMocks()
})

async function during(work: () => Promise<unknown>): Promise<readonly string[]> {
  lines = []
  await work()
  return lines
}

const nobody = { start: unused, finish: unused, endSessionUrl: unused }
function unused(): never {
  throw new Error('nobody signs in here')
}
/** Somebody who calls the door and the api with the real log, over a media server of the test. */
async function caller(login: string, livekit: Partial<LiveKit> = {}) {
  const services = { ...hall.services, log: writeLog, livekit: livekit as LiveKit }
  const [api, door] = [makeApi(services, nobody), makeDoor(services)]
  const fetch = async (request: Request) =>
    (new URL(request.url).pathname.startsWith('/api/door/') ? door : api).fetch(request)
  return clientFor(contract, { origin: services.origin, cookie: await hall.cookieOf(login), fetch })
}

async function claims() {
  const [siti, rina, andi, ilham] = [
    await caller('siti'),
    await caller('rina'),
    await caller('andi'),
    await caller('ilham'),
  ]
  const queue = policyQueue.id
  const { id, rev } = await siti.work.add({ queue, title: 'Susun draf surat edaran', due: '2026-11-27', points: 3 })
  const claim = { id, queue, rev, points: 3 }
  await rina.work.claim(claim)
  expect(await codeOf(andi.work.claim(claim))).toBe('TASK_HELD')
  expect(await codeOf(andi.work.takeAnother({ queue }))).toBe('NOTHING_TO_TAKE')
  expect(await codeOf(ilham.work.claim(claim))).toBe('NOT_FOUND')
}

const seats = {
  url: 'ws://room.test',
  createRoom: () => Promise.resolve(),
  mintToken: () => Promise.resolve('a token'),
}
const broken = { ...seats, createRoom: () => Promise.reject(new Error(`no room for ${cast.rina.name}`)) }
async function joins() {
  const id = await hall.schedule()
  await expect((await caller('rina', broken)).door.enter({ id })).rejects.toThrow()
  await (await caller('rina', seats)).door.enter({ id })
  expect(await codeOf((await caller('ilham', seats)).door.enter({ id }))).toBe('NOT_FOUND')
}

async function sweeps() {
  const [id, silent] = [await hall.schedule(), await hall.schedule()]
  const rina = await caller('rina', seats)
  for (const each of [id, silent]) await rina.door.enter({ id: each })
  const { room } = await hall.stored(id)
  const listed = {
    identity: `u:${cast.dewi.id}:con_1`,
    name: cast.dewi.name,
    connection: 'PA_1',
    joinedAt: hall.now(),
  }
  const listParticipants = (of: string) => (of === room ? Promise.resolve([listed]) : Promise.reject(new Error(of)))
  hall.pass({ minutes: 2 })
  await sweepRooms({ ...hall.services, log: writeLog, livekit: { listParticipants } as unknown as LiveKit }, hall.now())
}

test('every count has one filter, on the log of the function that counts it', () => {
  const expected = Object.entries(counts).flatMap(([name, own]) =>
    own.map((each) => [each, expect.stringContaining(`<${logOf[name as keyof typeof logOf]}`) as string]),
  )
  expect(filters.map(({ MetricName, log }) => [MetricName, log]).sort()).toEqual(expected.sort())
})

test.each(Object.entries(counts))('the filters of %s take the very lines that it writes, each its own', (name, own) => {
  const told = written[name as keyof Written]
  const counted = told.filter((line) => line.includes('"counted"'))
  for (const count of own) {
    const { pattern, MetricValue = '' } = filters.find(({ MetricName }) => MetricName === count) ?? {}
    const found = filtered(pattern ?? '', told)
    expect(found.length, count).toBeGreaterThan(0)
    expect(new Set(found.map((line) => line['count']))).toEqual(new Set([count]))
    for (const line of found) expect(line[MetricValue.replace('$.', '')]).toBeGreaterThan(0)
  }
  expect(filters.flatMap(({ pattern }) => filtered(pattern, told))).toHaveLength(counted.length)
})

test('claims are counted by how they ended, and a refusal with its code', () => {
  const ended = written.api.map((line) => JSON.parse(line) as Properties).map(({ count, code }) => [count, code])
  expect(ended).toEqual([
    ['claim-won', undefined],
    ['claim-lost', 'TASK_HELD'],
    ['claim-lost', 'NOTHING_TO_TAKE'],
    ['claim-refused', 'NOT_FOUND'],
  ])
})

test('no line says who, where or what', () => {
  const planted = {
    rina: cast.rina.name,
    dewi: cast.dewi.name,
    person: cast.rina.id,
    title: plan().title,
    task: 'Susun draf surat edaran',
  }
  expect(leaks(Object.values(written).flat(), planted)).toEqual([])
})

test('a planted filter of another shape takes nothing, and one that nobody can read is an error', () => {
  expect(filtered('{ $.event = "counted" && $.name = "seat-given" }', written.door)).toEqual([])
  expect(() => filtered('counted seat-given', written.door)).toThrow('cannot read')
})
