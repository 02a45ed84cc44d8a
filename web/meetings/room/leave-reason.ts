import { ConnectionError, ConnectionErrorReason, DisconnectReason } from 'livekit-client'

/** Why somebody is not, or no longer, in the room, and what may be offered. */
export const leaveReasons = {
  LEFT: 'come-back',
  REMOVED: 'ask-host',
  DUPLICATE: 'come-back',
  ROOM_ENDED: 'none',
  LOST: 'come-back',
  ROOM_MISSING: 'ask-again',
  NOT_ALLOWED: 'ask-again',
  UNREACHABLE: 'come-back',
} as const

export type LeaveReason = keyof typeof leaveReasons
export type LeaveRemedy = (typeof leaveReasons)[LeaveReason]

const byReason: Readonly<Partial<Record<DisconnectReason, LeaveReason>>> = {
  [DisconnectReason.CLIENT_INITIATED]: 'LEFT',
  [DisconnectReason.DUPLICATE_IDENTITY]: 'DUPLICATE',
  [DisconnectReason.PARTICIPANT_REMOVED]: 'REMOVED',
  [DisconnectReason.ROOM_DELETED]: 'ROOM_ENDED',
  [DisconnectReason.ROOM_CLOSED]: 'ROOM_ENDED',
  [DisconnectReason.USER_REJECTED]: 'NOT_ALLOWED',
}

/** An end without a reason that we know is a lost connection. */
export const reasonOfEnd = (reason: DisconnectReason | undefined): LeaveReason =>
  (reason === undefined ? undefined : byReason[reason]) ?? 'LOST'

const byStatus: Readonly<Record<number, LeaveReason>> = {
  401: 'NOT_ALLOWED',
  403: 'NOT_ALLOWED',
  404: 'ROOM_MISSING',
}

/** Why the door did not open. */
export function reasonOfRefusal(error: unknown): LeaveReason {
  if (!(error instanceof ConnectionError)) return 'UNREACHABLE'
  if (error.reason === ConnectionErrorReason.Cancelled) return 'LEFT'
  if (error.reason === ConnectionErrorReason.LeaveRequest) return reasonOfEnd(error.context as DisconnectReason)
  const status: unknown = error.status
  return (typeof status === 'number' ? byStatus[status] : undefined) ?? 'UNREACHABLE'
}
