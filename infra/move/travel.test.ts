import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isOver, staysAs, staysBehind } from '#infra/move/travel.ts'

const row = (pk: string, more = {}) => ({ pk: { S: pk }, sk: { S: 'META' }, ...more })

test.each([
  ['SESSION#abc', 'SESSION#'],
  ['READER', 'READER#'],
  ['READERS', undefined],
  ['MOVE#COMPARED', 'MOVE#'],
  ['ONCE#prs_rina#key', undefined],
  ['LINK#lnk_1', undefined],
  ['NEW#of-a-later-version', undefined],
])('%s stays behind as %s', (pk, as) => {
  expect(staysAs(row(pk))).toBe(as)
})

test('what is over stays behind, and what has no end never is', () => {
  expect(isOver(row('ONCE#a', { expiresAt: { N: '99' } }), 100)).toBe(true)
  expect(isOver(row('ONCE#a', { expiresAt: { N: '101' } }), 100)).toBe(false)
  expect(isOver(row('TASK#a'), 100)).toBe(false)
})

test('FORMAT.md names exactly what stays behind', () => {
  const text = readFileSync(join(import.meta.dirname, 'FORMAT.md'), 'utf8')
  const section = /## What stays behind\n([^]*?)\nThe same table/.exec(text)?.[1] ?? ''
  const named = [...section.matchAll(/`([A-Z]+#)`/g)].map((found) => found[1])
  expect(named.toSorted()).toEqual(Object.keys(staysBehind).toSorted())
})
