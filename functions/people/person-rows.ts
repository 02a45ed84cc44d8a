import { exactly } from '#functions/kernel/change.ts'
import { profileKey, rightsKey, unitPersonKey } from '#functions/people/people.keys.ts'
import type { StoredRights } from '#shared/people/rights.ts'

/** What the agency says of a person; of `rights` all but the queues, which follow from membership. */
export type Profile = {
  readonly rights: StoredRights
  readonly position: string
  /** Kept apart: no session carries it. */
  readonly nip?: string | undefined
}

/** The staff role of a person says from when to when they are in lists; undated roles say always. */
const daysOf = ({ assignments = [] }: StoredRights) => {
  const { from, until } = assignments.find(({ role }) => role === 'staff') ?? {}
  return { from, until }
}

/** The rows of a person beside the desk and the account, as they should be. */
export function personRows({ rights, position, nip }: Profile) {
  const { person, name, email, unit, unitName, zone, roles, headOf, pointLimit, assignments } = rights
  const known = { person, name, email, unit, unitName, zone, roles, headOf, pointLimit, assignments }
  return {
    person: { key: rightsKey(person), ...exactly({ kind: 'rights', v: 1, ...known, position }) },
    place: {
      key: unitPersonKey(unit, person),
      ...exactly({ kind: 'unit-person', id: person, name, email, position, unit, unitName, zone, ...daysOf(rights) }),
    },
    profile: nip === undefined ? undefined : { key: profileKey(person), set: { kind: 'profile', nip } },
  }
}
