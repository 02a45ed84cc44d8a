import type { Intent } from '#functions/kernel/intent.ts'
import { commit, type Table } from '#functions/kernel/table.ts'
import { unitKey } from '#functions/people/people.keys.ts'
import { unitCreated } from '#shared/people/people.facts.ts'
import type { Unit } from '#shared/people/unit.ts'

/** Adds a unit to the agency's tree. */
export const createUnit = (table: Table, intent: Intent, unit: Unit) =>
  commit(
    table,
    intent,
    {
      unit: {
        key: unitKey(unit.id),
        rev: 0,
        must: [{ code: 'UNIT_EXISTS', must: { op: 'absent', field: 'id' } }],
        fact: unitCreated.of({ name: unit.name, parent: unit.parent ?? '' }, [unit.id]),
        set: { kind: 'unit', v: 1, ...unit },
      },
    },
    () => ({ id: unit.id }),
  )
