import { rushForNext } from '#test/faults/take-next-rush.ts'
import { p95, withDatabase } from '#test/measure/with-database.ts'

/** Fifty people press "take another" within 50 ms. */
export const measure = (): Promise<Record<string, number>> =>
  withDatabase(async () => {
    const { taken, milliseconds } = await rushForNext(50, 20261125)
    return { 'take_next.people': taken.size, 'take_next.p95_ms': p95(milliseconds) }
  })
