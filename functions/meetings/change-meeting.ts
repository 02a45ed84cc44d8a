import type { Intent } from '#functions/kernel/intent.ts'
import type { Services } from '#functions/kernel/services.ts'
import { commit, refuse } from '#functions/kernel/table.ts'
import {
  invitationTo,
  linkRows,
  linksRevoked,
  placeRows,
  placesLeft,
  planned,
  type Organiser,
} from '#functions/meetings/meeting-rows.ts'
import { meetingKey } from '#functions/meetings/meetings.keys.ts'
import { readInvitees, readMeeting, refusalBy, waitingGuests } from '#functions/meetings/meetings.store.ts'
import { mostRows, type Plan } from '#functions/meetings/plan.ts'
import { isHost } from '#shared/meetings/admission.rules.ts'
import { allows } from '#shared/meetings/meeting.lifecycle.ts'
import type { Meeting, MeetingId } from '#shared/meetings/meeting.ts'
import { meetingChanged } from '#shared/meetings/meetings.facts.ts'
import { invitedBy, planFault } from '#shared/meetings/plan.rules.ts'
import { asSeen } from '#functions/meetings/as-seen.ts'

/** Changes a meeting as it was seen: lists move, new guests get links, links of guests who are left out are revoked. */
export async function changeMeeting(
  { table, newId }: Pick<Services, 'table' | 'newId'>,
  intent: Intent,
  by: Organiser,
  { id, rev, ...plan }: Plan & { readonly id: MeetingId; readonly rev: number },
  now: string,
) {
  const must = [...isHost(by.person), ...allows('change'), ...asSeen(rev)]
  const [before, people, waiting] = await Promise.all([
    readMeeting(table, id),
    readInvitees(table, invitedBy(plan)),
    waitingGuests(table, id),
  ])
  const refused = refusalBy(must, before)
  // A change that was made under this key moved the rev itself: the table tells it from somebody else's.
  if (!before || (refused && refused.refused !== 'CHANGED')) return refused ?? refuse('NOT_FOUND')
  const fault = planFault(plan, now)
  if (fault) return refuse(fault)
  if (people.unknown.length > 0) return refuse('PERSON_UNKNOWN', { persons: people.unknown })

  const guests = plan.guests.map(({ link, ...guest }) => ({
    ...guest,
    link: before.guests.find((each) => each.link === link)?.link ?? newId('lnk'),
  }))
  const meeting = planned(id, plan, people.found, guests, before, now)
  const sequence = before.sequence + 1
  const left = [...before.people].filter((person) => !meeting.people.has(person))
  const isIn = (list: Meeting['guests'], link: string) => list.some((each) => each.link === link)
  const fresh = guests.filter(({ link }) => !isIn(before.guests, link))
  const revoked = before.guests.filter(({ link }) => !isIn(guests, link))
  const rows = {
    ...placeRows(meeting, before.state),
    ...placesLeft(id, left),
    ...linkRows(meeting, new Set(fresh.map(({ link }) => link))),
    ...linksRevoked(revoked),
  }
  if (Object.keys(rows).length > mostRows) return refuse('MEETING_TOO_LARGE')
  const moved = before.startsAt !== meeting.startsAt || before.endsAt !== meeting.endsAt
  const fact = {
    byName: by.name,
    ...invitationTo(meeting, sequence),
    added: {
      invitees: meeting.invitees.filter(({ person }) => !before.invitees.some((each) => each.person === person)),
      guests: fresh.map((guest) => ({ ...guest, generation: 1 })),
    },
    removed: {
      invitees: before.invitees.filter(({ person }) => !meeting.invitees.some((each) => each.person === person)),
      guests: revoked.map((guest) => ({ ...guest, generation: 1 })),
    },
    ...(moved && { before: { startsAt: before.startsAt, endsAt: before.endsAt } }),
  }
  return commit(
    table,
    intent,
    {
      meeting: {
        key: meetingKey(id),
        rev,
        must,
        fact: meetingChanged.of(fact, [id, ...new Set([...before.people, ...meeting.people]), ...waiting]),
        set: { ...meeting, sequence },
      },
      ...rows,
    },
    ({ meeting: next }) => ({ id, rev: next, sequence }),
  )
}
