import type { Change } from '#functions/kernel/change.ts'
import { notListed, reviewTimer } from '#functions/outputs/outputs.keys.ts'
import { noTimer } from '#functions/work/work.keys.ts'
import type { OutputState } from '#shared/outputs/output.ts'

/** What an output's head row gains and loses when its review moves; the verbs add their conditions and facts. */
type Move = Required<Pick<Change, 'set' | 'remove'>>

const ofReview = ['reviewer', 'reviewerName', 'reviewSince', 'reviewUntil', 'reviewFence', ...noTimer] as const
const ofFirst = ['firstTo', 'firstToName', 'firstUntil'] as const

type Claimed = { readonly id: string; readonly reviewer: string; readonly reviewerName: string; readonly until: string }

/** Into one reviewer's hands, with a lease that runs from now. */
export const toReviewer = ({ id, reviewer, reviewerName, until }: Claimed, now: string): Move => ({
  set: { state: 'IN_REVIEW', reviewer, reviewerName, reviewSince: now, reviewUntil: until, ...reviewTimer(until, id) },
  remove: [],
})

/** Free for a reviewer again. */
export const toList: Move = { set: { state: 'SUBMITTED' }, remove: ofReview }

/** Back to its author; the next version is first for who asked for it. */
export const toAuthor = (reviewer: string, reviewerName: string): Move => ({
  set: { state: 'CHANGES_REQUESTED', firstTo: reviewer, firstToName: reviewerName },
  remove: [...ofReview, 'firstUntil'],
})

/** Out of every list: nothing follows. */
export const toEnd = (state: OutputState): Move => ({ set: { state }, remove: [...ofReview, ...ofFirst, ...notListed] })
