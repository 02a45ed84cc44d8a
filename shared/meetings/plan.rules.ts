import { shift } from '#shared/kernel/time.ts'
import type { AccessLevel, Meeting } from '#shared/meetings/meeting.ts'

type Plan = {
  readonly endsAt: string
  readonly access: AccessLevel
  readonly chair: string
  readonly minuteTaker: string
  readonly invitees: readonly string[]
  readonly guests: readonly unknown[]
}

/** [M1] What is wrong with a plan beyond its fields. */
export function planFault(
  { endsAt, access, guests }: Plan,
  now: string,
): 'MEETING_PAST' | 'GUESTS_NEED_KNOCK' | undefined {
  if (endsAt <= now) return 'MEETING_PAST'
  return guests.length > 0 && access !== 'guests-knock' ? 'GUESTS_NEED_KNOCK' : undefined
}

/** [M1] Chair and minute taker are invited whether named among the invited or not. */
export const invitedBy = ({ chair, minuteTaker, invitees }: Plan): readonly string[] => [
  ...new Set([chair, minuteTaker, ...invitees]),
]

/** [M4] */
export const hostsOf = ({ chair, minuteTaker }: Plan, organiser: string): ReadonlySet<string> =>
  new Set([chair, minuteTaker, organiser])

/** [M16] The clock ends a meeting that nobody ended: a quarter of an hour past its time, with nobody inside. */
export const isOverByClock = (
  { state, endsAt }: Pick<Meeting, 'state' | 'endsAt'>,
  inside: number,
  now: string,
): boolean => state === 'LIVE' && inside === 0 && now >= shift(endsAt, { minutes: 15 })
