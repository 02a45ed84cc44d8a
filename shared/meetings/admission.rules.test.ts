import { describe, expect, test } from 'vitest'
import { firstBroken } from '#shared/kernel/condition.ts'
import { shift } from '#shared/kernel/time.ts'
import { decideEntry, isHost, mayRecord, type Visitor } from '#shared/meetings/admission.rules.ts'
import type { LobbyState, Waiting } from '#shared/meetings/lobby.ts'
import { accessLevels, meetingStates, type Meeting } from '#shared/meetings/meeting.ts'

const startsAt = '2026-11-25T02:00:00.000Z'
const endsAt = '2026-11-25T03:00:00.000Z'
const meeting = (fields: Partial<Meeting>) =>
  ({
    state: 'LIVE',
    access: 'invited',
    startsAt,
    endsAt,
    people: new Set(['prs_chair', 'prs_invited']),
    hosts: new Set(['prs_chair']),
    ...fields,
  }) as Meeting
const guest = (state: LobbyState): Visitor => ({
  kind: 'guest',
  waiting: { guest: 'gst_budi', state } as unknown as Waiting,
})

const visitors = {
  chair: { kind: 'staff', id: 'prs_chair' },
  invited: { kind: 'staff', id: 'prs_invited' },
  colleague: { kind: 'staff', id: 'prs_other' },
  'guest who waits': guest('WAITING'),
  'guest admitted': guest('ADMITTED'),
  'guest declined': guest('DECLINED'),
  'guest who left': guest('LEFT'),
  'guest of nobody': { kind: 'guest', waiting: undefined },
} as const satisfies Record<string, Visitor>
type Who = keyof typeof visitors

// Written by hand: what an open, live meeting says to everybody.
const open: Readonly<Record<Who, readonly [invited: string, agency: string, knock: string]>> = {
  chair: ['host', 'host', 'host'],
  invited: ['participant', 'participant', 'participant'],
  colleague: ['NOT_FOUND', 'participant', 'NOT_FOUND'],
  'guest who waits': ['GUESTS_CLOSED', 'GUESTS_CLOSED', 'NOT_ADMITTED'],
  'guest admitted': ['GUESTS_CLOSED', 'GUESTS_CLOSED', 'guest'],
  'guest declined': ['GUESTS_CLOSED', 'GUESTS_CLOSED', 'GUEST_DECLINED'],
  'guest who left': ['GUESTS_CLOSED', 'GUESTS_CLOSED', 'GUEST_LEFT'],
  'guest of nobody': ['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
}
const closed: Readonly<Record<string, string>> = { ENDED: 'MEETING_ENDED', CANCELLED: 'MEETING_CANCELLED' }
const moments = [
  ['a second before the door opens', shift(startsAt, { minutes: -15, seconds: -1 }), 'MEETING_NOT_OPEN'],
  ['as the door opens', shift(startsAt, { minutes: -15 }), undefined],
  ['in the middle', shift(startsAt, { minutes: 20 }), undefined],
  ['a second before the door closes', shift(endsAt, { minutes: 119, seconds: 59 }), undefined],
  ['as the door closes', shift(endsAt, { hours: 2 }), 'MEETING_ENDED'],
] as const

const cells = (Object.keys(visitors) as Who[]).flatMap((who) =>
  accessLevels.flatMap((access, level) =>
    meetingStates.flatMap((state) =>
      moments.map(([when, now, untimely]) => {
        const usual = open[who][level] ?? ''
        const hidden = usual === 'NOT_FOUND' || usual === 'GUESTS_CLOSED'
        return { who, access, state, when, now, expected: hidden ? usual : (closed[state] ?? untimely ?? usual) }
      }),
    ),
  ),
)

describe('who comes in', () => {
  test.each(cells)(
    '[M3, M5, M6, M7] $who · $access · $state · $when: $expected',
    ({ who, access, state, now, expected }) => {
      const entry = decideEntry(meeting({ access, state }), visitors[who], now)
      expect(entry.enters ? entry.role : entry.refused).toBe(expected)
    },
  )

  test('[M3] a meeting that is not there is what a stranger reads of one that is', () => {
    const stranger = visitors.colleague
    expect(decideEntry(undefined, stranger, startsAt)).toEqual(decideEntry(meeting({}), stranger, startsAt))
    expect(decideEntry(meeting({}), stranger, startsAt)).toEqual({ enters: false, refused: 'NOT_FOUND', tells: {} })
  })

  test('[M6] who comes too early reads when the meeting begins, and nothing else', () => {
    const entry = decideEntry(meeting({}), visitors.invited, shift(startsAt, { hours: -1 }))
    expect(entry).toEqual({ enters: false, refused: 'MEETING_NOT_OPEN', tells: { startsAt } })
  })
})

describe('who decides', () => {
  const codeOf = (person: string, fields: Partial<Meeting>) => firstBroken(isHost(person), meeting(fields))?.code
  test('[M4] hosts, nobody else; a stranger is not even told that', () => {
    expect(codeOf('prs_chair', {})).toBeUndefined()
    expect(codeOf('prs_invited', {})).toBe('HOSTS_ONLY')
    expect(codeOf('prs_other', {})).toBe('NOT_FOUND')
    expect(codeOf('prs_other', { access: 'agency' })).toBe('HOSTS_ONLY')
  })

  test('[M2] minutes are written from the opening on and after the end, not of what was cancelled', () => {
    const codeAt = (fields: Partial<Meeting>, now: string) =>
      firstBroken(mayRecord('prs_chair', now), meeting(fields))?.code
    expect(codeAt({ state: 'SCHEDULED' }, shift(startsAt, { minutes: -16 }))).toBe('MEETING_NOT_STARTED')
    expect(codeAt({ state: 'SCHEDULED' }, shift(startsAt, { minutes: -15 }))).toBeUndefined()
    expect(codeAt({ state: 'ENDED' }, shift(endsAt, { hours: 200 }))).toBeUndefined()
    expect(codeAt({ state: 'CANCELLED' }, startsAt)).toBe('MEETING_CANCELLED')
  })
})
