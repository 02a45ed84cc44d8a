import * as v from 'valibot'
import { date } from '#shared/kernel/time.ts'
import { personId, type PersonId } from '#shared/people/person.ts'
import { isOn, unitId, type UnitId } from '#shared/people/unit.ts'

export const roles = ['staff', 'unit-head', 'administrator', 'performance-manager', 'auditor'] as const
export const role = v.picklist(roles)
export type Role = (typeof roles)[number]

/** Who has which role in which unit, from one day and perhaps until another; never read from a token. */
export const roleAssignment = v.object({ person: personId, role, unit: unitId, from: date, until: v.optional(date) })
export type RoleAssignment = v.InferOutput<typeof roleAssignment>
/** As it stands in the row of the person whose role it is. */
export type Assignment = Omit<RoleAssignment, 'person'>

/** [P9] The roles that a person has on a day, each once. */
export const rolesOn = (assignments: readonly RoleAssignment[], person: PersonId, day: string): readonly Role[] => {
  const held = assignments.filter((each) => each.person === person && isOn(each, day)).map((each) => each.role)
  return roles.filter((each) => held.includes(each))
}

/** [P9] The units that a person heads on a day. */
export const headOfOn = (assignments: readonly RoleAssignment[], person: PersonId, day: string): readonly UnitId[] =>
  assignments
    .filter((each) => each.role === 'unit-head' && each.person === person && isOn(each, day))
    .map((each) => each.unit)
