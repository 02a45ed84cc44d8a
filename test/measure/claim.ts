import { raceForTasks } from '#test/faults/claim-race.ts'
import { p95, withDatabase } from '#test/measure/with-database.ts'

/** The claim race of the battery (W1) with all its faults. */
export const measure = (): Promise<Record<string, number>> =>
  withDatabase(async () => {
    const { attempts, violations, milliseconds } = await raceForTasks({ workers: 32, tasks: 200, seed: 20261125 })
    for (const violation of violations.slice(0, 5)) process.stderr.write(`  ${violation}\n`)
    return {
      'claim.race.attempts': attempts,
      'claim.race.violations': violations.length,
      'claim.race.p95_ms': p95(milliseconds),
    }
  })
