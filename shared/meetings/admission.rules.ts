import { any, firstBroken, on, type Clause, type Stored } from '#shared/kernel/condition.ts'
import { shift } from '#shared/kernel/time.ts'
import type { Waiting } from '#shared/meetings/lobby.ts'
import { isAdmitted } from '#shared/meetings/lobby.rules.ts'
import { allows } from '#shared/meetings/meeting.lifecycle.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'

export type Role = 'host' | 'participant' | 'guest'

const meeting = on<Meeting>()

/** [M3] Staff see a meeting that they are invited to, or that is open to the agency; to all others it does not exist. */
export const isThere = (person: string) =>
  [{ code: 'NOT_FOUND', must: any(meeting.has('people', person), meeting.equals('access', 'agency')) }] as const

/** [M4] Chair, minute taker and organiser admit, record, write, change and end. */
export const isHost = (person: string) =>
  [...isThere(person), { code: 'HOSTS_ONLY', must: meeting.has('hosts', person) }] as const

/** [M5] Guests have a way in only while the meeting is one where guests knock. */
export const takesGuests = [{ code: 'GUESTS_CLOSED', must: meeting.equals('access', 'guests-knock') }] as const

/** [M6] The door is open from a quarter of an hour before the start until two hours after the planned end. */
export const isOpen = (now: string) => [
  ...allows('enter'),
  {
    code: 'MEETING_NOT_OPEN' as const,
    must: meeting.atMost('startsAt', shift(now, { minutes: 15 })),
    tells: ['startsAt'],
  },
  { code: 'MEETING_ENDED' as const, must: meeting.after('endsAt', shift(now, { hours: -2 })) },
]

export const mayEnter = (person: string, now: string) => [...isThere(person), ...isOpen(now)]
export const mayGuestEnter = (now: string) => [...takesGuests, ...isOpen(now)]

/** [M2] Minutes are written by hosts, from the moment that the door opens and after the end. */
export const mayRecord = (person: string, now: string) => [
  ...isHost(person),
  ...allows('record'),
  {
    code: 'MEETING_NOT_STARTED' as const,
    must: meeting.atMost('startsAt', shift(now, { minutes: 15 })),
    tells: ['startsAt'],
  },
]

export type Visitor =
  { readonly kind: 'staff'; readonly id: string } | { readonly kind: 'guest'; readonly waiting: Waiting | undefined }

export type Entry =
  | { readonly enters: true; readonly role: Role }
  | { readonly enters: false; readonly refused: EntryCode; readonly tells: Stored }
type EntryCode =
  | ReturnType<typeof mayEnter>[number]['code']
  | ReturnType<typeof mayGuestEnter>[number]['code']
  | (typeof isAdmitted)[number]['code']

/**
 * Who comes in directly, and who is told what. A guest comes in only when a host has admitted them; until then they
 * wait without a token.
 */
export function decideEntry(found: Meeting | undefined, who: Visitor, now: string): Entry {
  if (who.kind === 'staff') {
    const broken = firstBroken<Clause<EntryCode>>(mayEnter(who.id, now), found)
    return broken ? refused(broken, found) : { enters: true, role: found?.hosts.has(who.id) ? 'host' : 'participant' }
  }
  if (!who.waiting || !found) return { enters: false, refused: 'NOT_FOUND', tells: {} }
  const place = firstBroken<Clause<EntryCode>>(isAdmitted, who.waiting)
  const broken = firstBroken<Clause<EntryCode>>(mayGuestEnter(now), found)
  if (broken) return refused(broken, found)
  return place ? refused(place, who.waiting) : { enters: true, role: 'guest' }
}

const refused = ({ code, tells = [] }: Clause<EntryCode>, from: Stored = {}): Entry => ({
  enters: false,
  refused: code,
  tells: Object.fromEntries(tells.filter((field) => from[field] !== undefined).map((field) => [field, from[field]])),
})
