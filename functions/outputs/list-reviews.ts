import type { Rotated } from '#functions/kernel/config.ts'
import { readCursor, writeCursor } from '#functions/kernel/cursor.ts'
import { readPage } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { reviewsIn } from '#functions/outputs/outputs.keys.ts'
import { toReviewRow } from '#functions/outputs/outputs.store.ts'
import { firstBroken, type Stored } from '#shared/kernel/condition.ts'
import type { Output } from '#shared/outputs/output.ts'
import type { ReviewRow } from '#shared/outputs/outputs.api.ts'
import { isThere, readerOf } from '#shared/outputs/reader.rules.ts'
import type { Rights } from '#shared/people/rights.ts'

const pageSize = 25

type Place = { readonly unit?: string; readonly after?: Stored }

/** A page of what waits for a verdict in my units, unit by unit, oldest first; undefined when the cursor is not of this list. */
export async function listReviews(
  table: Table,
  secrets: Rotated<string>,
  person: Rights,
  cursor?: string,
): Promise<{ rows: ReviewRow[]; next?: string } | undefined> {
  const scope = `reviews ${person.person}`
  const place = cursor === undefined ? {} : (readCursor(secrets, scope, cursor) as Place | undefined)
  if (!place) return undefined
  const by = readerOf(person)
  const units = unitsOf(person).filter((unit) => place.unit === undefined || unit >= place.unit)
  for (const [i, unit] of units.entries()) {
    const after = i === 0 ? place.after : undefined
    const page = await readPage(table, {
      index: 'reviews',
      of: reviewsIn(unit),
      limit: pageSize,
      ...(after && { after }),
    })
    const rows = (page.rows as unknown as readonly Output[])
      .filter((row) => !firstBroken(isThere(by), row))
      .map(toReviewRow)
    const following = units[i + 1]
    const onward: Place | undefined = page.next
      ? { unit, after: page.next }
      : following === undefined
        ? undefined
        : { unit: following }
    if (rows.length || page.next || !onward)
      return { rows, ...(onward && { next: writeCursor(secrets, scope, onward) }) }
  }
  return { rows: [] }
}

const unitsOf = ({ headOf, queues }: Rights): readonly string[] =>
  [...new Set<string>([...headOf, ...Object.values(queues).flatMap((right) => (right ? [right.unit] : []))])].sort()
