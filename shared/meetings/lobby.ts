import * as v from 'valibot'
import type { Id } from '#shared/kernel/ids.ts'
import { instant } from '#shared/kernel/time.ts'
import { guestId } from '#shared/meetings/meeting.ts'

export type GuestId = Id<'gst'>

export const lobbyStates = ['WAITING', 'ADMITTED', 'DECLINED', 'LEFT'] as const
export const lobbyState = v.picklist(lobbyStates)
export type LobbyState = v.InferOutput<typeof lobbyState>

/** How a waiting page says that it is still there: over the socket every 5 s, or by asking every 30 s. */
export const seenBy = v.picklist(['socket', 'poll'])

/** Somebody at the door, as hosts see them. `goneAt`: their page was closed. */
export const lobbyRow = v.object({
  guest: guestId,
  name: v.string(),
  affiliation: v.string(),
  state: lobbyState,
  since: instant,
  seenAt: instant,
  seenBy,
  goneAt: v.optional(instant),
  decidedBy: v.optional(v.string()),
  decidedByName: v.optional(v.string()),
  decidedAt: v.optional(instant),
})
export type LobbyRow = v.InferOutput<typeof lobbyRow>

/** The row as it is stored. */
export type Waiting = LobbyRow & { readonly rev: number; readonly meeting: string; readonly link: string }
