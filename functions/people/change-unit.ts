import { exactly } from '#functions/kernel/change.ts'
import type { Intent } from '#functions/kernel/intent.ts'
import { commit, type Table } from '#functions/kernel/table.ts'
import { unitKey } from '#functions/people/people.keys.ts'
import { unitChanged } from '#shared/people/people.facts.ts'
import type { Unit } from '#shared/people/unit.ts'

/** [P13] Makes a unit be this: its name, its place in the tree, its days, its calendar. */
export const changeUnit = (table: Table, intent: Intent, rev: number, unit: Unit) => {
  const { id, name, shortName, parent, zone, from, until, calendar } = unit
  return commit(
    table,
    intent,
    {
      unit: {
        key: unitKey(id),
        rev,
        must: [{ code: 'NOT_FOUND', must: { op: 'present', field: 'id' } }],
        fact: unitChanged.of({ name, parent: parent ?? '', from, until: until ?? '' }, [id]),
        ...exactly({ name, shortName, parent, zone, from, until, calendar }),
      },
    },
    () => ({ id }),
  )
}
