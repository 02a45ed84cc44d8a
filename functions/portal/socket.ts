import type { Setting } from '#functions/kernel/setting.ts'
import { onSocket, type SocketEvent } from '#functions/live/socket.ts'
import { guestGone, guestSeen } from '#functions/meetings/guest-waits.ts'
import { commonOf } from '#functions/portal/common.ts'

/** Opens, feeds and closes connections of live hints; answers an HTTP status for each event. */
export function socketOf(setting: Setting<never>): (event: SocketEvent) => Promise<number> {
  const common = commonOf(setting)
  const { table } = common
  const services = {
    ...common,
    guestSeen: (meeting: string, guest: string, now: string) => guestSeen(table, meeting, guest, now, 'socket'),
    guestGone: (meeting: string, guest: string, now: string) => guestGone(table, meeting, guest, now),
  }
  return (event) => onSocket(services, event)
}
