import * as v from 'valibot'
import { idSchema, type Id } from '#shared/kernel/ids.ts'
import { prose } from '#shared/kernel/text.ts'
import { instant } from '#shared/kernel/time.ts'
import { agendaItemId } from '#shared/meetings/meeting.ts'

export type DecisionId = Id<'dcs'>
export const decisionId = idSchema('dcs')

/** Somebody in the room: a person of the agency or a guest, as the door named them. */
export const attendee = v.object({ kind: v.picklist(['staff', 'guest']), id: v.string(), name: v.string() })
export type Attendee = v.InferOutput<typeof attendee>

/** What was decided, at which second, and who was in the room then. */
export const decision = v.object({
  id: decisionId,
  text: prose(4000),
  agendaItem: v.optional(agendaItemId),
  at: instant,
  by: v.string(),
  byName: v.string(),
  present: v.array(attendee),
})
export type Decision = v.InferOutput<typeof decision>
