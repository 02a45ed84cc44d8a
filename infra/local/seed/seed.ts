import { connectTable } from '#functions/kernel/connect.ts'
import { connectFiles } from '#functions/kernel/files.ts'
import { systemClock } from '#functions/kernel/clock.ts'
import type { LocalConfig } from '#infra/local/local-config.ts'
import { localKeys } from '#infra/local/prepare.ts'
import { seedMeetings } from '#infra/local/seed/meetings.ts'
import { seedWork } from '#infra/local/seed/work.ts'
import { seedOrganisation } from '#infra/local/seed/organisation.ts'

/** Fills the demo agency, and adds what the present week lacks. Nothing is made twice. */
export async function seed({ config, s3Keys }: LocalConfig): Promise<void> {
  const table = connectTable({ ...config.table, region: config.region, credentials: () => Promise.resolve(localKeys) })
  const files = connectFiles({
    ...config.evidence,
    region: config.region,
    hasBucketInPath: true,
    credentials: () => Promise.resolve({ accessKeyId: s3Keys.id, secretAccessKey: s3Keys.secret }),
  })
  const seeding = { table, files, now: systemClock(), issuer: config.identity.issuer }
  await seedOrganisation(seeding)
  await seedMeetings(seeding)
  await seedWork(seeding)
  table.client.destroy()
}
