import { describe, expect, test } from 'vitest'
import { readAmount } from '#web/outputs/amount.ts'

describe('an amount as people write it', () => {
  test.each([
    ['1', 1],
    [' 12 ', 12],
    ['2,5', 2.5],
    ['1.250,5', 1250.5],
    ['1.234.567,00', undefined],
    ['0,01', 0.01],
    ['1000000', 1_000_000],
    ['1.000.000', 1_000_000],
    ['0', undefined],
    ['0,001', undefined],
    ['-1', undefined],
    ['satu', undefined],
    ['1,2,3', undefined],
    ['12.34.567', undefined],
    ['1.000.001', undefined],
  ])('[O3] in Indonesian "%s" is %s', (text, value) => {
    expect(readAmount(text, 'id')).toEqual(value === undefined ? { kind: 'wrong' } : { kind: 'number', value })
  })

  test('[O3] what can be read in two ways is asked back, never guessed', () => {
    expect(readAmount('1.234', 'id')).toEqual({ kind: 'doubtful', thousands: '1234', decimal: '1,234' })
    expect(readAmount('1.5', 'id')).toEqual({ kind: 'doubtful', thousands: '15', decimal: '1,5' })
    expect(readAmount('1,234', 'en')).toEqual({ kind: 'doubtful', thousands: '1234', decimal: '1.234' })
  })

  test('in English the signs change places', () => {
    expect(readAmount('1,250.5', 'en')).toEqual({ kind: 'number', value: 1250.5 })
    expect(readAmount('2.5', 'en')).toEqual({ kind: 'number', value: 2.5 })
  })

  test('nothing is not zero', () => {
    expect(readAmount('  ', 'id')).toEqual({ kind: 'empty' })
  })
})
