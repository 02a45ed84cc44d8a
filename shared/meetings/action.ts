import * as v from 'valibot'
import { idSchema, type Id } from '#shared/kernel/ids.ts'
import { line, optionalProse } from '#shared/kernel/text.ts'
import { date, instant } from '#shared/kernel/time.ts'
import { decisionId } from '#shared/meetings/decision.ts'
import { agendaItemId } from '#shared/meetings/meeting.ts'
import { queueId } from '#shared/people/rights.ts'

export type ActionId = Id<'act'>
export const actionId = idSchema('act')

const asked = {
  title: line(200),
  description: v.optional(optionalProse(8000), ''),
  queue: queueId,
  due: date,
  points: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  indicator: v.optional(idSchema('idr')),
  decision: v.optional(decisionId),
  agendaItem: v.optional(agendaItemId),
}
/** What a meeting gives to do: title, queue, day, points; steps, the indicator and the decision that it serves are optional. */
export const actionInput = { ...asked, steps: v.optional(v.pipe(v.array(line(200)), v.maxLength(20)), []) }

/** An action as minutes show it; `task`: the one task that it becomes, known before it is there. */
export const action = v.object({
  id: actionId,
  ...asked,
  description: v.string(),
  queueName: v.string(),
  task: idSchema('tsk'),
  at: instant,
  by: v.string(),
  byName: v.string(),
})
export type Action = v.InferOutput<typeof action>
