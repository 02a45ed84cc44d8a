import { readAll } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { dayIn } from '#shared/calendar/day.ts'
import type { ZoneId } from '#shared/calendar/zone.ts'
import type { Stored } from '#shared/kernel/condition.ts'
import type { Colleague, UnitRow } from '#shared/people/colleague.ts'
import { compareNames } from '#shared/people/names.rules.ts'
import { isOn } from '#shared/people/unit.ts'

const byName = (a: { readonly name: string }, b: { readonly name: string }) => compareNames(a.name, b.name)

type Dated = { readonly zone: ZoneId; readonly from?: string; readonly until?: string }

/** [P11] What is there on the day that it is now, in its own zone; what was never dated is always there. */
const isToday = (now: string) => (row: Stored) => {
  const { zone, from = '', until } = row as Dated
  return isOn({ from, until }, dayIn(zone, now))
}

/** The units that the agency has now, by name. */
export async function listUnits(table: Table, now: string): Promise<readonly UnitRow[]> {
  const rows = (await readAll(table, { of: 'AGENCY', beginsWith: 'UNIT#' })).filter(isToday(now))
  return rows.map((row) => ({ id: row['id'], name: row['name'], zone: row['zone'] }) as UnitRow).toSorted(byName)
}

/** [P6] Who works in a unit now, by name. */
export async function listColleagues(table: Table, unit: string, now: string): Promise<readonly Colleague[]> {
  const rows = await readAll(table, { of: `UNIT#${unit}`, beginsWith: 'PERSON#' })
  return rows.filter(isToday(now)).map(toColleague).toSorted(byName)
}

const toColleague = ({ id, name, position, unit, unitName, zone }: Stored) =>
  ({ id, name, position, unit, unitName, zone }) as Colleague
