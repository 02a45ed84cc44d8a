import { afterAll, beforeAll } from 'vitest'
import { seededOrder, type Order } from '#test/journeys/thread/orders.ts'
import { recordOf, type Recorded } from '#test/journeys/thread/replay.ts'
import { startParts, type Parts } from '#test/journeys/thread/stage.ts'
import { walkTheThread } from '#test/journeys/thread/walk.ts'

/** The seed of this run's orders by chance. */
export const seed = Number(process.env['SEED'] ?? 20261125)

/** So many orders by chance of what a walk has told. */
export const seeded = (count: number, { walk }: Recorded): readonly Order[] =>
  Array.from({ length: count }, (_, i) => seededOrder(walk.stage.courier.log, seed + i))

/** For a file of tests: one walk whose facts and events come at once, recorded before the first test. */
export function recordedWalk(): () => Recorded {
  let parts: Parts
  let recorded: Recorded
  beforeAll(async () => {
    parts = await startParts()
    const walk = await walkTheThread(parts, 'prompt')
    await walk.stage.courier.stop()
    recorded = await recordOf(walk)
  }, 300_000)
  afterAll(() => parts.stop())
  return () => recorded
}
