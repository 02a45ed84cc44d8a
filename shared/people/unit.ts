import * as v from 'valibot'
import { zoneId } from '#shared/calendar/zone.ts'
import { idSchema } from '#shared/kernel/ids.ts'

/** A unit of the agency's tree; without a parent it is the agency itself. */
export const unit = v.object({ id: idSchema('unt'), name: v.string(), shortName: v.string(), parent: v.optional(idSchema('unt')), zone: zoneId })
export type Unit = v.InferOutput<typeof unit>
