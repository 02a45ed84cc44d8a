import { expect, test } from 'vitest'
import { readAll } from '#functions/kernel/read.ts'
import { touch } from '#functions/kernel/touch.ts'
import { changeIndicator } from '#functions/performance/change-indicator.ts'
import { createIndicator, type NewIndicator } from '#functions/performance/create-indicator.ts'
import { indicatorKey } from '#functions/performance/performance.keys.ts'
import { readIndicator, readTree } from '#functions/performance/performance.store.ts'
import type { IndicatorId } from '#shared/performance/indicator.ts'
import { freshTable } from '#test/kit/table.ts'
import { answered, friday, wish } from '#test/kit/workplace.ts'

test('[F11] an indicator changes its text, place and targets; what was realised stays, and each change keeps its fact', async () => {
  const table = await freshTable()
  const node: NewIndicator = {
    ...{ id: 'idr_rhkcontoh' as IndicatorId, code: 'RHK 1', year: 2026, order: 4, title: 'Telaah', definition: '' },
    ...{ level: 'national', aspect: 'quantity', measure: 'dokumen', direction: 'more', baseline: 0, source: '' },
    ...{ targets: { '2026': 12 }, parent: { id: 'idr_ikucontoh' as IndicatorId, edge: 'supports' } },
  }
  await answered(createIndicator(table, wish('load', friday), node))
  await touch(table, 'counter', { key: indicatorKey(node.id), set: { kind: 'indicator', realised: 3 } })
  const { parent: _, ...top } = node
  await answered(changeIndicator(table, wish('load', friday), 1, { ...top, order: 2, targets: { '2026': 16 } }))
  const now = await readIndicator(table, node.id)
  expect(now).toMatchObject({ realised: 3, targets: { '2026': 16 } })
  expect(now?.parent).toBeUndefined()
  expect(await readTree(table, 2026)).toMatchObject([{ id: node.id, order: 2 }])
  const facts = await readAll(table, { of: indicatorKey(node.id).pk, beginsWith: 'FACT#' })
  expect(facts.map(({ type, data }) => [type, data])).toEqual([
    ['indicator-set', { title: 'Telaah', targets: { '2026': 12 } }],
    ['indicator-set', { title: 'Telaah', targets: { '2026': 16 } }],
  ])
})
