import { expect, test } from 'vitest'
import { recordedWalk, seed, seeded } from '#test/journeys/thread/recorded.ts'
import { replayAll } from '#test/journeys/thread/replay.ts'

const recorded = recordedWalk()

test(`[M13] [M19] [N14] [O22] the facts and events of the thread in 200 orders by chance (seeds ${seed} to ${seed + 199}): the same end`, async () => {
  expect(await replayAll(recorded(), seeded(200, recorded()))).toEqual([])
}, 300_000)
