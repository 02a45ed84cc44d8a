import type { Call } from '#web/meetings/room/create-room.ts'
import type { LeaveReason } from '#web/meetings/room/leave-reason.ts'

export type Ticket = { readonly url: string; readonly token: string }
/** The portal's answer at the door; `isRoomMissing` when the first room was gone by then. */
export type AskTicket = (isRoomMissing: boolean) => Promise<Ticket>

/** Asks for a token and opens the door; a room that is gone by then is asked for once more. */
export async function joinRoom(call: Pick<Call, 'connect'>, ask: AskTicket): Promise<'CONNECTED' | LeaveReason> {
  const first = await ask(false)
  const outcome = await call.connect(first.url, first.token)
  if (outcome !== 'ROOM_MISSING') return outcome
  const second = await ask(true)
  return call.connect(second.url, second.token)
}
