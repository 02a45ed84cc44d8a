import { expect, test } from 'vitest'
import { rushForNext } from '#test/faults/take-next-rush.ts'

test('[W19] fifty people who press within 50 ms get fifty different tasks', async () => {
  const { taken } = await rushForNext(50, 1)
  expect(taken.size).toBe(50)
})
