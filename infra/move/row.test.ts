import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { fromLine, toLine, type Row } from '#infra/move/row.ts'

const text = fc.string({ unit: 'grapheme' })
const number = fc.oneof(
  fc.constantFrom('12345678901234567890123456789012345678', '0', '-1.5', '1E-130'),
  fc.nat().map(String),
)
const bytes = fc.uint8Array({ maxLength: 20 })
const value: fc.Arbitrary<AttributeValue> = fc.letrec<{ value: AttributeValue }>((again) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text.map((S) => ({ S })),
    number.map((N) => ({ N })),
    bytes.map((B) => ({ B })),
    fc.boolean().map((BOOL) => ({ BOOL })),
    fc.constant({ NULL: true as const }),
    fc.uniqueArray(text, { minLength: 1, maxLength: 4 }).map((SS) => ({ SS })),
    fc.uniqueArray(number, { minLength: 1, maxLength: 4 }).map((NS) => ({ NS })),
    fc.array(bytes, { minLength: 1, maxLength: 3 }).map((BS) => ({ BS })),
    fc.array(again('value'), { maxLength: 3 }).map((L) => ({ L })),
    fc.dictionary(text, again('value'), { maxKeys: 3 }).map((M) => ({ M })),
  ),
})).value
const row: fc.Arbitrary<Row> = fc.dictionary(text, value, { maxKeys: 6 })

test('a row of any types comes back from its line as it was, and is one line', () => {
  fc.assert(
    fc.property(row, (written) => {
      const line = toLine(written)
      expect(line).not.toContain('\n')
      expect(toLine(fromLine(line))).toBe(line)
    }),
  )
  const whole: Row = { b: { B: new Uint8Array([0, 255]) }, m: { M: {} }, l: { L: [{ M: { n: { N: '0.10' } } }] } }
  expect(fromLine(toLine(whole))).toEqual(whole)
})

test('rows are equal in any order of fields and of sets, and in no other way', () => {
  const a: Row = { pk: { S: 'a' }, chain: { SS: ['x', 'y'] }, list: { L: [{ S: 'x' }, { S: 'y' }] } }
  expect(toLine({ list: { L: [{ S: 'x' }, { S: 'y' }] }, chain: { SS: ['y', 'x'] }, pk: { S: 'a' } })).toBe(toLine(a))
  expect(toLine({ ...a, list: { L: [{ S: 'y' }, { S: 'x' }] } })).not.toBe(toLine(a))
  expect(toLine({ ...a, chain: { L: [{ S: 'x' }, { S: 'y' }] } })).not.toBe(toLine(a))
})
