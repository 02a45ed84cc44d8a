import type { Copies } from '#infra/move/copy-objects.ts'
import { allOf } from '#infra/move/lanes.ts'
import { versionName } from '#infra/move/objects.ts'
import { repinned } from '#infra/move/pins.ts'
import { progressOf, type Tell } from '#infra/move/progress.ts'
import { nameOf, toLine, type Row } from '#infra/move/row.ts'
import { readRows, segmentsOf, writeRows, type TablePlace } from '#infra/move/rows.ts'
import type { Source } from '#infra/move/source.ts'
import { travels } from '#infra/move/travel.ts'

/** The row as it has to be in the target: it names the copies. What was not copied keeps the version that it had. */
const moved = (row: Row, copies: Copies): Row =>
  repinned(row, (pin) => copies.get(versionName(pin))?.version ?? pin.version)

/** Copies every row that travels; answers how many. `now`: seconds since 1970. */
export async function copyRows(
  source: Source,
  target: TablePlace,
  copies: Copies,
  now: number,
  tell: Tell,
): Promise<number> {
  const progress = progressOf('Copying rows', tell)
  let count = 0
  await allOf(source.rows(), async (page) => {
    const rows = page.filter((row) => travels(row, now))
    await writeRows(
      target,
      rows.map((row) => moved(row, copies)),
    )
    progress({ rows: (count += rows.length) })
  })
  return count
}

type Differences = { readonly rows: number; readonly differences: readonly string[] }

/**
 * Holds every row of the source that travels against the target's, and looks for rows of the target that the source has
 * not. `copies`: undefined before objects were copied, when versions are compared with nothing. A row that is over may be
 * on either side or on neither.
 */
export async function compareRows(
  source: Source,
  target: TablePlace,
  copies: Copies | undefined,
  now: number,
  tell: Tell,
  { mayLack = false } = {},
): Promise<Differences> {
  const text = (row: Row, own: boolean) =>
    toLine(copies ? (own ? row : moved(row, copies)) : repinned(row, () => 'any'))
  const differences: string[] = []
  const progress = progressOf('Comparing rows', tell)
  let [rows, found] = [0, 0]
  await allOf(source.rows(), async (page) => {
    const wanted = page.filter((row) => travels(row, now))
    const there = await readRows(target, wanted)
    for (const row of wanted) {
      const other = there.get(nameOf(row))
      if (other) found += 1
      if (!other && !mayLack) differences.push(`${nameOf(row)} is missing.`)
      if (other && text(row, false) !== text(other, true))
        differences.push(differing(copies ? moved(row, copies) : row, other))
    }
    progress({ rows: (rows += wanted.length) })
  })
  const inTarget = await countRows(target, now)
  return inTarget === found
    ? { rows, differences }
    : { rows, differences: [...differences, ...(await strangers(source, target, now))] }
}

/** Rows of a table that travel. */
export const countRows = async (target: TablePlace, now: number): Promise<number> => {
  let count = 0
  await allOf(segmentsOf(target), (page) => {
    count += page.filter((row) => travels(row, now)).length
    return Promise.resolve()
  })
  return count
}

/** Fields only: their values are people's. */
function differing(row: Row, other: Row): string {
  const fields = [...new Set([...Object.keys(row), ...Object.keys(other)])]
  const same = (field: string) => {
    const [a, b] = [row[field], other[field]]
    return a !== undefined && b !== undefined && toLine({ a }) === toLine({ a: b })
  }
  return `${nameOf(row)} differs in ${fields.filter((field) => !same(field)).join(', ')}.`
}

/** Rows that only the target has. Holds the names of all rows of the source: asked only when there are such rows. */
async function strangers(source: Source, target: TablePlace, now: number): Promise<readonly string[]> {
  const names = new Set<string>()
  await allOf(source.rows(), (page) => {
    for (const row of page) names.add(nameOf(row))
    return Promise.resolve()
  })
  const found: string[] = []
  await allOf(segmentsOf(target), (page) => {
    for (const row of page.filter((each) => travels(each, now)))
      if (!names.has(nameOf(row))) found.push(`${nameOf(row)} is in the target only.`)
    return Promise.resolve()
  })
  return found
}
