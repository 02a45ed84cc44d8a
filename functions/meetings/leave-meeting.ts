import { refuse } from '#functions/kernel/table.ts'
import type { DoorServices } from '#functions/meetings/door.ts'
import { readMeeting, refusalBy } from '#functions/meetings/meetings.store.ts'
import { isThere } from '#shared/meetings/admission.rules.ts'
import { whoseIdentity } from '#shared/meetings/identity.ts'

/** Takes one of somebody's own connections out of the room; the ledger hears of it from the room itself. */
export async function leaveMeeting({ table, livekit }: DoorServices, person: string, id: string, identity: string) {
  const meeting = await readMeeting(table, id)
  const refused = refusalBy(isThere(person), meeting)
  if (refused) return refused
  const whose = whoseIdentity(identity)
  if (!meeting || whose?.kind !== 'staff' || whose.id !== person) return refuse('NOT_FOUND')
  await livekit.removeParticipant(meeting.room, identity)
  return { done: true, answer: {} } as const
}
