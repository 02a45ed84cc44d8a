import type { Limit } from '#functions/kernel/bucket.ts'
import type { Rotated } from '#functions/kernel/config.ts'
import type { LiveKit } from '#functions/kernel/livekit.ts'
import type { Services } from '#functions/kernel/services.ts'
import type { Role } from '#shared/meetings/admission.rules.ts'
import { grantsFor } from '#shared/meetings/grants.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'

/** What the door works with beside the rest. */
export type DoorServices = Services & {
  readonly livekit: LiveKit
  readonly guestLinkSecrets: Rotated<string>
  /** Where a request came from, as the gateway knows it: never what a client writes into a header itself. */
  readonly addressOf: (headers: Headers, gateway: unknown) => string
}

/** Whose connection it is going to be. */
export type Sitter = { readonly identity: string; readonly role: Role; readonly name: string }

export const tokenLimit: Limit = { kind: 'token', perMinute: 30 }
export const knockLimit: Limit = { kind: 'knock', perMinute: 10 }

/** The room is made by us whenever it may not be there; making it again does no harm. */
export async function openRoom({ livekit }: DoorServices, { room, state }: Meeting, isMissing: boolean): Promise<void> {
  if (state !== 'LIVE' || isMissing) await livekit.createRoom(room)
}

/** A place in the room: the token is made at this moment and kept nowhere. */
export async function seatIn({ livekit }: DoorServices, { room }: Meeting, who: Sitter, now: string) {
  const grants = grantsFor(who.role, 'LIVE')
  if (!grants) throw new Error('a live meeting grants something to everybody')
  const { identity, role, name } = who
  const token = await livekit.mintToken({ room, identity, name, attributes: { role }, grants }, now)
  return { url: livekit.url, token, identity, role }
}
