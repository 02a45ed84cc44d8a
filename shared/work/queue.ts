import * as v from 'valibot'
import { ownCalendar } from '#shared/calendar/own-calendar.ts'
import { zoneId } from '#shared/calendar/zone.ts'
import { line } from '#shared/kernel/text.ts'
import type { PersonId } from '#shared/people/person.ts'
import { unitId } from '#shared/people/unit.ts'
import { queueId } from '#shared/work/task.ts'

/**
 * Where the work of a unit waits. `leaseHours`: working hours that a claim holds without activity; `calendar`: what the
 * unit has of its own, and the units above it.
 */
export const queue = v.object({
  id: queueId,
  name: line(120),
  unit: unitId,
  zone: zoneId,
  leaseHours: v.number(),
  calendar: v.optional(ownCalendar),
})
export type Queue = v.InferOutput<typeof queue>

/** A person in a queue, with what a list of receivers shows. */
export type QueueMember = {
  readonly id: PersonId
  readonly active: boolean
  readonly name: string
  readonly unitName: string
  readonly zone: string
}
