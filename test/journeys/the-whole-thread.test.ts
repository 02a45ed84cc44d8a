import { afterAll, beforeAll, expect, test } from 'vitest'
import { allRows, endingOf } from '#test/journeys/thread/ending.ts'
import { expectedOf, violations } from '#test/journeys/thread/expected.ts'
import { makeConsumers } from '#test/journeys/thread/deliveries.ts'
import { seededOrder } from '#test/journeys/thread/orders.ts'
import { seed } from '#test/journeys/thread/recorded.ts'
import { startParts, type Parts } from '#test/journeys/thread/stage.ts'
import { walkTheThread, type Walk } from '#test/journeys/thread/walk.ts'

let parts: Parts
let last: Walk
beforeAll(async () => {
  parts = await startParts()
}, 300_000)
afterAll(() => parts.stop())

test.each(['doubled', 'late', 'prompt'] as const)(
  '[M19] [W3] [W12] [O8] [O9] [O14] [N14] all eleven steps over HTTP, with facts and events that come %s',
  async (haste) => {
    last = await walkTheThread(parts, haste)
    const { stage, instants } = last
    const ending = await endingOf(stage.world.table, parts.store.files, stage.mails, instants)
    expect(violations(expectedOf(last), ending, stage.heard)).toEqual([])
    await stage.courier.stop()
  },
  180_000,
)

test('[N14] [M21] [O22] everything told once more, after the end, in another order: no row of the table moves', async () => {
  const { courier, world } = last.stage
  const rows = async () =>
    (await allRows(world.table)).filter(({ kind }) => kind !== 'counter').map((row) => JSON.stringify(row))
  const before = await rows()
  const { deliver, mails } = makeConsumers(world.services)
  for (const burst of seededOrder(courier.log, seed).bursts) await Promise.all(burst.map(deliver))
  expect([(await rows()).sort(), mails]).toEqual([before.sort(), []])
})
