import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { LiveKit } from '#functions/kernel/livekit.ts'
import { readAll } from '#functions/kernel/read.ts'
import { actionBecomesTask } from '#functions/meetings/action-becomes-task.ts'
import { recordSignal } from '#functions/meetings/record-signal.ts'
import { taskKey } from '#functions/work/work.keys.ts'
import { derivedId } from '#shared/kernel/ids.ts'
import { shift } from '#shared/kernel/time.ts'
import type { MeetingId } from '#shared/meetings/meeting.ts'
import { codeOf, refusalOf } from '#test/kit/client.ts'
import { cast, meetingHall, nine, plan, type HallClient, type MeetingHall } from '#test/kit/meeting-hall.ts'

const { jayapuraQueue, policyQueue } = cast
let hall: MeetingHall
let siti: HallClient
let rina: HallClient
let id: MeetingId
beforeAll(async () => {
  hall = await meetingHall({} as LiveKit)
}, 60_000)
beforeEach(async () => {
  hall.at(nine)
  ;[siti, rina] = await Promise.all([hall.as('siti'), hall.as('rina')])
  id = await hall.schedule()
})

describe('decisions', () => {
  const signal = (n: number, event: 'joined' | 'left', person: string, kind: 'staff' | 'guest', at: string) =>
    recordSignal(hall.table, id, {
      id: `EV_${String(n)}`,
      at,
      event,
      who: { kind, id: person, name: `Nama ${person}`, connection: `PA_${person}` },
    })

  test('[M20] name whoever the ledger has inside at that second', async () => {
    await signal(1, 'joined', 'prs_rina', 'staff', nine)
    await signal(2, 'joined', 'prs_andi', 'staff', nine)
    await signal(3, 'joined', 'gst_budi', 'guest', shift(nine, { minutes: 5 }))
    await signal(4, 'left', 'prs_andi', 'staff', shift(nine, { minutes: 3 }))
    hall.pass({ minutes: 4 })
    const first = await siti.meetings.recordDecision({ id, text: 'Loket tetap buka', agendaItem: '01' })
    hall.pass({ minutes: 2 })
    const second = await rina.meetings.recordDecision({ id, text: 'Dua petugas piket' })
    expect(first.present).toEqual([{ kind: 'staff', id: 'prs_rina', name: 'Nama prs_rina' }])
    expect(second.present.map((who) => who.id)).toEqual(['prs_rina', 'gst_budi'])
    const { decisions } = await (await hall.as('andi')).meetings.meeting({ id })
    expect(decisions.map(({ text }) => text)).toEqual(['Loket tetap buka', 'Dua petugas piket'])
  })

  test('[M2] [M4] by hosts, when the meeting is open; of its own agenda', async () => {
    expect(await codeOf((await hall.as('andi')).meetings.recordDecision({ id, text: 'x' }))).toBe('HOSTS_ONLY')
    expect(await codeOf(siti.meetings.recordDecision({ id, text: 'x', agendaItem: '09' }))).toBe('AGENDA_UNKNOWN')
    hall.pass({ minutes: -20 })
    expect(await codeOf(siti.meetings.recordDecision({ id, text: 'x' }))).toBe('MEETING_NOT_STARTED')
  })

  test('[M20] sent twice, a decision is one', async () => {
    const context = { context: { key: `the-same-decision-${id.slice(-8)}` } }
    const both = await Promise.all([1, 2].map(() => siti.meetings.recordDecision({ id, text: 'Setuju' }, context)))
    expect(both[0]).toEqual(both[1])
    expect(await hall.rows(id, 'DECISION#')).toHaveLength(1)
  })
})

describe('actions', () => {
  const action = { title: 'Susun draf surat edaran', queue: policyQueue.id, due: '2026-11-27', points: 3 }

  test('[M19] one action becomes one task, under doubled deliveries at once', async () => {
    const decision = await siti.meetings.recordDecision({ id, text: 'Disusun' })
    const steps = ['Bandingkan peraturan', 'Tulis rekomendasi']
    const recorded = await siti.meetings.recordAction({ id, ...action, decision: decision.id, agendaItem: '01', steps })
    expect(recorded.task).toBe(derivedId('tsk', recorded.id))
    const fact = (await hall.facts(id)).find(({ type }) => type === 'action-recorded')
    if (!fact) throw new Error('no fact')
    const { react } = actionBecomesTask(hall.table)
    await Promise.all([react(fact), react(fact), react({ ...fact }), react(fact)])
    await react(fact)
    const rows = await readAll(hall.table, { of: taskKey(recorded.task).pk })
    expect(rows.filter(({ sk }) => sk === 'META')).toMatchObject([
      {
        title: action.title,
        queue: policyQueue.id,
        state: 'READY',
        points: 3,
        mandatoryOpen: 2,
        due: '2026-11-27',
        origin: { meeting: id, action: recorded.id, decision: decision.id },
      },
    ])
    expect(rows.filter(({ kind }) => kind === 'step').map(({ title }) => title)).toEqual(steps)
    expect(rows.filter(({ kind }) => kind === 'fact')).toHaveLength(1)
    const { actions } = await rina.meetings.meeting({ id })
    expect(actions).toMatchObject([{ id: recorded.id, task: recorded.task, queueName: policyQueue.name }])
  })

  test('[M19] into a queue of one’s own, a day to come, a decision of this meeting', async () => {
    const ask = (fields: object) => refusalOf(siti.meetings.recordAction({ id, ...action, ...fields }))
    expect(await ask({ queue: jayapuraQueue.id })).toMatchObject({ code: 'QUEUE_UNKNOWN' })
    expect(await ask({ queue: 'que_isnotthere00' })).toMatchObject({ code: 'QUEUE_UNKNOWN' })
    expect(await ask({ due: '2026-11-24' })).toMatchObject({ code: 'DUE_PAST' })
    expect(await ask({ decision: 'dcs_isnotthere00' })).toMatchObject({ code: 'DECISION_UNKNOWN' })
    expect(await ask({ agendaItem: '09' })).toMatchObject({ code: 'AGENDA_UNKNOWN' })
    expect(await ask({ points: 0 })).toMatchObject({ code: 'INPUT_INVALID' })
    expect(await hall.rows(id, 'ACTION#')).toEqual([])
  })
})

describe('notes', () => {
  test('[M17] [M18] one writes, the other reads who; what was typed stays', async () => {
    const pen = await rina.meetings.takePen({ id })
    expect(pen).toMatchObject({ writerName: 'Rina Wulandari', text: '' })
    await rina.meetings.saveNotes({ id, fence: pen.fence, text: 'Pembukaan' })
    expect(await refusalOf(siti.meetings.takePen({ id }))).toMatchObject({
      code: 'PEN_HELD',
      data: { writerName: 'Rina Wulandari', until: shift(nine, { minutes: 2 }) },
    })
    expect(await (await hall.as('andi')).meetings.notes({ id })).toMatchObject({ text: 'Pembukaan', savedAt: nine })
    expect(await codeOf((await hall.as('andi')).meetings.takePen({ id }))).toBe('HOSTS_ONLY')
    hall.pass({ minutes: 2 })
    await rina.meetings.saveNotes({ id, fence: pen.fence, text: 'Pembukaan, terlambat' })
    hall.pass({ minutes: 2 })
    expect(await siti.meetings.takePen({ id })).toMatchObject({ text: 'Pembukaan, terlambat' })
    expect(await refusalOf(rina.meetings.saveNotes({ id, fence: pen.fence, text: 'hilang?' }))).toMatchObject({
      code: 'PEN_LOST',
    })
    expect(await siti.meetings.notes({ id })).toMatchObject({ text: 'Pembukaan, terlambat' })
  })

  test('[M18] once a minute and at the end, the text goes on record', async () => {
    const { fence } = await rina.meetings.takePen({ id })
    for (let i = 0; i < 8; i++) {
      await rina.meetings.saveNotes({ id, fence, text: `Baris ${String(i)}` })
      hall.pass({ seconds: 20 })
    }
    await rina.meetings.givePen({ id, fence, text: 'Selesai' })
    const kept = (await hall.facts(id)).filter(({ type }) => type === 'notes-kept').map(({ data }) => data['text'])
    expect(kept).toEqual(['Baris 0', 'Baris 3', 'Baris 6'])
    expect((await hall.facts(id)).find(({ type }) => type === 'pen-given')?.data).toMatchObject({ text: 'Selesai' })
    const after = await siti.meetings.takePen({ id })
    expect(after).toMatchObject({ text: 'Selesai', writerName: (await hall.stored(id)).chair.name })
    expect(after.fence).toBeGreaterThan(fence)
  })

  test('[M4] [M18] who is a host no more writes no further, though nobody took the pen since', async () => {
    const pen = await rina.meetings.takePen({ id })
    await rina.meetings.saveNotes({ id, fence: pen.fence, text: 'Pembukaan' })
    const { chair } = await hall.stored(id)
    const without = { minuteTaker: chair.person, guests: [] }
    const { rev } = await siti.meetings.meeting({ id })
    const asked = { id, rev, ...plan(), ...without }
    const changed = await siti.meetings.change({ ...asked, invitees: [cast.rina.id] })
    const later = { id, fence: pen.fence, text: 'Sesudahnya' }
    expect(await codeOf(rina.meetings.saveNotes(later))).toBe('HOSTS_ONLY')
    expect(await codeOf(rina.meetings.givePen(later))).toBe('HOSTS_ONLY')
    await siti.meetings.change({ ...asked, rev: changed.rev, invitees: [] })
    expect(await codeOf(rina.meetings.saveNotes(later))).toBe('NOT_FOUND')
    expect(await siti.meetings.notes({ id })).toMatchObject({ text: 'Pembukaan' })
  })

  test('[M17] of two hosts who take the pen at once, one has it', async () => {
    const tries = await Promise.allSettled([rina.meetings.takePen({ id }), siti.meetings.takePen({ id })])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('[M18] the writer’s second tab takes the pen from the first', async () => {
    const [first, second] = [await rina.meetings.takePen({ id }), await rina.meetings.takePen({ id })]
    expect(await codeOf(rina.meetings.saveNotes({ id, fence: first.fence, text: 'lama' }))).toBe('PEN_LOST')
    await rina.meetings.saveNotes({ id, fence: second.fence, text: 'baru' })
    expect(await siti.meetings.notes({ id })).toMatchObject({ text: 'baru' })
  })
})

test('[M15] everybody reads their own attendance; a colleague who took no part reads no more', async () => {
  const open = await hall.schedule({ access: 'agency', guests: [] })
  const who = { kind: 'staff', name: 'Nama' } as const
  for (const [i, person] of [(await hall.stored(open)).chair.person, 'prs_ilham0contoh'].entries())
    await recordSignal(hall.table, open, {
      id: `EV_o${String(i)}`,
      at: nine,
      event: 'joined',
      who: { ...who, id: person, connection: `PA_${person}` },
    })
  await recordSignal(hall.table, open, {
    id: 'EV_f',
    at: nine,
    event: 'aborted',
    who: { ...who, id: 'prs_wayan', connection: 'PA_w' },
  })
  const seen = async (login: string) => (await (await hall.as(login)).meetings.meeting({ id: open })).attendance
  expect(await seen('ilham')).toMatchObject({ rows: [], failed: [], isWhole: false })
  expect((await seen('andi')).rows).toHaveLength(2)
  expect((await seen('andi')).failed).toHaveLength(0)
  expect((await seen('siti')).failed).toMatchObject([{ id: 'prs_wayan' }])
})
