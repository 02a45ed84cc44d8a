import { describe, expect, test } from 'vitest'
import { seeds } from '#test/faults/chance.ts'
import { permuteWebhooks, webhookPlants } from '#test/faults/webhook-permutations.ts'

describe('attendance out of webhooks (workload W5)', () => {
  test.each(seeds)(
    '[M13] [M14] 1,000 meetings with events lost, doubled and mixed, seed %i: one attendance',
    (seed) => {
      expect(permuteWebhooks(1000, seed)).toEqual({ permutations: 1000, divergences: [] })
    },
  )

  test.each(Object.keys(webhookPlants) as (keyof typeof webhookPlants)[])(
    '[M13] the planted bug %s is caught',
    (name) => {
      expect(permuteWebhooks(20, seeds[0] ?? 1, webhookPlants[name]).divergences).not.toEqual([])
    },
  )
})
