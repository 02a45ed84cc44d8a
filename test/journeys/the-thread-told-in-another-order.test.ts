import { expect, test } from 'vitest'
import { oneByOne } from '#test/journeys/thread/orders.ts'
import { planted } from '#test/journeys/thread/planted-listeners.ts'
import { recordedWalk, seeded } from '#test/journeys/thread/recorded.ts'
import { replay, replayAll } from '#test/journeys/thread/replay.ts'

const recorded = recordedWalk()

test('[M13] [M19] [N14] [O22] each fact and event of the thread doubled, late, and swapped with its neighbour: the same end', async () => {
  const orders = oneByOne(recorded().walk.stage.courier.log)
  expect(await replayAll(recorded(), orders)).toEqual([])
  expect(orders.length).toBeGreaterThan(100)
}, 300_000)

test.each(Object.keys(planted) as (keyof typeof planted)[])('the planted bug is caught: %s', async (name) => {
  const found: string[] = []
  for (const order of seeded(20, recorded()))
    if (found.length === 0) found.push(...(await replay(recorded(), order, planted[name]())))
  expect(found).not.toEqual([])
})
