import { oc } from '@orpc/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract } from '#shared/api.ts'
import { cellsOf, type Cell } from '#test/access/cells.ts'
import { unlisted } from '#test/access/coverage.ts'
import { allowedWithout, removals } from '#test/access/fewer-rights.ts'
import { judge, type Shown } from '#test/access/judge.ts'
import { planted, plantNames } from '#test/access/planted.ts'
import { promised } from '#test/access/received.ts'
import { setStage, type Stage } from '#test/access/stage.ts'
import { late, losses } from '#test/access/stale-rights.ts'

let stage: Stage
let shown: readonly Shown[]
beforeAll(async () => {
  stage = await setStage()
}, 60_000)
afterAll(() => stage.stop())

test('every route of the contract and of Hono has a class in the table, and every name there is a route', () => {
  expect(unlisted(contract, stage.app)).toEqual([])
})

test(
  '[W2] [O17] [M3] [M4] [P10] every kind of actor gets of every route what the table says, and nothing else',
  { timeout: 240_000 },
  async () => {
    shown = await judge(stage, cellsOf())
    expect(shown.flatMap(({ faults }) => faults)).toEqual([])
    expect(await stage.writes.differing()).toEqual([])
  },
)

test('every key that the table promises comes to somebody', () => {
  const received = new Set(shown.flatMap(({ keys }) => keys))
  expect([...promised()].filter((key) => !received.has(key))).toEqual([])
})

test.each(removals)('[P10] %s without their %s is allowed nothing more, and something less', async (kind, right) => {
  const before = shown.filter(
    ({ cell }) => cell.kind === kind && cell.about !== 'other kind' && cell.about !== 'unknown',
  )
  const cells = before.map(({ cell }) => cell)
  const allowed = await allowedWithout(stage, [kind, right], cells)
  const where = (wanted: boolean) =>
    cells.filter((_, i) => allowed[i] === wanted && before[i]?.isAllowed === !wanted).map(({ request }) => request)
  expect(where(true)).toEqual([])
  expect(where(false)).not.toEqual([])
})

test.each(losses)(
  '[W1] [M4] %s: %s who is not %s any more when it is written gets %s, and nothing is written',
  async (...loss) => {
    expect(await late(stage, loss)).toEqual({ code: loss[3], written: [] })
  },
)

describe('a planted violation is found:', () => {
  test.each(plantNames)('%s', async (name) => {
    const { stage: wrong, route } = planted(stage, name)
    const cells = cellsOf((request) => request.split('#')[0] === route)
    expect((await judge(stage, cells)).flatMap(({ faults }) => faults)).toEqual([])
    expect((await judge(wrong, cells)).flatMap(({ faults }) => faults)).not.toEqual([])
  })

  test('a route that is not in the table', () => {
    const more = { ...contract, planted: { route: oc.route({ method: 'GET', path: '/planted' }) } }
    expect(unlisted(more, stage.app)).toEqual(['planted.route has no class'])
  })

  test('a cell without an answer in the table', async () => {
    const cell: Cell = { request: 'people.me', kind: 'member', about: 'nothing', code: undefined }
    const [gap] = await judge(stage, [cell])
    expect(gap?.faults).toContain('people.me · member · nothing: the table has no answer for it')
  })
})
