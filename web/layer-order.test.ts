import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { layerOrder } from '#web/layer-order.ts'

test('every built style sheet begins with the order of the layers that the tokens state', () => {
  const sheet = { type: 'asset', source: '@layer components{a{color:red}}' }
  const script = { type: 'asset', source: 'let a' }
  layerOrder().generateBundle({}, { 'assets/common.css': sheet, 'assets/common.js': script })
  const [order = ''] = readFileSync('web/ui/tokens.css', 'utf8').split('\n')
  expect(sheet.source).toBe(`${order}@layer components{a{color:red}}`)
  expect(script.source).toBe('let a')
})
