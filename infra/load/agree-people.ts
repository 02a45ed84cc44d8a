import { at, type Read } from '#infra/load/file.ts'
import { files, type Folder } from '#infra/load/files.ts'
import { ringsIn } from '#infra/load/rings.ts'

type Dated = { readonly from?: string | undefined; readonly until?: string | undefined }

/** Rows whose last day lies before their first. */
export const lastDayFaults = (folder: Folder): readonly string[] =>
  (['units', 'people', 'roles', 'calendars'] as const).flatMap((name) =>
    (folder[name].rows as readonly Read<Dated>[]).flatMap(({ line, row: { from, until } }) =>
      from !== undefined && until !== undefined && until < from
        ? [
            `${at(files[name], line)}: until is "${until}", before its first day ${from}: it must be that day or a later one, for example ${from}.`,
          ]
        : [],
    ),
  )

/** One unit stands above all others, and none above itself. */
export function treeFaults({ units }: Folder): readonly string[] {
  const [top, ...others] = units.rows.filter(({ row }) => row.parent === undefined)
  const rings = ringsIn(units.rows.map(({ row }) => row))
  const isRead = units.faults.length === 0
  return [
    ...(isRead && units.rows.length === 0
      ? ['units.csv has no rows: write at least the agency itself, with an empty parent.']
      : []),
    ...(isRead && units.rows.length > 0 && !top && rings.size === 0
      ? ['units.csv has no unit with an empty parent: the agency itself has none above it.']
      : []),
    ...others.map(
      ({ line, row }) =>
        `${at(files.units, line)}: parent is empty, and ${top?.row.code ?? ''} (line ${String(top?.line ?? 0)}) is the agency already: it must name the unit above ${row.code}, for example ${top?.row.code ?? ''}.`,
    ),
    ...units.rows
      .filter(({ row }) => rings.has(row.code))
      .map(
        ({ line, row }) =>
          `${at(files.units, line)}: ${row.code} stands above itself by way of its parent ${row.parent ?? ''}: it must name a unit that is not below it.`,
      ),
  ]
}

const single = [
  ['email', 'their work is told to people there, so each needs their own, for example rina@badan-contoh.example'],
  ['nip', 'a NIP belongs to one person: correct one of them, or leave this one empty'],
] as const

/** Two people who would be one, and an agency that nobody could administer. */
export function peopleFaults({ people, roles }: Folder): readonly string[] {
  const shared = (
    name: string,
    reason: string,
    keyOf: (row: (typeof people.rows)[number]['row']) => string | undefined,
  ) => {
    const first = new Map<string, number>()
    return people.rows.flatMap(({ line, row }) => {
      const key = keyOf(row)
      if (key === undefined) return []
      const before = first.get(key)
      first.set(key, before ?? line)
      return before === undefined
        ? []
        : [`${at(files.people, line)}: ${name} is that of line ${String(before)}: ${reason}.`]
    })
  }
  const isAdministered = roles.rows.some(({ row }) => row.role === 'administrator') || roles.faults.length > 0
  return [
    ...single.flatMap(([name, reason]) => shared(name, reason, (row) => row[name])),
    ...shared('subject', 'an account lets one person in, so each needs their own', ({ subject, issuer = '' }) =>
      subject === undefined ? undefined : `${issuer} ${subject}`,
    ),
    ...(isAdministered
      ? []
      : [
          'roles.csv names no administrator: write one row, for example jokosusilo,administrator,badancontoh,2020-01-01,',
        ]),
  ]
}

/** A unit has one head on a day. */
export function headFaults({ roles }: Folder): readonly string[] {
  const heads = roles.rows.filter(({ row }) => row.role === 'unit-head')
  return heads.flatMap(({ line, row }, i) => {
    const other = heads
      .slice(0, i)
      .find(
        ({ row: each }) => each.unit === row.unit && each.from <= (row.until ?? '9') && row.from <= (each.until ?? '9'),
      )
    if (!other) return []
    return [
      `${at(files.roles, line)}: ${row.unit} has two heads on the same day, ${other.row.person} (line ${String(other.line)}) and ${row.person}: end one before the other begins, for example until ${dayBefore(row.from)}.`,
    ]
  })
}

const dayBefore = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
