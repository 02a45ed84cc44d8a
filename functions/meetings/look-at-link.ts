import { readGuestLink } from '#functions/kernel/guest-link.ts'
import { refuse } from '#functions/kernel/table.ts'
import type { DoorServices } from '#functions/meetings/door.ts'
import { readLink, refusalBy } from '#functions/meetings/meetings.store.ts'
import { isGood } from '#shared/meetings/guest-link.ts'

/** What a link shows to whoever holds it: title, time and chair, and nothing more. Uses nothing up. */
export async function lookAtLink({ table, guestLinkSecrets }: DoorServices, id: string, token: string, now: string) {
  const generation = readGuestLink(guestLinkSecrets, id, token)
  if (generation === undefined) return refuse('NOT_FOUND')
  const link = await readLink(table, id)
  const refused = refusalBy(isGood(generation, now), link)
  if (refused || !link) return refused ?? refuse('NOT_FOUND')
  const { title, startsAt, endsAt, zone, chairName } = link
  return { done: true, answer: { title, startsAt, endsAt, zone, chairName } } as const
}
