import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { LiveKit } from '#functions/kernel/livekit.ts'
import { shift } from '#shared/kernel/time.ts'
import { codeOf, refusalOf } from '#test/kit/client.ts'
import { cast, meetingHall, nine, plan, type HallClient, type MeetingHall } from '#test/kit/meeting-hall.ts'

const { dewi, ilham, yohana } = cast
let hall: MeetingHall
let siti: HallClient
beforeAll(async () => {
  hall = await meetingHall({} as LiveKit)
}, 60_000)
beforeEach(async () => {
  hall.at(nine)
  siti = await hall.as('siti')
})
const mine = async (login: string, id: string) =>
  (await (await hall.as(login)).meetings.today()).rows.find((row) => row.id === id)

describe('scheduling', () => {
  test('[M1] everybody invited has it in their day, and the fact says all that a mail says', async () => {
    const id = await hall.schedule()
    for (const login of ['siti', 'rina', 'andi', 'dewi'])
      expect(await mine(login, id)).toMatchObject({
        title: 'Rapat mingguan',
        state: 'SCHEDULED',
        people: 4,
        guests: 1,
        agendaItems: 1,
      })
    expect(await mine('rina', id)).toMatchObject({ isHost: true, isMinuteTaker: true })
    expect(await mine('andi', id)).toMatchObject({ isHost: false, isMinuteTaker: false })
    expect(await mine('ilham', id)).toBeUndefined()
    const [fact] = await hall.facts(id)
    expect(fact).toMatchObject({
      type: 'meeting-scheduled',
      data: {
        meeting: id,
        sequence: 0,
        startsAt: nine,
        chair: { email: expect.stringContaining('@') as string },
        agenda: [{ id: '01', title: 'Surat edaran', minutes: 20 }],
        guests: [{ name: 'Budi Hartono', generation: 1, link: expect.stringMatching(/^lnk_/) as string }],
      },
    })
  })

  test('[M1] sent twice it is one meeting', async () => {
    const context = { context: { key: 'schedule-it-only-once' } }
    const [a, b] = await Promise.all([siti.meetings.schedule(plan(), context), siti.meetings.schedule(plan(), context)])
    expect(a).toEqual(b)
  })

  test('[M1] what cannot be is refused with its reason', async () => {
    const ask = (fields: object) => refusalOf(siti.meetings.schedule({ ...plan(), ...fields }))
    expect(await ask({ endsAt: nine })).toMatchObject({
      code: 'INPUT_INVALID',
      data: { faults: [{ path: 'endsAt', rule: 'ends-before-start' }] },
    })
    expect(await ask({ access: 'invited' })).toMatchObject({ code: 'GUESTS_NEED_KNOCK' })
    expect(await ask({ startsAt: shift(nine, { hours: -2 }), endsAt: nine })).toMatchObject({ code: 'MEETING_PAST' })
    const stranger = 'prs_nobodyofthisagency'
    expect(await ask({ invitees: [dewi.id, stranger] })).toMatchObject({
      code: 'PERSON_UNKNOWN',
      data: { persons: [stranger] },
    })
    expect(await ask({ title: 'x'.repeat(201) })).toMatchObject({ code: 'INPUT_INVALID' })
    expect(await ask({ invitees: Array.from({ length: 61 }, () => dewi.id) })).toMatchObject({ code: 'INPUT_INVALID' })
  })
})

describe('changing', () => {
  test('[M1] lists move, guests keep their link, the sequence rises', async () => {
    const id = await hall.schedule()
    const before = await hall.stored(id)
    const [guest] = before.guests
    if (!guest) throw new Error('no guest')
    const tomorrow = shift(nine, { hours: 24 })
    const { link, name, email, affiliation } = guest
    const next = { ...plan(tomorrow), invitees: [yohana.id], guests: [{ link, name, email, affiliation }] }
    expect(await siti.meetings.change({ id, rev: before.rev, ...next })).toMatchObject({ rev: 2, sequence: 1 })
    expect(await mine('siti', id)).toBeUndefined()
    hall.at(tomorrow)
    expect(await mine('siti', id)).toMatchObject({ startsAt: tomorrow })
    expect(await mine('yohana', id)).toMatchObject({ startsAt: tomorrow })
    expect(await mine('andi', id)).toBeUndefined()
    expect(await hall.asNobody().door.look(await hall.linkOf(id))).toMatchObject({ startsAt: tomorrow })
    expect((await hall.linkOf(id)).link).toBe(link)
    const fact = (await hall.facts(id)).find(({ type }) => type === 'meeting-changed')
    expect(fact?.data).toMatchObject({
      sequence: 1,
      before: { startsAt: nine },
      added: { invitees: [{ person: yohana.id }], guests: [] },
      removed: { guests: [] },
    })
    expect((fact?.data as { removed: { invitees: unknown[] } }).removed.invitees).toHaveLength(2)
  })

  test('[M1] nobody writes over somebody else’s change', async () => {
    const id = await hall.schedule()
    const rina = await hall.as('rina')
    await siti.meetings.change({ id, rev: 1, ...plan(), title: 'Judul Siti' })
    expect(await codeOf(rina.meetings.change({ id, rev: 1, ...plan(), title: 'Judul Rina' }))).toBe('CHANGED')
    expect(await codeOf(rina.meetings.cancel({ id, rev: 1 }))).toBe('CHANGED')
    expect(await rina.meetings.meeting({ id })).toMatchObject({ title: 'Judul Siti', rev: 2 })
    const races = await Promise.allSettled([
      siti.meetings.change({ id, rev: 2, ...plan(), title: 'A' }),
      rina.meetings.change({ id, rev: 2, ...plan(), title: 'B' }),
    ])
    expect(races.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('[M4] the invited read that hosts change, strangers nothing', async () => {
    const id = await hall.schedule()
    const [andi, stranger] = await Promise.all([hall.as('andi'), hall.as('ilham')])
    expect(await codeOf(andi.meetings.change({ id, rev: 1, ...plan() }))).toBe('HOSTS_ONLY')
    expect(await codeOf(stranger.meetings.change({ id, rev: 1, ...plan() }))).toBe('NOT_FOUND')
    expect(await codeOf(andi.meetings.cancel({ id, rev: 1 }))).toBe('HOSTS_ONLY')
  })
})

test('[M1] [M2] a cancelled meeting says so in every list, with its reason, and does nothing more', async () => {
  const id = await hall.schedule()
  await siti.meetings.cancel({ id, rev: 1, reason: 'Pindah pekan depan' })
  expect(await mine('andi', id)).toMatchObject({ state: 'CANCELLED' })
  const [, fact] = await hall.facts(id)
  expect(fact).toMatchObject({ type: 'meeting-cancelled', data: { sequence: 1, reason: 'Pindah pekan depan' } })
  expect(await codeOf(siti.meetings.change({ id, rev: 2, ...plan() }))).toBe('MEETING_CANCELLED')
  expect(await codeOf((await hall.as('andi')).door.enter({ id }))).toBe('MEETING_CANCELLED')
})

test('[M3] a meeting open to the agency is seen by a colleague, without anybody’s address', async () => {
  const id = await hall.schedule({ access: 'agency', guests: [] })
  const seen = await (await hall.as('ilham')).meetings.meeting({ id })
  expect(seen).toMatchObject({ id, isHost: false, attendance: { isWhole: false } })
  expect(JSON.stringify(seen)).not.toContain('@')
})

test('[M1] a day and a span are counted in one’s own zone', async () => {
  const late = '2026-11-25T15:30:00.000Z' // 22.30 WIB, 00.30 WIT of the next day
  const id = await hall.schedule({ startsAt: late, endsAt: shift(late, { hours: 1 }), invitees: [yohana.id, ilham.id] })
  const on = async (login: string, day: string) =>
    (await (await hall.as(login)).meetings.mine({ from: day, to: day })).rows.some((row) => row.id === id)
  expect([await on('siti', '2026-11-25'), await on('yohana', '2026-11-25'), await on('yohana', '2026-11-26')]).toEqual([
    true,
    false,
    true,
  ])
})
