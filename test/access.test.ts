import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '#shared/api.ts'
import { cellsOf } from '#test/access/cells.ts'
import { unlisted } from '#test/access/coverage.ts'
import { judge } from '#test/access/judge.ts'
import { promised } from '#test/access/received.ts'
import { setStage, type Stage } from '#test/access/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
}, 60_000)
afterAll(() => stage.stop())

test('every route of the contract and of Hono has a class in the table, and every name there is a route', () => {
  expect(unlisted(contract, stage.app)).toEqual([])
})

test(
  'every kind of actor gets of every route what the table says, and nothing else',
  { timeout: 240_000 },
  async () => {
    const cells = cellsOf()
    const shown = await judge(stage, cells)
    expect(shown.flatMap(({ faults }) => faults)).toEqual([])
    expect(cells.length).toBeGreaterThan(400)
    expect([...promised()].filter((key) => !shown.some(({ keys }) => keys.includes(key)))).toEqual([])
    expect(await stage.writes.differing()).toEqual([])
  },
)
