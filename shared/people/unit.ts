import * as v from 'valibot'
import { ownCalendar } from '#shared/calendar/own-calendar.ts'
import { zoneId } from '#shared/calendar/zone.ts'
import { idSchema, type Id } from '#shared/kernel/ids.ts'
import { line } from '#shared/kernel/text.ts'
import { date } from '#shared/kernel/time.ts'

export type UnitId = Id<'unt'>
export const unitId = idSchema('unt')

/** A unit of the agency, from one day and perhaps until another, both included; without a parent it is the agency itself. `calendar`: its own, over that of the unit above. */
export const unit = v.object({
  id: unitId,
  name: line(160),
  shortName: line(40),
  parent: v.optional(unitId),
  zone: zoneId,
  from: date,
  until: v.optional(date),
  calendar: v.optional(ownCalendar),
})

export type Unit = v.InferOutput<typeof unit>

/** Whether something with dates holds on a day: from its first up to and with its last. */
export const isOn = (dated: { readonly from: string; readonly until?: string | undefined }, day: string): boolean =>
  dated.from <= day && (dated.until === undefined || day <= dated.until)

/** [P8] Whether a unit is `above` itself or lies below it; a ring in the records ends the walk. */
export function isWithin(units: readonly Unit[], unit: UnitId, above: UnitId): boolean {
  const seen = new Set<UnitId>()
  for (let at: UnitId | undefined = unit; at && !seen.has(at); at = units.find(({ id }) => id === at)?.parent) {
    if (at === above) return true
    seen.add(at)
  }
  return false
}
