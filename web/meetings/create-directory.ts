import { createSignal } from 'solid-js'
import { clientOf } from '#web/kernel/api.ts'
import { createFresh } from '#web/kernel/create-fresh.ts'
import { people } from '#shared/people/people.api.ts'
import type { UnitId } from '#shared/people/unit.ts'

const api = clientOf({ units: people.units, colleagues: people.colleagues })

/** The units of the agency and the people of the one that is looked at, beginning with one's own. */
export function createDirectory(own: UnitId) {
  const [unit, setUnit] = createSignal(own)
  const units = createFresh(
    () => 'units',
    () => api.units(),
  )
  const colleagues = createFresh(unit, (id) => api.colleagues({ unit: id }))
  return {
    unit,
    setUnit,
    units: () => units.value()?.rows ?? [],
    people: () => colleagues.value()?.rows,
    isFailed: () => units.refused() !== undefined || colleagues.refused() !== undefined,
    again: () => {
      units.refresh()
      colleagues.refresh()
    },
  }
}
