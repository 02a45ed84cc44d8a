import * as v from 'valibot'
import { zoneId } from '#shared/calendar/zone.ts'
import { idSchema, type Id } from '#shared/kernel/ids.ts'
import { role, type Role } from '#shared/people/roles.ts'

export type PersonId = Id<'prs'>
export type UnitId = Id<'unt'>
export type QueueId = Id<'que'>

/** What a member knows of a queue: enough to compute a lease without a read. */
export const queueRights = v.object({
  name: v.string(),
  unit: idSchema('unt'),
  zone: zoneId,
  /** Working hours without activity after which a task falls back to the queue. */
  leaseHours: v.number(),
  owner: v.boolean(),
})

/** A person and what they may, in the one row that the session step loads with every request. */
export const rights = v.object({
  person: idSchema('prs'),
  name: v.string(),
  email: v.string(),
  unit: idSchema('unt'),
  unitName: v.string(),
  zone: zoneId,
  roles: v.array(role),
  headOf: v.array(idSchema('unt')),
  pointLimit: v.number(),
  queues: v.record(v.string(), queueRights),
})
export type Rights = v.InferOutput<typeof rights>

export const isHeadOf = (who: Pick<Rights, 'headOf'>, unit: string): boolean => who.headOf.some((each) => each === unit)
export const isMemberOf = (who: Pick<Rights, 'queues'>, queue: string): boolean => Object.hasOwn(who.queues, queue)
export const hasRole = (who: Pick<Rights, 'roles'>, wanted: Role): boolean => who.roles.includes(wanted)
