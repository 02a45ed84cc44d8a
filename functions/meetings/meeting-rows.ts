import type { Change } from '#functions/kernel/change.ts'
import { linkKey, listedAt, meetingsOf, notListed, placeKey } from '#functions/meetings/meetings.keys.ts'
import type { Plan } from '#functions/meetings/plan.ts'
import { usesOfALink, type GuestLink } from '#shared/meetings/guest-link.ts'
import { closesAt, type InvitedGuest, type Invitee, type Meeting } from '#shared/meetings/meeting.ts'
import type { Invitation } from '#shared/meetings/meetings.facts.ts'
import { hostsOf, invitedBy } from '#shared/meetings/plan.rules.ts'
import type { Rights } from '#shared/people/rights.ts'

type Rows = Readonly<Record<string, Omit<Change, 'must'>>>
export type Organiser = Pick<Rights, 'person' | 'name' | 'unit' | 'unitName'>

/** All of a meeting that its plan decides. */
export type Planned = Omit<Meeting, 'rev' | 'room' | 'state' | 'createdAt' | 'sequence'>

export function planned(
  id: Meeting['id'],
  plan: Plan,
  people: ReadonlyMap<string, Invitee>,
  guests: readonly InvitedGuest[],
  of: Pick<Meeting, 'organiser' | 'unit' | 'unitName'>,
  now: string,
): Planned {
  const invitees = invitedBy(plan).map((person) => needed(people, person))
  const { title, startsAt, endsAt, zone, access } = plan
  return {
    id,
    title,
    startsAt,
    endsAt,
    zone,
    access,
    unit: of.unit,
    unitName: of.unitName,
    organiser: of.organiser,
    chair: needed(people, plan.chair),
    minuteTaker: needed(people, plan.minuteTaker),
    invitees,
    guests,
    agenda: plan.agenda.map((item, i) => ({ id: String(i + 1).padStart(2, '0'), ...item })),
    people: new Set([...invitees.map(({ person }) => person), of.organiser.person]),
    hosts: hostsOf(plan, of.organiser.person),
    changedAt: now,
  }
}

function needed(people: ReadonlyMap<string, Invitee>, id: string): Invitee {
  const found = people.get(id)
  if (!found) throw new Error('a plan with somebody who was not looked up')
  return found
}

/** The rows of everybody's own list. */
export const placeRows = (meeting: Planned, state: Meeting['state']): Rows =>
  Object.fromEntries(
    [...meeting.people].map((person) => [
      `place ${person}`,
      { key: placeKey(person, meeting.id), set: place(meeting, state, person) },
    ]),
  )

const place = (meeting: Planned, state: Meeting['state'], person: string) => ({
  kind: 'meeting-place',
  id: meeting.id,
  title: meeting.title,
  unit: meeting.unit,
  unitName: meeting.unitName,
  zone: meeting.zone,
  startsAt: meeting.startsAt,
  endsAt: meeting.endsAt,
  state,
  chairName: meeting.chair.name,
  isHost: meeting.hosts.has(person),
  isMinuteTaker: meeting.minuteTaker.person === person,
  people: meeting.invitees.length,
  guests: meeting.guests.length,
  agendaItems: meeting.agenda.length,
  listedIn: meetingsOf(person),
  listedAt: listedAt(meeting.startsAt, meeting.id),
})

/** The rows of people who are no longer invited leave their lists. */
export const placesLeft = (meeting: string, people: readonly string[]): Rows =>
  Object.fromEntries(people.map((person) => [`place ${person}`, { key: placeKey(person, meeting), remove: notListed }]))

/** The state of a meeting in everybody's own list. */
export const placesIn = ({ id, people }: Pick<Meeting, 'id' | 'people'>, state: Meeting['state']): Rows =>
  Object.fromEntries([...people].map((person) => [`place ${person}`, { key: placeKey(person, id), set: { state } }]))

const shownByLink = (
  meeting: Planned,
): Pick<GuestLink, 'title' | 'startsAt' | 'endsAt' | 'zone' | 'chairName' | 'hosts' | 'until'> => ({
  title: meeting.title,
  startsAt: meeting.startsAt,
  endsAt: meeting.endsAt,
  zone: meeting.zone,
  chairName: meeting.chair.name,
  hosts: [...meeting.hosts],
  until: closesAt(meeting),
})

/** The rows of guests' links; a `fresh` one has been used by nobody. */
export const linkRows = (meeting: Planned, fresh: ReadonlySet<string>): Rows =>
  Object.fromEntries(
    meeting.guests.map(({ link, name, email, affiliation }) => {
      const unused = { kind: 'link', id: link, meeting: meeting.id, generation: 1, uses: 0, maxUses: usesOfALink }
      const set = { ...(fresh.has(link) && unused), name, email, affiliation, ...shownByLink(meeting) }
      return [`link ${link}`, { key: linkKey(link), set }]
    }),
  )

/** Links that no longer open anything: their generation moves on. */
export const linksRevoked = (guests: readonly InvitedGuest[]): Rows =>
  Object.fromEntries(guests.map(({ link }) => [`link ${link}`, { key: linkKey(link), add: { generation: 1 } }]))

export const linksCancelled = (guests: readonly InvitedGuest[], now: string): Rows =>
  Object.fromEntries(guests.map(({ link }) => [`link ${link}`, { key: linkKey(link), set: { cancelledAt: now } }]))

/** All that a mail about the meeting says. A link that is still good is of its first generation: revoking is for good. */
export const invitationTo = (meeting: Planned, sequence: number): Invitation => ({
  meeting: meeting.id,
  title: meeting.title,
  unitName: meeting.unitName,
  startsAt: meeting.startsAt,
  endsAt: meeting.endsAt,
  zone: meeting.zone,
  sequence,
  agenda: meeting.agenda,
  chair: meeting.chair,
  invitees: meeting.invitees,
  guests: meeting.guests.map((guest) => ({ ...guest, generation: 1 })),
})
