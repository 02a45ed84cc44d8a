import type { Attendee } from '#shared/meetings/decision.ts'

/** LiveKit's own name of a connection, and whose it is. `joinedAt`: as the room itself counts it. */
export type Connection = Attendee & { readonly connection: string; readonly joinedAt?: string }

/**
 * One thing that was seen of a room: a webhook's word about a connection, that the room closed, or the list of who
 * was in it when the sweep asked. `id`: of the event. Times: ISO, UTC.
 */
export type Signal =
  | {
      readonly id: string
      readonly at: string
      readonly event: 'joined' | 'left' | 'aborted'
      readonly who: Connection
    }
  | { readonly id: string; readonly at: string; readonly event: 'closed' }
  | { readonly id: string; readonly at: string; readonly event: 'listed'; readonly inside: readonly Connection[] }

export type SignalSource = 'webhook' | 'sweep'
