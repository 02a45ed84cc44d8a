import { all, any, on, type Clause } from '#shared/kernel/condition.ts'
import type { Output, ReviewOutcome, ReviewPoint } from '#shared/outputs/output.ts'
import { isThere, type Reader } from '#shared/outputs/reader.rules.ts'
import type { Task } from '#shared/work/task.ts'

const output = on<Output>()
const task = on<Task>()
const told = ['reviewer', 'reviewerName', 'reviewSince', 'reviewUntil'] as const

/** Working hours that a review holds, and for which a new version is the former reviewer's first. */
export const reviewHours = 8
/** Working hours until a review is due. */
export const reviewDueHours = 16

/**
 * [O8] one reviewer at a time, [O9] nobody of the chain and only the unit's own, [O10] first the one who asked for the
 * version, [O16] a lapsed review is free. `now`: ISO instant, UTC.
 */
export const mayClaimReview = (by: Reader, seen: Pick<Output, 'version'>, now: string) =>
  [
    ...isThere(by),
    { code: 'REVIEWER_IN_CHAIN', must: output.lacks('chain', by.id) },
    { code: 'FORBIDDEN', must: any(output.oneOf('queue', by.queues), output.oneOf('unit', by.units)) },
    { code: 'NOT_UNDER_REVIEW', must: output.oneOf('state', ['SUBMITTED', 'IN_REVIEW']), tells: ['state'] },
    { code: 'VERSION_CHANGED', must: output.equals('version', seen.version), tells: ['version'] },
    {
      code: 'REVIEW_HELD',
      must: any(output.equals('state', 'SUBMITTED'), output.before('reviewUntil', now)),
      tells: told,
    },
    {
      code: 'REVIEW_FIRST_TO_OTHER',
      must: any(output.absent('firstTo'), output.equals('firstTo', by.id), output.atMost('firstUntil', now)),
      tells: ['firstTo', 'firstToName', 'firstUntil'],
    },
  ] as const satisfies readonly Clause[]

/** [O8] every later word of a reviewer: the review is theirs, under this very claim. */
export const holdsReview = (by: Reader, fence: number) =>
  [
    ...isThere(by),
    { code: 'NOT_UNDER_REVIEW', must: output.equals('state', 'IN_REVIEW'), tells: ['state'] },
    {
      code: 'REVIEW_NOT_YOURS',
      must: all(output.equals('reviewer', by.id), output.equals('reviewFence', fence)),
      tells: told,
    },
  ] as const satisfies readonly Clause[]

/** [O11] a verdict is about the version that the reviewer read, [O14] and no version counts yet. */
export const mayJudge = (by: Reader, fence: number, version: number) =>
  [
    ...holdsReview(by, fence),
    { code: 'VERSION_CHANGED', must: output.equals('version', version), tells: ['version'] },
    { code: 'NOT_UNDER_REVIEW', must: output.absent('approvedVersion'), tells: ['state'] },
  ] as const satisfies readonly Clause[]

/** [O13] the author takes back what nobody has begun to review. */
export const mayWithdraw = (by: Reader) =>
  [
    ...isThere(by),
    { code: 'FORBIDDEN', must: output.equals('author', by.id) },
    { code: 'NOT_UNDER_REVIEW', must: output.oneOf('state', ['SUBMITTED', 'IN_REVIEW']), tells: ['state'] },
    { code: 'ALREADY_CLAIMED_FOR_REVIEW', must: output.equals('state', 'SUBMITTED'), tells: told },
  ] as const satisfies readonly Clause[]

/** The task waits for this output's verdict, at the desk that was read. */
export const waitsFor = (of: string, { holder = '', points }: Pick<Task, 'holder' | 'points'>) =>
  [
    {
      code: 'TASK_CHANGED',
      must: all(
        task.equals('state', 'SUBMITTED'),
        task.equals('output', of),
        task.equals('holder', holder),
        task.equals('points', points),
      ),
    },
  ] as const satisfies readonly Clause[]

/** [O16] the lease that was read is really over, and it is still the same claim. */
export const isReviewLapsed = (fence: number, now: string) =>
  [
    {
      code: 'LEASE_MOVED',
      must: all(
        output.equals('state', 'IN_REVIEW'),
        output.equals('reviewFence', fence),
        output.before('reviewUntil', now),
      ),
    },
  ] as const satisfies readonly Clause[]

type Verdict = {
  readonly outcome: ReviewOutcome
  readonly reason: string
  readonly points: readonly Pick<ReviewPoint, 'id' | 'file'>[]
}

/** [O11] What a verdict lacks: the reason, the points, or a file that a point names. */
export function verdictFault({ outcome, reason, points }: Verdict, files: readonly string[]) {
  if (outcome !== 'approve' && reason === '') return { code: 'REASON_MISSING', tells: { field: 'reason' } } as const
  if (outcome === 'return' && points.length === 0)
    return { code: 'REASON_MISSING', tells: { field: 'points' } } as const
  if (points.some(({ file }) => file !== undefined && !files.includes(file)))
    return { code: 'FILE_MISSING', tells: {} } as const
  return undefined
}

/** [O12] The points that nobody has answered yet. */
export const unanswered = (
  points: readonly Pick<ReviewPoint, 'id'>[],
  answers: readonly { readonly point: string }[],
) => points.map(({ id }) => id).filter((id) => !answers.some(({ point }) => point === id))
