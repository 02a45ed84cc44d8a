import { contract } from '#shared/api.ts'
import { cellsOf } from '#test/access/cells.ts'
import { unlisted } from '#test/access/coverage.ts'
import { judge } from '#test/access/judge.ts'
import { setStage } from '#test/access/stage.ts'
import { withDatabase } from '#test/measure/with-database.ts'

/** The authorisation matrix: its cells, and those that are not as its table has them or lack an answer there. */
export const measure = (): Promise<Record<string, number>> =>
  withDatabase(async () => {
    const stage = await setStage()
    try {
      const shown = await judge(stage, cellsOf())
      const faults = [...unlisted(contract, stage.app), ...shown.flatMap(({ faults: [first] }) => first ?? [])]
      for (const fault of faults.slice(0, 5)) process.stderr.write(`  ${fault}\n`)
      return { 'access.cells': shown.length, 'access.gaps': faults.length }
    } finally {
      await stage.stop()
    }
  })
