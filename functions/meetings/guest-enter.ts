import { takeToken } from '#functions/kernel/bucket.ts'
import type { Intent } from '#functions/kernel/intent.ts'
import { commit, refuse } from '#functions/kernel/table.ts'
import { openRoom, seatIn, tokenLimit, type DoorServices } from '#functions/meetings/door.ts'
import { entryKey, inSweep, lobbyKey, meetingKey } from '#functions/meetings/meetings.keys.ts'
import { readPlace } from '#functions/meetings/meetings.store.ts'
import { decideEntry, mayGuestEnter } from '#shared/meetings/admission.rules.ts'
import { identityOf } from '#shared/meetings/identity.ts'
import { isAdmitted } from '#shared/meetings/lobby.rules.ts'
import { meetingEntered } from '#shared/meetings/meetings.facts.ts'

/** Which guest, of which meeting: what a guest session knows. */
export type GuestPlace = { readonly id: string; readonly meeting: string }

/** Lets a guest in whom a host admitted; the token is made now, not at the admission. */
export async function guestEnter(
  services: DoorServices,
  intent: Intent,
  by: GuestPlace,
  roomMissing: boolean,
  now: string,
) {
  const { table, newId } = services
  const [tooMany, { meeting, waiting }] = await Promise.all([
    takeToken(table, tokenLimit, by.id, now),
    readPlace(table, by.meeting, by.id),
  ])
  if (tooMany) return tooMany
  const entry = decideEntry(meeting, { kind: 'guest', waiting }, now)
  if (!entry.enters) return refuse(entry.refused, entry.tells)
  if (!meeting || !waiting) return refuse('NOT_FOUND')
  await openRoom(services, meeting, roomMissing)

  const connection = newId('con')
  const identity = identityOf('guest', by.id, connection)
  const opened = meeting.state !== 'LIVE'
  const { name } = waiting
  const fact = { meeting: meeting.id, kind: 'guest', id: by.id, name, identity, role: 'guest', opened } as const
  const outcome = await commit(
    table,
    intent,
    {
      meeting: {
        key: meetingKey(meeting.id),
        must: mayGuestEnter(now),
        ...(opened && { set: { state: 'LIVE', ...inSweep(meeting.id) } }),
      },
      waiting: { key: lobbyKey(meeting.id, by.id), must: isAdmitted },
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
  const sitter = { ...outcome.answer, role: 'guest', name } as const
  return { done: true, answer: await seatIn(services, meeting, sitter, now) } as const
}
