import type { Intent } from '#functions/kernel/intent.ts'
import { commit, type Table } from '#functions/kernel/table.ts'
import { profileKey, unitPersonKey } from '#functions/people/people.keys.ts'
import { personRows, type Profile } from '#functions/people/person-rows.ts'
import { dayIn } from '#shared/calendar/day.ts'
import { shift } from '#shared/kernel/time.ts'
import { personChanged } from '#shared/people/people.facts.ts'
import type { UnitId } from '#shared/people/unit.ts'

type Seen = { readonly rev: number; readonly unit: UnitId }

/** [P13] Makes what the agency says of a person be this; `changed`: the fields that are others now. Queues and account stay. */
export function changePerson(table: Table, intent: Intent, seen: Seen, profile: Profile, changed: readonly string[]) {
  const { rights, position } = profile
  const { person, place, profile: numbers } = personRows(profile)
  const yesterday = dayIn(rights.zone, shift(intent.at, { hours: -24 }))
  return commit(
    table,
    intent,
    {
      person: {
        ...person,
        rev: seen.rev,
        must: [{ code: 'NOT_FOUND', must: { op: 'present', field: 'person' } }],
        fact: personChanged.of({ unit: rights.unit, position, roles: rights.roles, changed }, [
          ...new Set([rights.person, rights.unit, seen.unit]),
        ]),
      },
      place,
      formerPlace:
        seen.unit === rights.unit
          ? undefined
          : { key: unitPersonKey(seen.unit, rights.person), set: { until: yesterday } },
      profile: changed.includes('nip') ? (numbers ?? { key: profileKey(rights.person), remove: ['nip'] }) : undefined,
    },
    () => ({ person: rights.person }),
  )
}
