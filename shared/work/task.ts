import * as v from 'valibot'
import type { ZoneId } from '#shared/calendar/zone.ts'
import { idSchema, quotable, type Id } from '#shared/kernel/ids.ts'
import type { Rights } from '#shared/people/rights.ts'

export type TaskId = Id<'tsk'>
export const taskId = idSchema('tsk')
export const queueId = idSchema('que')

/** The task's states; product order. ON_HOLD, OFFERED and delegation come with their own features. */
export const taskStates = [
  'READY',
  'CLAIMED',
  'IN_PROGRESS',
  'HANDOVER_PENDING',
  'SUBMITTED',
  'CHANGES_REQUESTED',
  'DONE',
  'CANCELLED',
] as const
export const taskState = v.picklist(taskStates)
export type TaskState = v.InferOutput<typeof taskState>

/** Where a task came from: opaque to this domain, a link for the reader. */
export const origin = v.object({
  meeting: idSchema('mtg'),
  action: idSchema('act'),
  decision: v.optional(idSchema('dcs')),
})
export type Origin = v.InferOutput<typeof origin>

/** The head row of a task as it is stored. `fence`: the rev of the present claim; sets are string sets. Times: ISO, UTC. */
export type Task = {
  readonly id: TaskId
  readonly rev: number
  readonly number: string
  readonly title: string
  readonly description: string
  readonly queue: string
  readonly queueName: string
  readonly unit: string
  readonly zone: ZoneId
  readonly state: TaskState
  readonly points: number
  readonly priority: number
  /** The day that the work is due, in the unit's zone: 2026-11-27. */
  readonly due: string
  readonly indicator?: string
  readonly origin?: Origin
  readonly holder?: string
  readonly holderName?: string
  readonly since?: string
  readonly leaseUntil?: string
  readonly fence?: number
  /** When the holder's screen last said that it is still there. */
  readonly beatAt?: string
  /** Everybody who ever held it: four eyes are kept against them. */
  readonly chain?: ReadonlySet<string>
  readonly excluded?: ReadonlySet<string>
  /** Mandatory steps that are still open. */
  readonly mandatoryOpen: number
  /** The hand-over that waits for its receiver. */
  readonly handover?: string
  readonly receiver?: string
  readonly receiverName?: string
  /** The state that a hand-over goes back to when it is refused or not answered. */
  readonly stateBefore?: TaskState
  /** The output that was handed in for it. */
  readonly output?: string
  readonly createdAt: string
  readonly changedAt: string
}

/** A desk: the points of the tasks in one person's hands. */
export type Desk = { readonly points: number }
/** The row of a member in a queue. */
export type Member = { readonly active: boolean }

/** Who works: their id and name, their queues, the units that they head, and the most points their desk may hold. */
export type Worker = {
  readonly id: string
  readonly name: string
  readonly queues: readonly string[]
  readonly units: readonly string[]
  readonly limit: number
}

export const workerOf = ({ person, name, queues, headOf, pointLimit }: Rights): Worker => ({
  id: person,
  name,
  queues: Object.keys(queues),
  units: headOf,
  limit: pointLimit,
})

/** What the screen saw when the person pressed. */
export type SeenTask = Pick<Task, 'id' | 'queue' | 'points' | 'rev'> & { readonly holder?: string | undefined }

/** The number that people quote: `T-2026-4M8RW2C`. `year`: of its making, in the unit's zone. */
export const taskNumber = (id: TaskId, year: number): string => `T-${String(year)}-${quotable(id)}`
