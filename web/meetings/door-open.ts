import { firstBroken } from '#shared/kernel/condition.ts'
import { isOpen } from '#shared/meetings/admission.rules.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'

type Timed = Pick<Meeting, 'state' | 'startsAt' | 'endsAt'>

/** Whether the door would let staff in now: the server's own rule. */
export const isDoorOpen = ({ state, startsAt, endsAt }: Timed, now: string): boolean =>
  firstBroken(isOpen(now), { state, startsAt, endsAt }) === undefined

/** Over for good: ended, cancelled, or past the hour at which the door closes. */
export const isOver = (row: Timed, now: string): boolean =>
  row.state === 'ENDED' || row.state === 'CANCELLED' || (row.endsAt <= now && !isDoorOpen(row, now))
