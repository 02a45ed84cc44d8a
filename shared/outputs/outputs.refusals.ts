import * as v from 'valibot'
import { refusal } from '#shared/kernel/refusal.ts'
import { workRefusals } from '#shared/work/work.refusals.ts'

const reviewed = v.object({
  reviewer: v.optional(v.string()),
  reviewerName: v.optional(v.string()),
  reviewSince: v.optional(v.string()),
  reviewUntil: v.optional(v.string()),
})

/** Every way in which handing in and reviewing say no. */
export const outputsRefusals = {
  TASK_NOT_YOURS: workRefusals.TASK_NOT_YOURS,
  FENCE_STALE: workRefusals.FENCE_STALE,
  TASK_CHANGED: workRefusals.TASK_CHANGED,
  CURSOR_INVALID: workRefusals.CURSOR_INVALID,
  NUMBER_TAKEN: workRefusals.NUMBER_TAKEN,
  TASK_NOT_OPEN: refusal(409, 'reload', v.object({ state: v.optional(v.string()) })),
  STEPS_OPEN: refusal(409, 'fix-input', v.object({ mandatoryOpen: v.optional(v.number()) })),
  OUTPUT_OPEN: refusal(409, 'reload', v.object({ output: v.optional(v.string()) })),
  EVIDENCE_MISSING: refusal(422, 'fix-input'),
  INDICATOR_UNKNOWN: refusal(422, 'fix-input'),
  PERIOD_CLOSED: refusal(422, 'fix-input', v.object({ period: v.optional(v.string()) })),
  FILE_TOO_LARGE: refusal(413, 'fix-input', v.object({ limit: v.number() })),
  FILE_EMPTY: refusal(422, 'fix-input'),
  FILE_TYPE_REFUSED: refusal(422, 'fix-input'),
  FILE_TYPE_DIFFERS: refusal(422, 'fix-input'),
  FILE_HASH_DIFFERS: refusal(422, 'reload'),
  FILE_UNSAFE: refusal(422, 'fix-input'),
  FILE_NAME_TAKEN: refusal(422, 'fix-input', v.object({ name: v.optional(v.string()) })),
  FILE_NOT_READY: refusal(409, 'wait'),
  FILE_MISSING: refusal(404, 'reload'),
  TOO_MANY_UPLOADS: refusal(429, 'wait', v.object({ retryAfter: v.number() })),
  POINTS_UNANSWERED: refusal(422, 'fix-input', v.object({ points: v.optional(v.array(v.string())) })),
  REVIEWER_IN_CHAIN: refusal(403, 'none'),
  REVIEW_HELD: refusal(409, 'wait', reviewed),
  REVIEW_NOT_YOURS: refusal(409, 'reload', reviewed),
  REVIEW_FIRST_TO_OTHER: refusal(
    409,
    'wait',
    v.object({
      firstTo: v.optional(v.string()),
      firstToName: v.optional(v.string()),
      firstUntil: v.optional(v.string()),
    }),
  ),
  VERSION_CHANGED: refusal(409, 'reload', v.object({ version: v.optional(v.number()) })),
  NOT_UNDER_REVIEW: refusal(409, 'reload', v.object({ state: v.optional(v.string()) })),
  ALREADY_CLAIMED_FOR_REVIEW: refusal(409, 'none', reviewed),
  COUNTED_ALREADY: refusal(409, 'reload'),
  REASON_MISSING: refusal(422, 'fix-input', v.object({ field: v.optional(v.picklist(['reason', 'points'])) })),
}
