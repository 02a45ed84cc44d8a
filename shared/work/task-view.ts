import * as v from 'valibot'
import { zoneId } from '#shared/calendar/zone.ts'
import { handover } from '#shared/work/handover.ts'
import { historyEntry } from '#shared/work/history.ts'
import { origin, taskId, taskState } from '#shared/work/task.ts'

/** A task in a list: what the row shows and what the rules of claiming ask. */
export const taskRow = v.object({
  id: taskId,
  rev: v.number(),
  number: v.string(),
  title: v.string(),
  queue: v.string(),
  queueName: v.string(),
  unit: v.string(),
  zone: zoneId,
  state: taskState,
  points: v.number(),
  priority: v.number(),
  due: v.string(),
  indicator: v.optional(v.string()),
  holder: v.optional(v.string()),
  holderName: v.optional(v.string()),
  since: v.optional(v.string()),
  leaseUntil: v.optional(v.string()),
  fence: v.optional(v.number()),
  excluded: v.array(v.string()),
  receiverName: v.optional(v.string()),
  output: v.optional(v.string()),
})
export type TaskRow = v.InferOutput<typeof taskRow>

const stay = v.object({
  at: v.picklist(['queue', 'desk']),
  holder: v.optional(v.string()),
  name: v.string(),
  from: v.string(),
  until: v.optional(v.string()),
  why: v.picklist(['added', 'claimed', 'taken-over', 'released', 'lapsed', 'handed-over']),
})

export const taskStep = v.object({
  id: v.string(),
  title: v.string(),
  mandatory: v.boolean(),
  done: v.boolean(),
  doneBy: v.optional(v.string()),
  doneAt: v.optional(v.string()),
})
export type TaskStep = v.InferOutput<typeof taskStep>

const note = v.object({ id: v.string(), by: v.string(), byName: v.string(), text: v.string(), at: v.string() })
export const draft = v.object({ text: v.string(), savedAt: v.string() })

/** Everything of a task, as one page shows it. */
export const taskDetail = v.object({
  ...taskRow.entries,
  description: v.string(),
  origin: v.optional(origin),
  mandatoryOpen: v.number(),
  chain: v.array(v.string()),
  receiver: v.optional(v.string()),
  createdAt: v.string(),
  /** At whose desk, since when: oldest first, the last one lasts. */
  custody: v.array(stay),
  steps: v.array(taskStep),
  notes: v.array(note),
  /** The latest hand-over, also when it was answered: its note and its reason stay readable. */
  handover: v.optional(handover),
  history: v.array(historyEntry),
  /** What I typed and did not send. */
  draft: v.optional(draft),
})
export type TaskDetail = v.InferOutput<typeof taskDetail>
