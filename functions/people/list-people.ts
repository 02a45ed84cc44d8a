import { readAll } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import type { Stored } from '#shared/kernel/condition.ts'
import type { Colleague, UnitRow } from '#shared/people/colleague.ts'
import { compareNames } from '#shared/people/names.rules.ts'

const byName = (a: { readonly name: string }, b: { readonly name: string }) => compareNames(a.name, b.name)

/** The units of the agency, by name. */
export async function listUnits(table: Table): Promise<readonly UnitRow[]> {
  const rows = await readAll(table, { of: 'AGENCY', beginsWith: 'UNIT#' })
  return rows.map((row) => ({ id: row['id'], name: row['name'], zone: row['zone'] }) as UnitRow).toSorted(byName)
}

/** [P6] Who works in a unit, by name. */
export async function listColleagues(table: Table, unit: string): Promise<readonly Colleague[]> {
  const rows = await readAll(table, { of: `UNIT#${unit}`, beginsWith: 'PERSON#' })
  return rows.map(toColleague).toSorted(byName)
}

const toColleague = ({ id, name, position, unit, unitName, zone }: Stored) =>
  ({ id, name, position, unit, unitName, zone }) as Colleague
