import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { shift, toText } from '#shared/kernel/time.ts'
import { attendanceOf, presentAt } from '#shared/meetings/attendance.ts'
import type { Connection, Signal } from '#shared/meetings/signal.ts'

type Told = {
  event: string
  id: string
  createdAt: string
  participant?: { sid: string; identity: string; name: string }
}
type Case = { events: readonly Told[] }
const read = <T extends Case>(file: string) =>
  JSON.parse(readFileSync(new URL(`cases/${file}.json`, import.meta.url), 'utf8')) as T

const kinds: Readonly<Record<string, 'joined' | 'left' | 'aborted'>> = {
  participant_joined: 'joined',
  participant_left: 'left',
  participant_connection_aborted: 'aborted',
}
/** The cases' events as signals; what says nothing of people is left out, as the webhook leaves it out. */
const signalsOf = ({ events }: Case): Signal[] =>
  events.flatMap(({ event, id, createdAt, participant }): Signal[] => {
    const at = toText(Temporal.Instant.fromEpochMilliseconds(Number(createdAt) * 1000))
    const kind = kinds[event]
    if (event === 'room_finished') return [{ id, at, event: 'closed' }]
    if (!kind || !participant) return []
    const person = participant.identity.split('#')[0] ?? ''
    return [
      { id, at, event: kind, who: { kind: 'staff', id: person, name: participant.name, connection: participant.sid } },
    ]
  })
const clock = (at: string | undefined) =>
  at && Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Jakarta').toPlainTime().toString().replaceAll(':', '.')

describe('known cases', () => {
  const c002 = read<Case & { expect_present_after_each: number[] }>('c002-left-without-join')
  const c003 = read<Case & { expect: { first_in: string; last_out: string; intervals: string[][]; minutes: number } }>(
    'c003-attendance-overlap',
  )

  test('[M14] C002: a leave without a join is a failed try and nobody is present', () => {
    const present = c002.events.map(({ createdAt }, i) => {
      const at = toText(Temporal.Instant.fromEpochMilliseconds(Number(createdAt) * 1000))
      return presentAt(signalsOf({ events: c002.events.slice(0, i + 1) }), at).length
    })
    expect(present).toEqual(c002.expect_present_after_each)
    const { rows, failed } = attendanceOf(signalsOf(c002), '2026-09-09T03:00:00.000Z')
    expect(rows.map(({ id, intervals }) => [id, clock(intervals[0]?.from)])).toEqual([['u-budi', '09.01.00']])
    expect(failed.map(({ id, at }) => [id, clock(at)])).toEqual([
      ['u-budi', '09.00.20'],
      ['u-wayan', '09.00.40'],
    ])
  })

  test('[M13] C003: four connections of one person are one row of 90 minutes', () => {
    const { rows, failed } = attendanceOf(signalsOf(c003), '2026-09-09T08:00:00.000Z')
    expect([rows.length, failed.length]).toEqual([1, 0])
    const [row] = rows
    expect(row?.intervals.map(({ from, to }) => [clock(from), clock(to)])).toEqual(c003.expect.intervals)
    expect([clock(row?.intervals[0]?.from), clock(row?.intervals.at(-1)?.to)]).toEqual([
      c003.expect.first_in,
      c003.expect.last_out,
    ])
    expect((row?.seconds ?? 0) / 60).toBe(c003.expect.minutes)
  })
})

const start = '2026-11-25T02:00:00.000Z'
const at = (seconds: number) => shift(start, { seconds })
const seeded = (seed: number) => () => {
  seed = (seed * 1664525 + 1013904223) % 4294967296
  return seed / 4294967296
}
type Chance = () => number
const shuffled = <T>(list: readonly T[], chance: Chance) =>
  list
    .map((each) => [chance(), each] as const)
    .sort(([a], [b]) => a - b)
    .map(([, each]) => each)

/** A meeting of an hour with lists every minute: who was inside is known, so that lists and webhooks agree. */
function meetingBy(chance: Chance) {
  const visits = Array.from({ length: 3 + Math.floor(chance() * 6) }, (_, i) => {
    const from = Math.floor(chance() * 3000)
    const who: Connection = {
      kind: i % 3 === 2 ? 'guest' : 'staff',
      id: `person-${Math.floor(chance() * 3)}`,
      name: 'Rina',
      connection: `PA_${i}`,
      joinedAt: at(from),
    }
    return { who, from, to: from + 5 + Math.floor(chance() * 1500) }
  })
  const joins = visits.map(({ who, from }, i): Signal => ({ id: `EV_j${i}`, at: at(from), event: 'joined', who }))
  const leaves = visits.map(({ who, to }, i): Signal => ({ id: `EV_l${i}`, at: at(to), event: 'left', who }))
  const lists = Array.from({ length: 80 }, (_, i): Signal => {
    const second = i * 60 + 30
    const inside = visits.filter(({ from, to }) => from <= second && second < to).map(({ who }) => who)
    return { id: `sweep-${i}`, at: at(second), event: 'listed', inside }
  })
  return { joins, leaves, lists, visits }
}

describe('300 meetings with their signals mixed', () => {
  const seed = Number(process.env['SEED'] ?? '20261125')
  const ledgerOf = (signals: readonly Signal[]) => attendanceOf(signals, at(6000))
  const intervalsOf = (signals: readonly Signal[]) =>
    ledgerOf(signals).rows.map(({ id, kind, intervals }) => ({ id, kind, intervals }))

  test(`[M13] order and repetition change nothing (SEED=${seed})`, () => {
    for (let round = 0; round < 300; round++) {
      const chance = seeded(seed + round)
      const { joins, leaves, lists } = meetingBy(chance)
      const all = [...joins, ...leaves, ...lists]
      const mixed = shuffled([...all, ...all.filter(() => chance() < 0.4)], chance)
      expect(ledgerOf(mixed), `round ${round}`).toEqual(ledgerOf(all))
    }
  })

  test(`[M14] lost joins of whoever a list saw come back from the list (SEED=${seed})`, () => {
    for (let round = 0; round < 300; round++) {
      const chance = seeded(seed + round)
      const { joins, leaves, lists, visits } = meetingBy(chance)
      const isListed = (i: number) => {
        const { from = 0, to = 0 } = visits[i] ?? {}
        return Math.ceil((from - 30) / 60) * 60 + 30 < to
      }
      const kept = joins.filter((_, i) => !isListed(i) || chance() < 0.5)
      const told = shuffled([...kept, ...leaves, ...lists], chance)
      expect(intervalsOf(told), `round ${round}`).toEqual(intervalsOf([...joins, ...leaves, ...lists]))
    }
  })

  test(`[M14] with lost leaves nobody is claimed inside longer than they were, nor a minute too short (SEED=${seed})`, () => {
    for (let round = 0; round < 300; round++) {
      const chance = seeded(seed + round)
      const { joins, leaves, lists, visits } = meetingBy(chance)
      const told = shuffled([...joins, ...leaves.filter(() => chance() < 0.5), ...lists], chance)
      const alone = visits.filter(
        ({ who }) => visits.filter((each) => each.who.id === who.id && each.who.kind === who.kind).length === 1,
      )
      const { rows } = ledgerOf(told)
      for (const { who, from, to } of alone) {
        const seconds = rows.find(({ id, kind }) => id === who.id && kind === who.kind)?.seconds ?? -1
        expect(seconds).toBeLessThanOrEqual(to - from)
        expect(seconds).toBeGreaterThanOrEqual(to - from - 60)
      }
    }
  })
})

describe('one connection', () => {
  const who: Connection = { kind: 'guest', id: 'gst_budi', name: 'Budi', connection: 'PA_1' }
  const joined: Signal = { id: 'EV_1', at: at(0), event: 'joined', who }
  const row = (signals: readonly Signal[], endedAt?: string) => attendanceOf(signals, at(600), endedAt).rows[0]

  test('[M13] says who knows it and how sure that is', () => {
    const left: Signal = { id: 'EV_2', at: at(60), event: 'left', who }
    const listed: Signal = { id: 'S1', at: at(30), event: 'listed', inside: [who] }
    const empty: Signal = { id: 'S2', at: at(90), event: 'listed', inside: [] }
    const told = (signals: readonly Signal[], endedAt?: string) => {
      const { source, confidence, isOpen, seconds } = row(signals, endedAt) ?? {}
      return [source, confidence, isOpen, seconds]
    }
    expect(told([joined, left])).toEqual(['webhook', 'certain', false, 60])
    expect(told([joined])).toEqual(['webhook', 'certain', true, 600])
    expect(told([joined, listed, empty])).toEqual(['both', 'corrected', false, 30])
    expect(told([listed, empty])).toEqual(['sweep', 'corrected', false, 0])
    expect(told([listed, left])).toEqual(['both', 'corrected', false, 30])
    expect(told([joined], at(300))).toEqual(['webhook', 'assumed', false, 300])
  })

  test('[M14] a list of the same second does not put anybody out', () => {
    expect(row([joined, { id: 'S1', at: at(1), event: 'listed', inside: [] }])?.isOpen).toBe(true)
  })

  test('[M20] inside from the second of coming in until the second of leaving', () => {
    const signals: Signal[] = [joined, { id: 'EV_2', at: at(60), event: 'left', who }]
    const inside = [-1, 0, 59, 60].map((second) => presentAt(signals, at(second)).length)
    expect(inside).toEqual([0, 1, 1, 0])
  })
})
