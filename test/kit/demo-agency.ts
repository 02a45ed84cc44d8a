import type { Table } from '#functions/kernel/table.ts'
import { seedOrganisation } from '#infra/local/seed/organisation.ts'
import { allRows } from '#infra/rehearsal/rows.ts'
import type { Stored } from '#shared/kernel/condition.ts'
import { fill } from '#test/kit/fill.ts'

const loaded = new Map<string, Promise<readonly Stored[]>>()

/**
 * Brings the demo agency into an empty table, as it was loaded at an instant (ISO, UTC). The use cases load it once for
 * each instant; further tables get the rows that they wrote, which costs the database a quarter.
 */
export async function bringDemoAgency(table: Table, now: string): Promise<void> {
  const known = loaded.get(now)
  if (known) return fill(table, await known)
  const load = seedOrganisation({ table, now, issuer: 'http://identity.test' }).then(async () => [
    ...(await allRows(table)).values(),
  ])
  loaded.set(now, load)
  await load
}
