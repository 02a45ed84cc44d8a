import * as v from 'valibot'
import { zoneId, type ZoneId } from '#shared/calendar/zone.ts'
import { idSchema, type Id } from '#shared/kernel/ids.ts'
import { line } from '#shared/kernel/text.ts'
import { shift } from '#shared/kernel/time.ts'
import { personId } from '#shared/people/person.ts'
import { unitId } from '#shared/people/unit.ts'

export type MeetingId = Id<'mtg'>
export const meetingId = idSchema('mtg')
export const guestId = idSchema('gst')
export const linkId = idSchema('lnk')

export const meetingStates = ['SCHEDULED', 'LIVE', 'ENDED', 'CANCELLED'] as const
export const meetingState = v.picklist(meetingStates)
export type MeetingState = v.InferOutput<typeof meetingState>

/** Undangan saja: the invited · Instansi: all staff · Tamu mengetuk: the invited, and guests who knock. */
export const accessLevels = ['invited', 'agency', 'guests-knock'] as const
export const accessLevel = v.picklist(accessLevels)
export type AccessLevel = v.InferOutput<typeof accessLevel>

export const agendaItemId = v.pipe(v.string(), v.regex(/^\d{2}$/, 'agenda-item'))
export const agendaItem = v.object({
  id: agendaItemId,
  title: line(200),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(480)),
})
export type AgendaItem = v.InferOutput<typeof agendaItem>

export const invitee = v.object({
  person: personId,
  name: v.string(),
  email: v.string(),
  unit: unitId,
  unitName: v.string(),
  zone: zoneId,
})
export type Invitee = v.InferOutput<typeof invitee>

export const email = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email('email'), v.maxLength(254, 'too-long'))

/** An invited guest: known by the link that they were sent. */
export const invitedGuest = v.object({
  link: linkId,
  name: line(120),
  email,
  affiliation: line(160),
})
export type InvitedGuest = v.InferOutput<typeof invitedGuest>

/** A person as a record names them. */
export const named = v.object({ person: personId, name: v.string() })
export type Named = v.InferOutput<typeof named>

/** The head row of a meeting as it is stored; `people` and `hosts` are string sets, hosts are among the people. Times: ISO, UTC. */
export type Meeting = {
  readonly id: MeetingId
  readonly rev: number
  readonly title: string
  readonly unit: string
  readonly unitName: string
  readonly zone: ZoneId
  readonly startsAt: string
  readonly endsAt: string
  readonly state: MeetingState
  readonly access: AccessLevel
  /** Of the invitation, as calendars count it. */
  readonly sequence: number
  readonly chair: Invitee
  readonly minuteTaker: Invitee
  readonly organiser: Named
  readonly agenda: readonly AgendaItem[]
  /** Chair and minute taker included. */
  readonly invitees: readonly Invitee[]
  readonly guests: readonly InvitedGuest[]
  readonly people: ReadonlySet<string>
  readonly hosts: ReadonlySet<string>
  /** LiveKit's name of the room: random, never shown. */
  readonly room: string
  readonly endedAt?: string
  readonly endedBy?: string
  readonly reason?: string
  readonly createdAt: string
  readonly changedAt: string
}

/** Everybody comes in from a quarter of an hour before the start until two hours after the planned end. */
export const opensAt = ({ startsAt }: Pick<Meeting, 'startsAt'>): string => shift(startsAt, { minutes: -15 })
export const closesAt = ({ endsAt }: Pick<Meeting, 'endsAt'>): string => shift(endsAt, { hours: 2 })
