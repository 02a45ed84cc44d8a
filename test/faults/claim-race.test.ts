import { describe, expect, test } from 'vitest'
import { seeds } from '#test/faults/chance.ts'
import { raceForTasks } from '#test/faults/claim-race.ts'
import { plants } from '#test/faults/planted.ts'

const twoOwners = /was told yes, prs_\w+ owns it|was told of prs_/
const caught = [
  ['claim-without-condition', twoOwners],
  ['claim-read-then-write', twoOwners],
  ['retry-without-key', /its owner prs_\w+ was told TASK_HELD/],
  ['decide-on-index', twoOwners],
] as const

describe('claim race (workload W1)', () => {
  test.each(seeds)(
    '[W3] [W8] 32 workers on 200 tasks with F1 to F9, seed %i: one owner each, and everybody was told the truth',
    async (seed) => {
      const { attempts, violations, log } = await raceForTasks({ workers: 32, tasks: 200, seed })
      expect(violations).toEqual([])
      expect(attempts).toBe(6400)
      expect(log.decisions.length).toBeGreaterThan(attempts / 10)
    },
  )

  test.each(caught)('[W3] the planted bug %s is caught', async (name, broken) => {
    const { violations } = await raceForTasks({ workers: 32, tasks: 200, seed: seeds[0] ?? 1, way: plants[name] })
    expect(violations.join('\n')).toMatch(broken)
  })
})
