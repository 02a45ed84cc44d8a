import * as v from 'valibot'
import { zoneId } from '#shared/calendar/zone.ts'
import { route } from '#shared/kernel/contract.ts'
import { idSchema } from '#shared/kernel/ids.ts'
import { pageOf, pageQuery } from '#shared/kernel/page.ts'
import { line } from '#shared/kernel/text.ts'
import { date, instant } from '#shared/kernel/time.ts'
import {
  evidenceFile,
  evidenceType,
  fileLimit,
  outcome,
  outputId,
  outputState,
  pointAnswer,
  reviewPoint,
  reviewReason,
  submission,
  uploadId,
  verdict,
  version,
} from '#shared/outputs/output.ts'
import { outputsRefusals as no } from '#shared/outputs/outputs.refusals.ts'

const task = { task: idSchema('tsk'), fence: v.number() }
const fence = v.pipe(v.number(), v.integer())
const only = <K extends keyof typeof no>(...codes: readonly K[]) =>
  Object.fromEntries(codes.map((code) => [code, no[code]])) as unknown as Pick<typeof no, K>

const handIn = only(
  'TASK_NOT_YOURS',
  'FENCE_STALE',
  'TASK_NOT_OPEN',
  'TASK_CHANGED',
  'STEPS_OPEN',
  'OUTPUT_OPEN',
  'EVIDENCE_MISSING',
  'FILE_NAME_TAKEN',
  'INDICATOR_UNKNOWN',
  'PERIOD_CLOSED',
  'FILE_NOT_READY',
  'FILE_MISSING',
  'NUMBER_TAKEN',
  'VERSION_CHANGED',
)
const reviewing = only(
  'REVIEWER_IN_CHAIN',
  'REVIEW_HELD',
  'REVIEW_NOT_YOURS',
  'REVIEW_FIRST_TO_OTHER',
  'VERSION_CHANGED',
  'NOT_UNDER_REVIEW',
)
const judging = only('REASON_MISSING', 'FILE_MISSING', 'TASK_CHANGED', 'COUNTED_ALREADY', 'INDICATOR_UNKNOWN')

const receipt = v.object({
  id: outputId,
  number: v.string(),
  version: v.number(),
  at: instant,
  zone: v.string(),
  reviewDue: instant,
  files: v.array(evidenceFile),
})
const checked = v.object({
  id: uploadId,
  state: v.picklist(['pending', 'clean', 'refused']),
  file: v.optional(evidenceFile),
  refusedAs: v.optional(v.string()),
})

/** A row of the review list; it carries what the rules of reviewing ask. */
export const reviewRow = v.object({
  id: outputId,
  rev: v.number(),
  number: v.string(),
  title: v.string(),
  author: v.string(),
  authorName: v.string(),
  version: v.number(),
  state: outputState,
  submittedAt: instant,
  reviewDue: instant,
  queue: v.string(),
  unit: v.string(),
  zone: zoneId,
  chain: v.array(v.string()),
  reviewer: v.optional(v.string()),
  reviewerName: v.optional(v.string()),
  reviewSince: v.optional(instant),
  reviewUntil: v.optional(instant),
  /** Who asked for changes; with `firstUntil`: until when the new version is theirs first. */
  firstTo: v.optional(v.string()),
  firstToName: v.optional(v.string()),
  firstUntil: v.optional(instant),
})
export type ReviewRow = v.InferOutput<typeof reviewRow>

export const outputDetail = v.object({
  ...reviewRow.entries,
  task: idSchema('tsk'),
  taskNumber: v.string(),
  indicator: idSchema('idr'),
  indicatorName: v.string(),
  measure: v.string(),
  period: v.string(),
  quantity: v.number(),
  reviewFence: v.optional(v.number()),
  versions: v.array(version),
  verdicts: v.array(verdict),
})
export type OutputDetail = v.InferOutput<typeof outputDetail>

/** One step of a result's thread, oldest first: what happened, by whom, and where it can be opened. */
export const threadStep = v.object({
  kind: v.picklist([
    'meeting',
    'decision',
    'task',
    'claimed',
    'handover',
    'released',
    'submitted',
    'returned',
    'rejected',
    'approved',
    'withdrawn',
    'counted',
  ]),
  at: instant,
  title: v.string(),
  by: v.optional(v.string()),
  detail: v.record(v.string(), v.union([v.string(), v.number()])),
  link: v.optional(v.string()),
})
export type ThreadStep = v.InferOutput<typeof threadStep>

/** Where the work was: `review` without a name waits for a reviewer. */
export const threadDesk = v.object({
  kind: v.picklist(['queue', 'desk', 'review']),
  name: v.string(),
  from: instant,
  until: v.optional(instant),
})
export type ThreadDesk = v.InferOutput<typeof threadDesk>

/** What the author's page showed of the task; it is compared with the task inside the write. */
const seen = v.strictObject({
  number: v.string(),
  title: v.string(),
  queue: idSchema('que'),
  chain: v.pipe(v.array(idSchema('prs')), v.minLength(1), v.maxLength(500)),
})

export const outputs = {
  startUpload: route('holder')
    .route({ method: 'POST', path: '/uploads' })
    .input(
      v.strictObject({
        ...task,
        /** As the browser has it; what is kept is its clean form. */
        name: v.pipe(v.string(), v.minLength(1, 'required'), v.maxLength(1000, 'too-long')),
        size: v.pipe(v.number(), v.integer(), v.minValue(0)),
        type: line(200),
        sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      }),
    )
    .output(
      v.object({
        id: uploadId,
        url: v.string(),
        fields: v.record(v.string(), v.string()),
        limit: v.literal(fileLimit),
        type: evidenceType,
        name: v.string(),
      }),
    )
    .errors(
      only(
        'TASK_NOT_YOURS',
        'FENCE_STALE',
        'TASK_NOT_OPEN',
        'FILE_TOO_LARGE',
        'FILE_EMPTY',
        'FILE_TYPE_REFUSED',
        'FILE_TYPE_DIFFERS',
        'TOO_MANY_UPLOADS',
      ),
    ),
  completeUpload: route('own-record')
    .route({ method: 'POST', path: '/uploads/{id}/complete' })
    .input(v.strictObject({ id: uploadId }))
    .output(checked)
    .errors(
      only(
        'FILE_MISSING',
        'FILE_NOT_READY',
        'FILE_TYPE_DIFFERS',
        'FILE_HASH_DIFFERS',
        'FILE_UNSAFE',
        'FILE_EMPTY',
        'FILE_TOO_LARGE',
      ),
    ),
  upload: route('own-record')
    .route({ method: 'GET', path: '/uploads/{id}' })
    .input(v.strictObject({ id: uploadId }))
    .output(checked),
  submit: route('holder')
    .route({ method: 'POST', path: '/tasks/{task}/outputs' })
    .input(v.strictObject({ ...task, rev: v.number(), seen, submission }))
    .output(receipt)
    .errors(handIn),
  /** `rev`: of the output; `answers`: one for each point of the last return. */
  resubmit: route('holder')
    .route({ method: 'POST', path: '/outputs/{id}/versions' })
    .input(
      v.strictObject({
        id: outputId,
        ...task,
        rev: v.number(),
        submission,
        answers: v.pipe(v.array(pointAnswer), v.maxLength(50)),
      }),
    )
    .output(receipt)
    .errors({ ...handIn, ...only('POINTS_UNANSWERED', 'NOT_UNDER_REVIEW') }),
  withdraw: route('own-record')
    .route({ method: 'POST', path: '/outputs/{id}/withdraw' })
    .input(v.strictObject({ id: outputId, rev: v.number() }))
    .output(v.object({ state: outputState }))
    .errors(only('ALREADY_CLAIMED_FOR_REVIEW', 'NOT_UNDER_REVIEW', 'TASK_CHANGED')),
  output: route('unit-member')
    .route({ method: 'GET', path: '/outputs/{id}' })
    .input(v.strictObject({ id: outputId }))
    .output(outputDetail),
  receipt: route('own-record')
    .route({ method: 'GET', path: '/outputs/{id}/versions/{version}/receipt' })
    .input(v.strictObject({ id: outputId, version: v.pipe(v.string(), v.regex(/^\d{1,4}$/)) }))
    .output(
      v.object({
        ...receipt.entries,
        title: v.string(),
        authorName: v.string(),
        indicatorName: v.string(),
        measure: v.string(),
        quantity: v.number(),
        taskNumber: v.string(),
      }),
    ),
  /** A link to one file's kept bytes: at most 60 s, for one version of the object. */
  fileLink: route('unit-member')
    .route({ method: 'GET', path: '/outputs/{id}/files/{upload}/link' })
    .input(v.strictObject({ id: outputId, upload: uploadId, as: v.optional(v.picklist(['view', 'save'])) }))
    .output(v.object({ url: v.string(), file: evidenceFile }))
    .errors(only('FILE_MISSING')),
  reviews: route('unit-member')
    .route({ method: 'GET', path: '/reviews' })
    .input(v.strictObject({ ...pageQuery }))
    .output(pageOf(reviewRow))
    .errors(only('CURSOR_INVALID')),
  claimReview: route('reviewer')
    .route({ method: 'POST', path: '/outputs/{id}/review' })
    .input(v.strictObject({ id: outputId, rev: v.number(), version: v.number() }))
    .output(v.object({ reviewer: v.string(), fence, until: instant }))
    .errors(reviewing),
  giveBackReview: route('reviewer')
    .route({ method: 'POST', path: '/outputs/{id}/review/give-back' })
    .input(v.strictObject({ id: outputId, rev: v.number(), fence }))
    .output(v.object({ state: outputState }))
    .errors(reviewing),
  judge: route('reviewer')
    .route({ method: 'POST', path: '/outputs/{id}/verdicts' })
    .input(
      v.strictObject({
        id: outputId,
        rev: v.number(),
        fence,
        version: v.number(),
        outcome,
        reason: reviewReason,
        points: v.pipe(
          v.array(reviewPoint),
          v.maxLength(50),
          v.check((points) => new Set(points.map(({ id }) => id)).size === points.length, 'point-twice'),
        ),
      }),
    )
    .output(v.object({ state: outputState, version: v.number() }))
    .errors({ ...reviewing, ...judging }),
  thread: route('unit-member')
    .route({ method: 'GET', path: '/outputs/{id}/thread' })
    .input(v.strictObject({ id: outputId }))
    .output(
      v.object({
        output: outputDetail,
        steps: v.array(threadStep),
        desks: v.array(threadDesk),
      }),
    ),
  /** The day's finished and handed-in work as the text that e-Kinerja's "Progres harian" takes. */
  dailyProgress: route('own-record')
    .route({ method: 'GET', path: '/me/progress' })
    .input(v.strictObject({ date }))
    .output(v.object({ text: v.string(), lines: v.array(v.string()) })),
}
