import { takeToken } from '#functions/kernel/bucket.ts'
import type { Intent } from '#functions/kernel/intent.ts'
import { commit, refuse } from '#functions/kernel/table.ts'
import { openRoom, seatIn, tokenLimit, type DoorServices } from '#functions/meetings/door.ts'
import { entryKey, inSweep, meetingKey } from '#functions/meetings/meetings.keys.ts'
import { readMeeting } from '#functions/meetings/meetings.store.ts'
import { decideEntry, mayEnter } from '#shared/meetings/admission.rules.ts'
import { identityOf } from '#shared/meetings/identity.ts'
import type { MeetingId, Named } from '#shared/meetings/meeting.ts'
import { meetingEntered } from '#shared/meetings/meetings.facts.ts'

type Asked = { readonly id: MeetingId; readonly roomMissing: boolean }

/**
 * Lets somebody of the agency into a meeting: one read, one write, and a token that is made after the write. Nothing is
 * made, not even the room, for whoever is refused.
 */
export async function enterMeeting(services: DoorServices, intent: Intent, by: Named, asked: Asked, now: string) {
  const { table, newId } = services
  const [tooMany, meeting] = await Promise.all([
    takeToken(table, tokenLimit, by.person, now),
    readMeeting(table, asked.id),
  ])
  if (tooMany) return tooMany
  const entry = decideEntry(meeting, { kind: 'staff', id: by.person }, now)
  if (!entry.enters) return refuse(entry.refused, entry.tells)
  if (!meeting) return refuse('NOT_FOUND')
  await openRoom(services, meeting, asked.roomMissing)

  const connection = newId('con')
  const identity = identityOf('staff', by.person, connection)
  const opened = meeting.state !== 'LIVE'
  const { role } = entry
  const fact = { meeting: meeting.id, kind: 'staff', id: by.person, name: by.name, identity, role, opened } as const
  const outcome = await commit(
    table,
    intent,
    {
      meeting: {
        key: meetingKey(meeting.id),
        must: mayEnter(by.person, now),
        ...(opened && { set: { state: 'LIVE', ...inSweep(meeting.id) } }),
      },
      entry: {
        key: entryKey(meeting.id, connection),
        rev: 0,
        fact: meetingEntered.of(fact, [meeting.id]),
        set: { ...fact, kind: 'entry', at: now },
      },
    },
    () => ({ identity }),
  )
  if (!outcome.done) return outcome
  return {
    done: true,
    answer: await seatIn(services, meeting, { ...outcome.answer, role, name: by.name }, now),
  } as const
}
