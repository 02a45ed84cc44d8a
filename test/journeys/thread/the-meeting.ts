import { jwtVerify } from 'jose'
import { expect } from 'vitest'
import { policyQueue } from '#infra/local/demo/queues.ts'
import { reviewIndicator } from '#infra/local/demo/indicators.ts'
import { siti, yohana } from '#infra/local/demo/people.ts'
import { shift } from '#shared/kernel/time.ts'
import type { Action } from '#shared/meetings/action.ts'
import type { Decision } from '#shared/meetings/decision.ts'
import type { MeetingId } from '#shared/meetings/meeting.ts'
import type { Stage } from '#test/journeys/thread/stage.ts'
import { codeOf, type PortalClient } from '#test/kit/client.ts'
import { plan } from '#test/kit/meeting-hall.ts'
import { tokenPair } from '#test/kit/meeting-room.ts'
import { found } from '#test/kit/workplace.ts'

export const budi = { name: 'Budi Hartono', email: 'budi@contoh.example', affiliation: 'Dinas Contoh' }
export type Planned = { readonly held: MeetingId; readonly cancelled: MeetingId; readonly startsAt: string }

/** Step 1: Siti schedules two meetings, moves the one and cancels the other. */
export async function schedule({ world, cast: { siti: chair }, courier }: Stage): Promise<Planned> {
  const first = { ...plan(shift(world.now(), { hours: 1 })), title: 'Rapat mingguan', guests: [budi] }
  const held = await chair.meetings.schedule(first)
  await courier.settle()
  const { guests } = await chair.meetings.meeting({ id: held.id })
  const startsAt = shift(world.now(), { minutes: 30 })
  const moved = { ...first, startsAt, endsAt: shift(startsAt, { hours: 1 }) }
  await chair.meetings.change({
    ...moved,
    id: held.id,
    rev: held.rev,
    guests: guests.map((guest) => ({ ...guest, email: budi.email })),
  })
  await courier.settle()
  const other = {
    ...first,
    title: 'Rapat koordinasi',
    access: 'invited' as const,
    guests: [],
    minuteTaker: siti.id,
    invitees: [yohana.id],
  }
  const off = await chair.meetings.schedule(other)
  await courier.settle()
  expect(await chair.meetings.cancel({ id: off.id, rev: off.rev })).toMatchObject({ sequence: 1 })
  await courier.settle()
  return { held: held.id, cancelled: off.id, startsAt }
}

/** Step 2: from "Hari ini" into the room, each with a token of their own. */
export async function enter({ world, cast }: Stage, { held: id }: Planned) {
  world.pass({ minutes: 25 })
  expect((await cast.rina.meetings.today()).rows).toMatchObject([{ id, title: 'Rapat mingguan', isMinuteTaker: true }])
  const seats = await Promise.all([cast.siti, cast.rina, cast.andi].map((each) => each.door.enter({ id })))
  const tokens = await Promise.all(seats.map(({ token }) => tokenOf(token, world.now())))
  expect(tokens.map(({ attributes }) => attributes)).toEqual([
    { role: 'host' },
    { role: 'host' },
    { role: 'participant' },
  ])
  expect(new Set(tokens.map(({ sub }) => sub)).size).toBe(3)
  const [, , ofAndi] = tokens
  expect(ofAndi?.video).toMatchObject({
    roomJoin: true,
    canPublish: true,
    canPublishSources: expect.arrayContaining(['camera', 'microphone', 'screen_share']) as string[],
  })
  expect(await codeOf(cast.yohana.door.enter({ id }))).toBe('NOT_FOUND')
  return { room: String((ofAndi?.video as { room?: string }).room), identities: seats.map(({ identity }) => identity) }
}

/** Step 3: Budi's link comes by mail; he waits without a token until Siti lets him in. */
export async function knockAndAdmit({ world, cast, courier, mails }: Stage, { held: id }: Planned) {
  await courier.need(`meeting-scheduled of MEETING#${id}`)
  const mail = found(mails.find(({ to }) => to.email === budi.email))
  const [, link = '', token = ''] = /\/tamu\/(lnk_\w+)#([\w.-]+)/.exec(mail.text) ?? []
  const browser = world.asNobody()
  const by = { link, token } as Parameters<PortalClient['door']['look']>[0]
  expect(await browser.door.look(by)).toMatchObject({ title: 'Rapat mingguan', chairName: siti.name })
  const { guest } = await browser.door.knock({ ...by, name: budi.name, affiliation: budi.affiliation })
  await courier.settle()
  expect(await codeOf(browser.door.guestEnter({}))).toBe('NOT_ADMITTED')
  expect((await cast.siti.meetings.lobby({ id })).rows).toMatchObject([{ guest, name: budi.name, state: 'WAITING' }])
  expect(await codeOf(cast.andi.meetings.admit({ id, guest }))).toBe('HOSTS_ONLY')
  await cast.siti.meetings.admit({ id, guest })
  const seat = await browser.door.guestEnter({})
  const { attributes, video } = await tokenOf(seat.token, world.now())
  expect(attributes).toEqual({ role: 'guest' })
  expect((video as { canPublishSources: string[] }).canPublishSources).toEqual(['camera', 'microphone'])
  await courier.settle()
  return { guest, identity: seat.identity }
}

/** Step 5: a decision with whoever is inside at this second, an action of it, and the notes. */
export async function record(
  { cast, courier }: Stage,
  { held: id }: Planned,
): Promise<{ decision: Decision; action: Action }> {
  const { fence } = await cast.rina.meetings.takePen({ id })
  await cast.rina.meetings.saveNotes({ id, fence, text: 'Disepakati telaah untuk tiga unit.' })
  const decision = await cast.siti.meetings.recordDecision({
    id,
    text: 'Telaah disusun untuk tiga unit.',
    agendaItem: '01',
  })
  await courier.settle()
  const given = { title: 'Susun telaah surat edaran', due: '2026-12-04', points: 3, queue: policyQueue.id }
  const action = await cast.siti.meetings.recordAction({
    id,
    ...given,
    decision: decision.id,
    indicator: reviewIndicator.id,
    agendaItem: '01',
  })
  await courier.settle()
  expect(await codeOf(cast.andi.meetings.recordDecision({ id, text: 'Bukan oleh saya.' }))).toBe('HOSTS_ONLY')
  return { decision, action }
}

async function tokenOf(token: string, now: string) {
  const { payload } = await jwtVerify(token, new TextEncoder().encode(tokenPair.secret), { currentDate: new Date(now) })
  return payload
}

/** The time is told in each reader's own zone; the calendar file holds the instant in the meeting's. */
export function readInvitations({ mails }: Stage, { cancelled }: Planned): void {
  const of = (email: string) => found(mails.find(({ to, ics }) => to.email === email && ics?.includes(cancelled)))
  for (const [{ email }, hour] of [
    [siti, '10.00–11.00 WIB'],
    [yohana, '12.00–13.00 WIT'],
  ] as const) {
    expect(of(email).text).toContain(hour)
    expect(of(email).ics).toContain('DTSTART;TZID=Asia/Jakarta:20261125T100000')
  }
}
