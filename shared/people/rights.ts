import * as v from 'valibot'
import { dayIn } from '#shared/calendar/day.ts'
import { ownCalendar } from '#shared/calendar/own-calendar.ts'
import { zoneId } from '#shared/calendar/zone.ts'
import { idSchema, type Id } from '#shared/kernel/ids.ts'
import { personId } from '#shared/people/person.ts'
import { headOfOn, role, rolesOn, type Assignment, type Role } from '#shared/people/roles.ts'
import { unitId, type UnitId } from '#shared/people/unit.ts'

export type QueueId = Id<'que'>
export const queueId = idSchema('que')

/** What a member needs to know of a queue: the hours of a lease, the zone and the calendar that they are counted in, whether one may arrange it. */
export const queueRight = v.object({
  name: v.string(),
  unit: unitId,
  zone: zoneId,
  leaseHours: v.number(),
  owner: v.boolean(),
  calendar: v.optional(ownCalendar),
})
export type QueueRight = v.InferOutput<typeof queueRight>

/** What the session loads with a person, in one row; rules ask it, and nothing else, what somebody may. */
export const rights = v.object({
  person: personId,
  name: v.string(),
  email: v.string(),
  unit: unitId,
  unitName: v.string(),
  zone: zoneId,
  roles: v.array(role),
  headOf: v.array(unitId),
  pointLimit: v.number(),
  queues: v.record(queueId, queueRight),
})
export type Rights = v.InferOutput<typeof rights>

/** The row as it is stored: with the dated roles, where the agency has dated them. */
export type StoredRights = Rights & { readonly assignments?: readonly Assignment[] | undefined }

/** [P11] What somebody may now (ISO instant) by their dated roles; undefined when they do not work here on the day. */
export function rightsAt<Row extends StoredRights>(row: Row, now: string): Row | undefined {
  if (!row.assignments) return row
  const day = dayIn(row.zone, now)
  const dated = row.assignments.map((each) => ({ ...each, person: row.person }))
  const roles = rolesOn(dated, row.person, day)
  if (!roles.includes('staff')) return undefined
  return { ...row, roles: [...roles], headOf: [...headOfOn(dated, row.person, day)] }
}

export const hasRole = (rights: Pick<Rights, 'roles'>, role: Role): boolean => rights.roles.includes(role)

export const isHeadOf = (rights: Pick<Rights, 'headOf'>, unit: UnitId): boolean => rights.headOf.includes(unit)

export const queueOf = ({ queues }: Pick<Rights, 'queues'>, queue: string): QueueRight | undefined =>
  Object.hasOwn(queues, queue) ? queues[queue as QueueId] : undefined

export const isMemberOf = (rights: Pick<Rights, 'queues'>, queue: string): boolean =>
  queueOf(rights, queue) !== undefined
