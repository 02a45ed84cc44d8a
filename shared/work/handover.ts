import * as v from 'valibot'
import { idSchema, type Id } from '#shared/kernel/ids.ts'
import { instant } from '#shared/kernel/time.ts'
import { taskId, taskState } from '#shared/work/task.ts'

export type HandoverId = Id<'hnd'>
export const handoverId = idSchema('hnd')

export const handoverStates = ['PENDING', 'ACCEPTED', 'REFUSED', 'LAPSED'] as const

/** A task that one person passes to another: what the receiver must know, and until when they may answer. */
export const handover = v.object({
  id: handoverId,
  task: taskId,
  number: v.string(),
  title: v.string(),
  due: v.string(),
  state: v.picklist(handoverStates),
  /** The task's state when it was offered; a refusal goes back to it. */
  before: taskState,
  from: v.string(),
  fromName: v.string(),
  to: v.string(),
  toName: v.string(),
  /** Where the work stands. */
  note: v.string(),
  questions: v.array(v.string()),
  stepsOpen: v.number(),
  offeredAt: instant,
  deadline: instant,
  answeredAt: v.optional(instant),
  reason: v.optional(v.string()),
})
export type Handover = v.InferOutput<typeof handover>
