import { describe, expect, test } from 'vitest'
import { seeds } from '#test/faults/chance.ts'
import { raceWithLeases } from '#test/faults/lease-race.ts'
import { plants } from '#test/faults/planted.ts'

describe('claim, release, expire, claim again (workload W2)', () => {
  test.each(seeds)(
    '[W4] [W5] 20 workers on 50 tasks with F1 to F9, seed %i: no write under an old claim is accepted, fences only grow',
    async (seed) => {
      const { writes, violations } = await raceWithLeases({ workers: 20, tasks: 50, seed })
      expect(violations).toEqual([])
      expect(writes).toBeGreaterThan(50)
    },
  )

  test('[W5] the planted bug lease-without-fence is caught', async () => {
    const way = plants['lease-without-fence']
    const { violations } = await raceWithLeases({ workers: 20, tasks: 50, seed: seeds[0] ?? 1, way })
    expect(violations.join('\n')).toMatch(/under claim \d+/)
  })
})
