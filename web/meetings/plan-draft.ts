import type { ZoneId } from '#shared/calendar/zone.ts'
import { isZone } from '#shared/calendar/zone.ts'
import { toText } from '#shared/kernel/time.ts'
import type { AccessLevel } from '#shared/meetings/meeting.ts'
import { accessLevels } from '#shared/meetings/meeting.ts'
import type { MeetingDetail } from '#shared/meetings/meeting-view.ts'

/** Somebody chosen for the meeting, with what the form shows of them. */
export type Chosen = { readonly id: string; readonly name: string; readonly unitName: string; readonly zone: ZoneId }
export type AgendaDraft = { readonly title: string; readonly minutes: string }
export type GuestDraft = {
  readonly name: string
  readonly email: string
  readonly affiliation: string
  readonly link?: string
}

/** A meeting as it is typed; kept on the device until it is sent. */
export type PlanDraft = {
  readonly title: string
  readonly date: string
  readonly start: string
  readonly length: string
  readonly zone: ZoneId
  readonly access: AccessLevel
  readonly chair: string
  readonly minuteTaker: string
  readonly people: readonly Chosen[]
  readonly guests: readonly GuestDraft[]
  readonly agenda: readonly AgendaDraft[]
}

export const noAgenda: AgendaDraft = { title: '', minutes: '' }
export const noGuest: GuestDraft = { name: '', email: '', affiliation: '' }
export const most = { agenda: 40, guests: 20, people: 60 } as const

export const emptyPlan = (me: Chosen): PlanDraft => ({
  title: '',
  date: '',
  start: '09:00',
  length: '60',
  zone: me.zone,
  access: 'invited',
  chair: me.id,
  minuteTaker: me.id,
  people: [me],
  guests: [],
  agenda: [noAgenda],
})

const local = (at: string, zone: ZoneId) => Temporal.Instant.from(at).toZonedDateTimeISO(zone)

export const minutesBetween = (from: string, to: string): number =>
  (Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) / 60_000

/** A scheduled meeting as the form holds it. */
export function draftOf(meeting: MeetingDetail): PlanDraft {
  const start = local(meeting.startsAt, meeting.zone)
  return {
    title: meeting.title,
    date: start.toPlainDate().toString(),
    start: start.toPlainTime().toString({ smallestUnit: 'minute' }),
    length: String(minutesBetween(meeting.startsAt, meeting.endsAt)),
    zone: meeting.zone,
    access: meeting.access,
    chair: meeting.chair.person,
    minuteTaker: meeting.minuteTaker.person,
    people: meeting.invitees.map(({ person, name, unitName, zone }) => ({ id: person, name, unitName, zone })),
    guests: meeting.guests.map(({ name, email = '', affiliation, link }) => ({
      name,
      email,
      affiliation,
      ...(link !== undefined && { link }),
    })),
    agenda: meeting.agenda.map(({ title, minutes }) => ({ title, minutes: minutes === 0 ? '' : String(minutes) })),
  }
}

/** When it begins and ends, once date and start are there. */
export function spanOfDraft({
  date,
  start,
  length,
  zone,
}: PlanDraft): { startsAt: string; endsAt: string } | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(start)) return undefined
  try {
    const from = Temporal.PlainDateTime.from(`${date}T${start}`).toZonedDateTime(zone).toInstant()
    return { startsAt: toText(from), endsAt: toText(from.add({ minutes: Number(length) })) }
  } catch {
    return undefined
  }
}

type Found = Readonly<Record<string, unknown>>
const isObject = (found: unknown): found is Found => typeof found === 'object' && found !== null
const listOf = <T>(found: unknown, fields: readonly (keyof T & string)[]): readonly T[] =>
  Array.isArray(found)
    ? (found as readonly unknown[]).filter(
        (each): each is T => isObject(each) && fields.every((field) => typeof each[field] === 'string'),
      )
    : []

/** A draft found on the device; one that lacks a part is not taken. */
export function cleanPlan(found: unknown): PlanDraft | undefined {
  if (!isObject(found)) return undefined
  const texts = ['title', 'date', 'start', 'length', 'chair', 'minuteTaker', 'zone', 'access'] as const
  if (!texts.every((field) => typeof found[field] === 'string')) return undefined
  const given = found as unknown as PlanDraft
  const access = accessLevels.find((each) => each === given.access)
  if (!isZone(given.zone) || !access) return undefined
  return {
    ...given,
    people: listOf<Chosen>(found['people'], ['id', 'name', 'unitName', 'zone']),
    guests: listOf<GuestDraft>(found['guests'], ['name', 'email', 'affiliation']),
    agenda: listOf<AgendaDraft>(found['agenda'], ['title', 'minutes']),
  }
}
