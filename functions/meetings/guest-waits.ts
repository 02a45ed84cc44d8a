import type { Intent } from '#functions/kernel/intent.ts'
import { commit, refuse, type Table } from '#functions/kernel/table.ts'
import { touch } from '#functions/kernel/touch.ts'
import type { GuestPlace } from '#functions/meetings/guest-enter.ts'
import { lobbyKey } from '#functions/meetings/meetings.keys.ts'
import { readPlace, refusalBy } from '#functions/meetings/meetings.store.ts'
import { on } from '#shared/kernel/condition.ts'
import { mayGuestEnter } from '#shared/meetings/admission.rules.ts'
import { mayDecline } from '#shared/meetings/lobby.rules.ts'
import type { Waiting } from '#shared/meetings/lobby.ts'
import { guestWithdrew } from '#shared/meetings/meetings.facts.ts'

const place = on<Waiting>()
const isKept = [{ code: 'NOT_FOUND', must: place.present('guest') }] as const

/** A guest's own place, and what the meeting is; a meeting that is over or takes no guests now says so. */
export async function readWaiting(table: Table, by: GuestPlace, now: string) {
  const { meeting, waiting } = await readPlace(table, by.meeting, by.id)
  if (!meeting || !waiting) return refuse('NOT_FOUND')
  const refused = refusalBy(mayGuestEnter(now), meeting)
  if (refused) return refused
  const { guest, name, affiliation, state, since, decidedByName } = waiting
  const { id, title, startsAt, endsAt, zone, chair } = meeting
  const own = {
    guest,
    meeting: id,
    name,
    affiliation,
    state,
    since,
    ...(decidedByName !== undefined && { decidedByName }),
  }
  return { done: true, answer: { ...own, title, startsAt, endsAt, zone, chairName: chair.name } } as const
}

/** A guest's page is there: over the socket every few seconds, or by asking where the socket fails. */
export async function guestSeen(
  table: Table,
  meeting: string,
  guest: string,
  now: string,
  by: 'socket' | 'poll',
): Promise<void> {
  await touch(table, by === 'socket' ? 'socket' : 'heartbeat', {
    key: lobbyKey(meeting, guest),
    must: isKept,
    set: { kind: 'lobby', seenAt: now, seenBy: by },
    remove: ['goneAt'],
  })
}

/** A guest's page was closed. */
export async function guestGone(table: Table, meeting: string, guest: string, now: string): Promise<void> {
  await touch(table, 'socket', { key: lobbyKey(meeting, guest), must: isKept, set: { kind: 'lobby', goneAt: now } })
}

/** A guest waits no longer. */
export const withdraw = (table: Table, intent: Intent, { id, meeting }: GuestPlace) =>
  commit(
    table,
    intent,
    {
      place: {
        key: lobbyKey(meeting, id),
        rev: 1, // somebody waiting has never been decided about
        must: mayDecline,
        fact: guestWithdrew.of({ meeting, guest: id }, [meeting, id]),
        set: { state: 'LEFT' },
      },
    },
    () => ({ state: 'LEFT' as const }),
  )
