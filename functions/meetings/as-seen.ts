import { on } from '#shared/kernel/condition.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'

/** For a change that was made from what somebody saw: never over somebody else's change, not even tried again. */
export const asSeen = (rev: number) => [{ code: 'CHANGED', must: on<Meeting>().equals('rev', rev) }] as const
