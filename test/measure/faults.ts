import { raceForTasks } from '#test/faults/claim-race.ts'
import { raceWithLeases } from '#test/faults/lease-race.ts'
import { plants, type Way } from '#test/faults/planted.ts'
import { permuteWebhooks, webhookPlants, type Fold } from '#test/faults/webhook-permutations.ts'
import { withDatabase } from '#test/measure/with-database.ts'

const seed = 20261125

type Bug = () => Promise<readonly string[]>
const claimed = async (way: Way) => (await raceForTasks({ workers: 32, tasks: 200, seed, way })).violations
const leased = async (way: Way) => (await raceWithLeases({ workers: 20, tasks: 50, seed, way })).violations
const heard = (fold: Fold) => Promise.resolve(permuteWebhooks(100, seed, fold).divergences)

const { 'lease-without-fence': unfenced, ...unclaimed } = plants
const bugs: readonly Bug[] = [
  ...Object.values(unclaimed).map((way) => () => claimed(way)),
  () => leased(unfenced),
  ...Object.values(webhookPlants).map((fold) => () => heard(fold)),
]

/** Attendance out of webhooks in a thousand orders, and the planted bugs that the battery sees. */
export const measure = (): Promise<Record<string, number>> =>
  withDatabase(async () => {
    const { permutations, divergences } = permuteWebhooks(1000, seed)
    for (const each of divergences.slice(0, 5)) process.stderr.write(`  ${each}\n`)
    let caught = 0
    for (const bug of bugs) if ((await bug()).some((violation) => !violation.endsWith('never fired'))) caught += 1
    return {
      'webhook.permutations': permutations,
      'webhook.divergences': divergences.length,
      'planted.bugs': bugs.length,
      'planted.caught': caught,
    }
  })
