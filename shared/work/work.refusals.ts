import * as v from 'valibot'
import { refusal } from '#shared/kernel/refusal.ts'
import { taskState } from '#shared/work/task.ts'

/** Who is in the way, since when and until when: what somebody may read who is refused. */
const holding = v.object({
  state: v.optional(taskState),
  holder: v.optional(v.string()),
  holderName: v.optional(v.string()),
  since: v.optional(v.string()),
  leaseUntil: v.optional(v.string()),
})

const others = v.object({
  held: v.number(),
  soonest: v.array(v.object({ holderName: v.string(), leaseUntil: v.optional(v.string()) })),
})

export const workRefusals = {
  TASK_HELD: refusal(409, 'wait', holding),
  TASK_MOVED: refusal(409, 'reload', v.object({ queue: v.optional(v.string()) })),
  TASK_CLOSED: refusal(409, 'none', v.object({ state: v.optional(taskState) })),
  TASK_EXCLUDES_YOU: refusal(409, 'none'),
  TASK_CHANGED: refusal(409, 'reload'),
  DESK_FULL: refusal(409, 'none', v.object({ points: v.optional(v.number()) })),
  NOTHING_TO_TAKE: refusal(409, 'wait', others),
  TASK_NOT_YOURS: refusal(409, 'reload', holding),
  FENCE_STALE: refusal(409, 'reload', holding),
  TASK_STATE: refusal(409, 'reload', holding),
  STEP_CHANGED: refusal(409, 'reload'),
  RECEIVER_HOLDS_IT: refusal(409, 'fix-input'),
  RECEIVER_EXCLUDED: refusal(409, 'fix-input'),
  RECEIVER_NOT_MEMBER: refusal(409, 'fix-input'),
  HANDOVER_OVER: refusal(409, 'reload', holding),
  HANDOVER_NOT_YOURS: refusal(409, 'none', holding),
  TASK_EXISTS: refusal(409, 'reload'),
  NUMBER_TAKEN: refusal(409, 'wait'),
  CURSOR_INVALID: refusal(400, 'reload'),
}
export type WorkCode = keyof typeof workRefusals
