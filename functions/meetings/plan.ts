import type { ZoneId } from '#shared/calendar/zone.ts'
import type { Id } from '#shared/kernel/ids.ts'
import type { AccessLevel, AgendaItem, InvitedGuest } from '#shared/meetings/meeting.ts'

/** What somebody wants a meeting to be; a guest with a `link` was invited before. */
export type Plan = {
  readonly title: string
  readonly startsAt: string
  readonly endsAt: string
  readonly zone: ZoneId
  readonly access: AccessLevel
  readonly chair: Id<'prs'>
  readonly minuteTaker: Id<'prs'>
  readonly invitees: readonly Id<'prs'>[]
  readonly guests: readonly (Omit<InvitedGuest, 'link'> & { readonly link?: Id<'lnk'> | undefined })[]
  readonly agenda: readonly Omit<AgendaItem, 'id'>[]
}

/** A transaction takes a hundred items; head, room, fact and key need a few. */
export const mostRows = 94
