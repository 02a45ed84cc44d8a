import type { Intent } from '#functions/kernel/intent.ts'
import { commit, refuse, type Table } from '#functions/kernel/table.ts'
import { asSeen } from '#functions/meetings/as-seen.ts'
import { invitationTo, linksCancelled, placesIn } from '#functions/meetings/meeting-rows.ts'
import { meetingKey } from '#functions/meetings/meetings.keys.ts'
import { readMeeting, waitingGuests } from '#functions/meetings/meetings.store.ts'
import { isHost } from '#shared/meetings/admission.rules.ts'
import { allows } from '#shared/meetings/meeting.lifecycle.ts'
import type { MeetingId, Named } from '#shared/meetings/meeting.ts'
import { meetingCancelled } from '#shared/meetings/meetings.facts.ts'

/** Calls a meeting off, as it was seen; its links open nothing any more. */
export async function cancelMeeting(
  table: Table,
  intent: Intent,
  by: Named,
  { id, rev, reason }: { readonly id: MeetingId; readonly rev: number; readonly reason: string },
  now: string,
) {
  const [before, waiting] = await Promise.all([readMeeting(table, id), waitingGuests(table, id)])
  if (!before) return refuse('NOT_FOUND')
  const sequence = before.sequence + 1
  const fact = { byName: by.name, ...invitationTo(before, sequence), reason }
  return commit(
    table,
    intent,
    {
      meeting: {
        key: meetingKey(id),
        rev,
        must: [...isHost(by.person), ...allows('cancel'), ...asSeen(rev)],
        fact: meetingCancelled.of(fact, [id, ...before.people, ...waiting]),
        set: { state: 'CANCELLED', sequence, changedAt: now, ...(reason !== '' && { reason }) },
      },
      ...placesIn(before, 'CANCELLED'),
      ...linksCancelled(before.guests, now),
    },
    ({ meeting }) => ({ id, rev: meeting, sequence }),
  )
}
