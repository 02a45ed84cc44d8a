import type { Call } from '#web/meetings/room/create-room.ts'
import type { LeaveReason } from '#web/meetings/room/leave-reason.ts'

export type Ticket = { readonly url: string; readonly token: string }

/** Asks for a token and opens the door; a room that is gone by then is asked for once more. */
export async function joinRoom(
  call: Pick<Call, 'connect'>,
  ask: (isRoomMissing: boolean) => Promise<Ticket>,
): Promise<'CONNECTED' | LeaveReason> {
  const first = await ask(false)
  const outcome = await call.connect(first.url, first.token)
  if (outcome !== 'ROOM_MISSING') return outcome
  const second = await ask(true)
  return call.connect(second.url, second.token)
}
