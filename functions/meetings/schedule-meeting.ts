import { randomBytes } from 'node:crypto'
import type { Intent } from '#functions/kernel/intent.ts'
import type { Services } from '#functions/kernel/services.ts'
import { commit, refuse } from '#functions/kernel/table.ts'
import { invitationTo, linkRows, placeRows, planned, type Organiser } from '#functions/meetings/meeting-rows.ts'
import { meetingKey, roomKey } from '#functions/meetings/meetings.keys.ts'
import { readInvitees } from '#functions/meetings/meetings.store.ts'
import type { Plan } from '#functions/meetings/plan.ts'
import type { MeetingId } from '#shared/meetings/meeting.ts'
import { meetingScheduled } from '#shared/meetings/meetings.facts.ts'
import { invitedBy, planFault } from '#shared/meetings/plan.rules.ts'

/** Puts a meeting on record with a row in everybody's list, links for its guests, and all that the invitations say. */
export async function scheduleMeeting(
  { table, newId }: Pick<Services, 'table' | 'newId'>,
  intent: Intent,
  by: Organiser,
  plan: Plan,
  id: MeetingId,
  now: string,
) {
  const fault = planFault(plan, now)
  if (fault) return refuse(fault)
  const people = await readInvitees(table, invitedBy(plan))
  if (people.unknown.length > 0) return refuse('PERSON_UNKNOWN', { persons: people.unknown })
  const guests = plan.guests.map((guest) => ({ ...guest, link: newId('lnk') }))
  const organiser = { person: by.person, name: by.name }
  const meeting = planned(id, plan, people.found, guests, { ...by, organiser }, now)
  const room = randomBytes(16).toString('base64url')
  const fact = { byName: by.name, ...invitationTo(meeting, 0) }
  return commit(
    table,
    intent,
    {
      meeting: {
        key: meetingKey(id),
        rev: 0,
        must: [{ code: 'MEETING_EXISTS', must: { op: 'absent', field: 'id' } }],
        fact: meetingScheduled.of(fact, [id, ...meeting.people]),
        set: { kind: 'meeting', v: 1, ...meeting, state: 'SCHEDULED', sequence: 0, room, createdAt: now },
      },
      room: { key: roomKey(room), set: { kind: 'room', meeting: id } },
      ...placeRows(meeting, 'SCHEDULED'),
      ...linkRows(meeting, new Set(guests.map(({ link }) => link))),
    },
    () => ({ id, rev: 1, sequence: 0 }),
  )
}
