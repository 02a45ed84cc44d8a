import { loadAgency } from '#infra/load/load.ts'
import { demoAgency } from '#infra/local/demo/folder.ts'
import type { Seeding } from '#infra/local/seed/seeding.ts'

/** Units, people with their rights, queues with their members, and the year's indicators: loaded as any agency is. */
export async function seedOrganisation({ table, now, issuer }: Seeding): Promise<void> {
  await loadAgency(table, demoAgency, issuer, now)
}
