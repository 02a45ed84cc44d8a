import * as v from 'valibot'
import { zoneId } from '#shared/calendar/zone.ts'
import { personId } from '#shared/people/person.ts'
import { unitId } from '#shared/people/unit.ts'

/** Somebody of the agency in a list to choose from: no address, no number. */
export const colleague = v.object({
  id: personId,
  name: v.string(),
  position: v.string(),
  unit: unitId,
  unitName: v.string(),
  zone: zoneId,
})
export type Colleague = v.InferOutput<typeof colleague>

export const unitRow = v.object({ id: unitId, name: v.string(), zone: zoneId })
export type UnitRow = v.InferOutput<typeof unitRow>
