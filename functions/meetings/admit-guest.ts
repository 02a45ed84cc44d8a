import type { Intent } from '#functions/kernel/intent.ts'
import { commit, type Table } from '#functions/kernel/table.ts'
import { lobbyKey, meetingKey } from '#functions/meetings/meetings.keys.ts'
import { isHost, takesGuests } from '#shared/meetings/admission.rules.ts'
import { mayAdmit, mayDecline } from '#shared/meetings/lobby.rules.ts'
import { allows } from '#shared/meetings/meeting.lifecycle.ts'
import type { MeetingId, Named } from '#shared/meetings/meeting.ts'
import { guestAdmitted, guestDeclined } from '#shared/meetings/meetings.facts.ts'
import type { GuestId } from '#shared/meetings/lobby.ts'

export type Asked = { readonly id: MeetingId; readonly guest: GuestId }
const undecided = 1 // a place that waits has never changed on record: signs of life move no rev

/** A host lets a guest in. One decision wins; the other host reads whose it was. */
export const admitGuest = (table: Table, intent: Intent, by: Named, asked: Asked, now: string) =>
  decide(table, intent, by, asked, now, 'ADMITTED')

/** A host turns a guest away. */
export const declineGuest = (table: Table, intent: Intent, by: Named, asked: Asked, now: string) =>
  decide(table, intent, by, asked, now, 'DECLINED')

function decide(
  table: Table,
  intent: Intent,
  by: Named,
  { id, guest }: Asked,
  now: string,
  state: 'ADMITTED' | 'DECLINED',
) {
  const fact = state === 'ADMITTED' ? guestAdmitted : guestDeclined
  return commit(
    table,
    intent,
    {
      meeting: { key: meetingKey(id), must: [...isHost(by.person), ...takesGuests, ...allows('enter')] },
      place: {
        key: lobbyKey(id, guest),
        rev: undecided,
        must: state === 'ADMITTED' ? mayAdmit(now) : mayDecline,
        fact: fact.of({ byName: by.name, meeting: id, guest }, [id, guest]),
        set: { state, decidedBy: by.person, decidedByName: by.name, decidedAt: now },
      },
    },
    () => ({ guest, state, decidedByName: by.name }),
  )
}
