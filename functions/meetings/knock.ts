import { takeToken } from '#functions/kernel/bucket.ts'
import { readGuestLink } from '#functions/kernel/guest-link.ts'
import type { Intent } from '#functions/kernel/intent.ts'
import { startSession } from '#functions/kernel/session.ts'
import { commit, refuse } from '#functions/kernel/table.ts'
import { knockLimit, type DoorServices } from '#functions/meetings/door.ts'
import { linkKey, lobbyKey, meetingKey } from '#functions/meetings/meetings.keys.ts'
import { readLink, refusalBy } from '#functions/meetings/meetings.store.ts'
import { mayGuestEnter } from '#shared/meetings/admission.rules.ts'
import { isGood } from '#shared/meetings/guest-link.ts'
import { guestKnocked } from '#shared/meetings/meetings.facts.ts'

export type Knock = {
  readonly link: string
  readonly token: string
  readonly name: string
  readonly affiliation: string
}
export type Caller = { readonly address: string; readonly isStaff: boolean }

/**
 * A guest at the door: the link is used up once, a place in the waiting room and a guest session begin. Nobody who is
 * signed in as staff becomes a guest.
 */
export async function knock(services: DoorServices, intent: Intent, asked: Knock, from: Caller, now: string) {
  const { table, newId, guestLinkSecrets } = services
  const tooMany = await takeToken(table, knockLimit, `${asked.link} ${from.address}`, now)
  if (tooMany) return tooMany
  const generation = readGuestLink(guestLinkSecrets, asked.link, asked.token)
  if (generation === undefined) return refuse('NOT_FOUND')
  const link = await readLink(table, asked.link)
  // A knock that is sent again finds its own use counted: the table tells it from another one.
  const refused = refusalBy(isGood(generation, now), link)
  if (!link || (refused && refused.refused !== 'LINK_USED_UP')) return refused ?? refuse('NOT_FOUND')
  const { meeting } = link
  if (from.isStaff) return refuse('USE_STAFF_ENTRY', { meeting })

  const guest = newId('gst')
  const { name, affiliation } = asked
  const fact = { meeting, guest, name, affiliation, link: link.id }
  const outcome = await commit(
    table,
    { ...intent, actor: link.id },
    {
      link: { key: linkKey(link.id), must: isGood(generation, now), add: { uses: 1 } },
      meeting: { key: meetingKey(meeting), must: mayGuestEnter(now) },
      place: {
        key: lobbyKey(meeting, guest),
        rev: 0,
        fact: guestKnocked.of(fact, [meeting, guest, ...link.hosts]),
        set: { kind: 'lobby', ...fact, state: 'WAITING', since: now, seenAt: now, seenBy: 'poll' },
      },
    },
    () => ({ guest, meeting, state: 'WAITING' as const }),
  )
  if (!outcome.done) return outcome
  const session = { who: 'guest', subject: outcome.answer.guest, meeting, endsAt: link.until } as const
  const secret = await startSession(table, session, now)
  return { done: true, answer: outcome.answer, secret } as const
}
