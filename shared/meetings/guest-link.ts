import { on } from '#shared/kernel/condition.ts'
import type { MeetingId } from '#shared/meetings/meeting.ts'
import type { ZoneId } from '#shared/calendar/zone.ts'

/** The row of a guest's link; the token itself is kept nowhere. It carries what may be shown before somebody knocks. */
export type GuestLink = {
  readonly id: string
  readonly meeting: MeetingId
  readonly name: string
  readonly email: string
  readonly affiliation: string
  readonly generation: number
  readonly uses: number
  readonly maxUses: number
  readonly until: string
  readonly title: string
  readonly startsAt: string
  readonly endsAt: string
  readonly zone: ZoneId
  readonly chairName: string
  readonly hosts: readonly string[]
  readonly cancelledAt?: string
}

/** How often one link may knock: another browser, a phone, a colleague's. */
export const usesOfALink = 10

const link = on<GuestLink>()

/** [M10] Revoked, expired and used up are told apart; a link that is no link does not exist. */
export const isGood = (generation: number, now: string) =>
  [
    { code: 'NOT_FOUND', must: link.present('meeting') },
    { code: 'LINK_REVOKED', must: link.equals('generation', generation) },
    { code: 'MEETING_CANCELLED', must: link.absent('cancelledAt') },
    { code: 'LINK_EXPIRED', must: link.after('until', now) },
    { code: 'LINK_USED_UP', must: link.below('uses', 'maxUses') },
  ] as const
