import * as v from 'valibot'
import { zoneId } from '#shared/calendar/zone.ts'
import { idSchema, type Id } from '#shared/kernel/ids.ts'
import { line } from '#shared/kernel/text.ts'
import { judgeName } from '#shared/people/names.rules.ts'
import { judgeNip, nipDigits } from '#shared/people/nip.rules.ts'
import { unitId } from '#shared/people/unit.ts'

export type PersonId = Id<'prs'>
export const personId = idSchema('prs')

/** A name as the person writes it: one word is enough, titles and degrees are welcome, a post belongs to `position`. */
export const personName = v.pipe(
  line(120),
  v.check((name) => judgeName(name) !== 'post-in-name', 'post-in-name'),
  v.check((name) => judgeName(name) !== 'no-letter', 'no-letter'),
)

/** A NIP or NI PPPK; spaces and dots go, what only the HR office can settle is let through. */
export const nip = v.pipe(
  v.string(),
  v.transform(nipDigits),
  v.check((digits) => judgeNip(digits).verdict !== 'invalid', 'nip'),
)

/** Somebody who works for the agency. The id is the key; a NIP can change and may be missing. */
export const person = v.object({
  id: personId,
  name: personName,
  nip: v.optional(nip),
  email: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email(), v.maxLength(254)),
  unit: unitId,
  position: line(160),
  zone: zoneId,
})

export type Person = v.InferOutput<typeof person>
