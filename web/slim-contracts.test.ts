import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { slimContracts } from '#web/slim-contracts.ts'

const shared = join(import.meta.dirname, '../shared')
const contracts = readdirSync(shared, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.api.ts'))
const { load } = slimContracts()

describe('a contract on its way to the browser', () => {
  test('there are contracts to send', () => {
    expect(contracts.length).toBeGreaterThan(4)
  })

  test.each(contracts)('%s keeps each method and address, and leaves the schemas behind', async (path) => {
    const code = (await load(join(shared, path))) ?? ''
    expect(code).toMatch(/^export const \w+ = \{/)
    expect(code).toContain('"route":{"method":')
    expect(code).not.toContain('"async":false')
    expect(code).not.toContain('inputSchema')
  })

  test('every other file stays as it is', async () => {
    expect(await load(join(shared, 'work/task.ts'))).toBeUndefined()
  })
})
