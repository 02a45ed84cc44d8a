import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { judgeNip } from '#shared/people/nip.rules.ts'
import { nip } from '#shared/people/person.ts'

describe('the number of a civil servant', () => {
  test.each([
    ['198609262015051901', 'PNS'],
    ['198801012023211901', 'PPPK'],
    ['19860926 201505 1 901', 'PNS'],
    ['19860926.201505.2.902', 'PNS'],
  ])('[P7] %s is a number of %s', (text, kind) => {
    expect(judgeNip(text)).toEqual({ verdict: 'valid', kind })
    expect(v.parse(nip, text)).toMatch(/^\d{18}$/)
  })

  test.each([
    ['198613262015051901', 'birth-date'],
    ['198602302015051901', 'birth-date'],
    ['198609262015133901', 'shape'],
    ['19860926201505190', 'shape'],
    ['198609262015051000', 'sequence'],
    ['198609262015053901', 'shape'],
    ['19860926201505,901', 'shape'],
    ['', 'shape'],
  ])('[P7] %s is refused: %s', (text, reason) => {
    expect(judgeNip(text)).toEqual({ verdict: 'invalid', reason })
    expect(v.is(nip, text)).toBe(false)
  })

  test.each([
    ['198609262015151901', 'code-unknown'],
    ['200601012020051901', 'appointed-too-young'],
    ['199709262015051901', 'appointed-too-young'],
  ])('[P7] %s is let through and asked about: %s', (text, reason) => {
    expect(judgeNip(text)).toEqual({ verdict: 'ask', reason })
    expect(v.is(nip, text)).toBe(true)
  })
})
