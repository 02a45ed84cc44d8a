import { rightsKey } from '#functions/people/people.keys.ts'
import type { LoadedAgency } from '#infra/load/agency-of.ts'
import type { Present } from '#infra/load/present.ts'
import { dayIn } from '#shared/calendar/day.ts'
import type { Assignment } from '#shared/people/roles.ts'
import { isOn } from '#shared/people/unit.ts'

/** [P13] Roles that people have on the day (`now`: ISO instant, UTC) and that no row says: a lost row takes no role away. */
export const roleFaults = ({ people, units }: LoadedAgency, present: Present, now: string): readonly string[] =>
  people.flatMap(({ id, code, zone, assignments }) => {
    const stored = (present(rightsKey(id))?.['assignments'] ?? []) as readonly Assignment[]
    return stored
      .filter((each) => each.role !== 'staff' && isOn(each, dayIn(zone, now)) && !assignments.some(isSame(each)))
      .map(({ role, unit, from }) => {
        const name = units.find((each) => each.id === unit)?.name ?? unit
        return `roles.csv: ${code} is ${role} of ${name} since ${from}, and no row says so: write that row again, with its last day in until if it ends.`
      })
  })

const isSame =
  ({ role, unit, from }: Assignment) =>
  (other: Assignment) =>
    other.role === role && other.unit === unit && other.from === from
