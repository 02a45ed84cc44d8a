import { PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { toItem } from '#functions/kernel/change.ts'
import type { Table } from '#functions/kernel/table.ts'
import { holds, type Condition } from '#shared/kernel/condition.ts'
import { freshTable } from '#test/kit/table.ts'

const fields = ['a', 'b', 'c']
const field = fc.constantFrom(...fields)
const text = fc.constantFrom('', 'ka', 'kb', 'z')
const number = fc.integer({ min: -2, max: 2 })
const scalar = fc.oneof(text, number)
const any = fc.oneof(scalar, fc.boolean())

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    op: fc.constantFrom('before' as const, 'after' as const, 'atMost' as const, 'atLeast' as const),
    field,
    value: scalar,
  }),
  fc.record({ op: fc.constant('equals' as const), field, value: any }),
  fc.record({ op: fc.constantFrom('has' as const, 'lacks' as const), field, value: text }),
  fc.record({ op: fc.constant('oneOf' as const), field, values: fc.array(any, { maxLength: 3 }) }),
  fc.record({ op: fc.constant('same' as const), field, values: fc.array(text.filter(Boolean), { maxLength: 3 }) }),
  fc.record({ op: fc.constantFrom('present' as const, 'absent' as const), field }),
  fc.record({ op: fc.constant('below' as const), field, than: field }),
)
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({
      op: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('condition'), { maxLength: 3 }),
    }),
  ),
}))
const record = fc.record(
  Object.fromEntries(
    fields.map((name) => [
      name,
      fc.oneof(
        any,
        fc.uniqueArray(text.filter(Boolean), { minLength: 1 }).map((all) => new Set(all)),
      ),
    ]),
  ),
  { requiredKeys: [] },
)

describe('a condition is the same on the screen and in the table', () => {
  let table: Table
  beforeAll(async () => {
    table = await freshTable()
  })

  const asked = async (condition: Condition, record: Record<string, unknown>, pk: string) => {
    const Key = { pk, sk: 'x' }
    await table.client.send(new PutCommand({ TableName: table.name, Item: { ...record, ...Key } }))
    const check = toItem(table.name, { key: { pk, sk: 'x' }, must: [{ code: 'NO', must: condition }] })
    try {
      await table.client.send(new TransactWriteCommand({ TransactItems: [check] }))
      return true
    } catch (error) {
      expect((error as Error).name, JSON.stringify(check)).toBe('TransactionCanceledException')
      return false
    }
  }

  test('holds and DynamoDB agree on random conditions and records', async () => {
    let serial = 0
    await fc.assert(
      fc.asyncProperty(condition, record, async (condition, record) => {
        serial += 1
        expect(await asked(condition, record, `p${String(serial)}`)).toBe(holds(condition, record))
      }),
      { numRuns: 400, seed: 20261125 },
    )
  }, 60_000)

  test('a swapped bound is seen', async () => {
    const planted = (c: Condition, r: Record<string, unknown>) =>
      c.op === 'before' ? holds({ ...c, op: 'atMost' }, r) : holds(c, r)
    const bound: Condition = { op: 'before', field: 'a', value: 1 }
    expect(await asked(bound, { a: 1 }, 'planted')).not.toBe(planted(bound, { a: 1 }))
  })
})
