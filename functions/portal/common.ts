import { newId, systemClock } from '#functions/kernel/clock.ts'
import { connectTable } from '#functions/kernel/connect.ts'
import { connectFiles, type Files } from '#functions/kernel/files.ts'
import { writeLog } from '#functions/kernel/log.ts'
import type { Services } from '#functions/kernel/services.ts'
import type { Setting } from '#functions/kernel/setting.ts'

/** What every function works with. */
export const commonOf = ({ config, credentials }: Setting<never>): Services => ({
  table: connectTable({ ...config.table, region: config.region, credentials }),
  clock: systemClock,
  newId,
  origin: config.origin,
  log: writeLog,
})

/** The agency's files. A store that is not AWS's own has the bucket in its paths. */
export const filesOf = ({ config, credentials }: Setting<never>): Files => {
  const { evidence, region } = config
  return connectFiles({ ...evidence, region, hasBucketInPath: evidence.endpoint !== undefined, credentials })
}
