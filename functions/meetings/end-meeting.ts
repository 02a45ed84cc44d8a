import type { Intent } from '#functions/kernel/intent.ts'
import { commit, refuse, type Table } from '#functions/kernel/table.ts'
import { placesIn } from '#functions/meetings/meeting-rows.ts'
import { meetingKey } from '#functions/meetings/meetings.keys.ts'
import { readMeeting, waitingGuests } from '#functions/meetings/meetings.store.ts'
import type { DoorServices } from '#functions/meetings/door.ts'
import { isHost } from '#shared/meetings/admission.rules.ts'
import { allows } from '#shared/meetings/meeting.lifecycle.ts'
import type { Meeting, MeetingId, Named } from '#shared/meetings/meeting.ts'
import { meetingEnded } from '#shared/meetings/meetings.facts.ts'

/** Ends a meeting for everybody: first on record, then in the room. The sweep makes up for a room that stayed open. */
export async function endMeeting(
  { table, livekit }: DoorServices,
  intent: Intent,
  by: Named,
  id: MeetingId,
  now: string,
) {
  const [meeting, waiting] = await Promise.all([readMeeting(table, id), waitingGuests(table, id)])
  if (!meeting) return refuse('NOT_FOUND')
  const fact = { byName: by.name, meeting: id, title: meeting.title, isByClock: false }
  const outcome = await commit(
    table,
    intent,
    {
      meeting: {
        key: meetingKey(id),
        rev: meeting.rev,
        must: [...isHost(by.person), ...allows('end')],
        fact: meetingEnded.of(fact, [id, ...waiting]),
        set: { state: 'ENDED', endedAt: now, endedBy: by.person },
      },
      ...placesIn(meeting, 'ENDED'),
    },
    () => ({ id, endedAt: now }),
  )
  if (outcome.done) await livekit.deleteRoom(meeting.room).catch(() => undefined)
  return outcome
}

/** Ends a meeting that everybody has left and nobody ended. */
export const endByClock = (table: Table, intent: Intent, meeting: Meeting, now: string) =>
  commit(
    table,
    intent,
    {
      meeting: {
        key: meetingKey(meeting.id),
        rev: meeting.rev,
        must: allows('end'),
        fact: meetingEnded.of({ byName: '', meeting: meeting.id, title: meeting.title, isByClock: true }, [meeting.id]),
        set: { state: 'ENDED', endedAt: now },
      },
      ...placesIn(meeting, 'ENDED'),
    },
    () => ({ id: meeting.id }),
  )
