import { connectTable } from '#functions/kernel/connect.ts'
import { systemClock } from '#functions/kernel/clock.ts'
import type { LocalConfig } from '#infra/local/local-config.ts'
import { localKeys } from '#infra/local/prepare.ts'
import { seedOrganisation } from '#infra/local/seed/organisation.ts'

/** Fills the demo agency, and adds what the present week lacks. Nothing is made twice. */
export async function seed({ config }: LocalConfig): Promise<void> {
  const table = connectTable({ ...config.table, region: config.region, credentials: () => Promise.resolve(localKeys) })
  await seedOrganisation({ table, now: systemClock(), issuer: config.identity.issuer })
  table.client.destroy()
}
