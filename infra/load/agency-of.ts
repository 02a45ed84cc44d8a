import { calendarIn, ownCalendarOf } from '#infra/load/calendars.ts'
import type { RowOf } from '#infra/load/column.ts'
import type { Folder } from '#infra/load/files.ts'
import { idOf } from '#infra/load/ids.ts'
import type { indicators } from '#infra/load/work-files.ts'
import type { NewIndicator } from '#functions/performance/create-indicator.ts'
import type { Person } from '#shared/people/person.ts'
import type { Assignment } from '#shared/people/roles.ts'
import type { Unit } from '#shared/people/unit.ts'
import type { Queue } from '#shared/work/queue.ts'

export type LoadedPerson = Person & {
  readonly code: string
  readonly unitName: string
  readonly assignments: readonly Assignment[]
  readonly pointLimit: number
  /** `issuer` where it is not the agency's own; `subject` where the agency knows it. */
  readonly account: { readonly issuer?: string | undefined; readonly subject?: string | undefined }
}
export type LoadedMember = {
  readonly queue: Queue
  readonly person: LoadedPerson
  readonly isOwner: boolean
  readonly isActive: boolean
}

/** An agency as the portal knows it, made of rows that agree. */
export type LoadedAgency = {
  readonly units: readonly Unit[]
  readonly people: readonly LoadedPerson[]
  readonly queues: readonly Queue[]
  readonly members: readonly LoadedMember[]
  readonly indicators: readonly NewIndicator[]
}

/** So many points may lie on a desk where the agency says nothing else. */
const usualLimit = 20

export function agencyOf(folder: Folder): LoadedAgency {
  const rowsOf = <Row>({ rows }: { readonly rows: readonly { readonly row: Row }[] }) => rows.map(({ row }) => row)
  const units = rowsOf(folder.units).map((row): Unit => {
    const calendar = ownCalendarOf(rowsOf(folder.calendars).filter(({ unit }) => unit === row.code))
    const { code, name, short_name: shortName, parent, zone, from, until } = row
    return {
      ...{ id: idOf('unt', code), name, shortName, zone, from },
      ...(parent !== undefined && { parent: idOf('unt', parent) }),
      ...(until !== undefined && { until }),
      ...(calendar && { calendar }),
    }
  })
  const unitBy = (code: string) =>
    found(
      units.find(({ id }) => id === idOf('unt', code)),
      code,
    )
  const people = rowsOf(folder.people).map((row): LoadedPerson => {
    const { code, name, nip, email, position, subject, issuer, from, until, points = usualLimit } = row
    const unit = unitBy(row.unit)
    const own = rowsOf(folder.roles).filter(({ person }) => person === code)
    const assignments = [{ role: 'staff' as const, unit: row.unit, from, until }, ...own].map((each): Assignment => ({
      ...{ role: each.role, unit: idOf('unt', each.unit), from: each.from },
      ...(each.until !== undefined && { until: each.until }),
    }))
    return {
      ...{ id: idOf('prs', code), code, name, email, position },
      ...(nip !== undefined && { nip }),
      ...{ unit: unit.id, unitName: unit.name, zone: unit.zone, assignments, pointLimit: points },
      account: { ...(issuer !== undefined && { issuer }), ...(subject !== undefined && { subject }) },
    }
  })
  const queues = rowsOf(folder.queues).map(({ code, name, unit, lease_hours: leaseHours }): Queue => {
    const calendar = calendarIn(folder, unit)
    const { id, zone } = unitBy(unit)
    return { id: idOf('que', code), name, unit: id, zone, leaseHours, ...(calendar && { calendar }) }
  })
  const personBy = (code: string) =>
    found(
      people.find((each) => each.code === code),
      code,
    )
  return {
    units,
    people,
    queues,
    members: rowsOf(folder.members).map(({ queue, person, owner = false, active = true }) => ({
      queue: found(
        queues.find(({ id }) => id === idOf('que', queue)),
        queue,
      ),
      person: personBy(person),
      isOwner: owner,
      isActive: active,
    })),
    indicators: rowsOf(folder.indicators).map((row) => indicatorOf(row, unitBy, personBy)),
  }
}

function indicatorOf(
  row: RowOf<(typeof indicators)['columns']>,
  unitBy: (code: string) => Unit,
  personBy: (code: string) => LoadedPerson,
): NewIndicator {
  const { code, number, year, order, title, definition, level, aspect, measure, direction, baseline, source } = row
  const unit = row.unit === undefined ? undefined : unitBy(row.unit)
  const owner = row.owner === undefined ? undefined : personBy(row.owner)
  const quarter = (number: 1 | 2 | 3 | 4) => [`${String(year)}-Q${String(number)}`, row[`q${number}`]] as const
  const targets = [[String(year), row.target] as const, ...([1, 2, 3, 4] as const).map(quarter)].filter(
    (target): target is [string, number] => target[1] !== undefined,
  )
  return {
    ...{ id: idOf('idr', code), code: number, year, order, title, definition, level, aspect, measure },
    ...{ direction, baseline, source, targets: Object.fromEntries(targets) },
    ...(unit && { unit: unit.id, unitName: unit.name }),
    ...(owner && { owner: owner.id, ownerName: owner.name }),
    ...(row.parent !== undefined &&
      row.edge !== undefined && { parent: { id: idOf('idr', row.parent), edge: row.edge } }),
  }
}

function found<T>(value: T | undefined, code: string): T {
  if (value === undefined) throw new Error(`${code} was not read`)
  return value
}
