import { at } from '#infra/load/file.ts'
import { files, type Folder } from '#infra/load/files.ts'
import { ringsIn } from '#infra/load/rings.ts'

/** What an indicator must have because of its level, its parent and its targets. */
export function indicatorFaults({ indicators }: Folder): readonly string[] {
  const rows = indicators.rows
  const rings = ringsIn(rows.map(({ row }) => row))
  return rows.flatMap(({ line, row }) => {
    const parent = rows.find((each) => each.row.code === row.parent)?.row
    const isWithout = (column: 'unit' | 'owner') => row[column] === undefined
    const faults = [
      (row.level === 'unit' || row.level === 'person') && isWithout('unit')
        ? `unit is empty: an indicator of level ${row.level} must name its unit, for example birosdm00`
        : undefined,
      row.level === 'person' && isWithout('owner')
        ? 'owner is empty: an indicator of level person must name the person, for example rinawulandari'
        : undefined,
      (row.parent === undefined) !== (row.edge === undefined)
        ? 'parent and edge go together: fill in both or none, for example rhk1kebijakan and supports'
        : undefined,
      parent && parent.year !== row.year
        ? `parent is "${parent.code}" of ${String(parent.year)}: it must be an indicator of ${String(row.year)}`
        : undefined,
      parent && row.edge === 'contributes' && parent.measure !== row.measure
        ? `measure is "${row.measure}", and ${parent.code} is measured in ${parent.measure}: what contributes must have the same, for example ${parent.measure}; or let edge be supports`
        : undefined,
      rings.has(row.code)
        ? `${row.code} stands above itself by way of its parent ${row.parent ?? ''}: it must name an indicator that is not below it`
        : undefined,
    ]
    return faults.flatMap((fault) => (fault === undefined ? [] : [`${at(files.indicators, line)}: ${fault}.`]))
  })
}
