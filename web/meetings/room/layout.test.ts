import { describe, expect, it } from 'vitest'
import { chooseLayout } from '#web/meetings/room/layout.ts'

const plain = 'plain'
const shared = 'shared'

describe('Otomatis', () => {
  it.each([
    [1, plain, 'wide', 'grid 1x1'],
    [2, plain, 'wide', 'grid 2x1'],
    [3, plain, 'wide', 'grid 2x2'],
    [4, plain, 'wide', 'grid 2x2'],
    [5, plain, 'wide', 'grid 3x2'],
    [6, plain, 'wide', 'grid 3x2'],
    [7, plain, 'wide', 'spotlight 6'],
    [80, plain, 'wide', 'spotlight 6'],
    [1, plain, 'tall', 'grid 1x1'],
    [2, plain, 'tall', 'grid 1x2'],
    [4, plain, 'tall', 'grid 2x2'],
    [6, plain, 'tall', 'grid 2x3'],
    [7, plain, 'tall', 'grid 2x3'],
    [80, plain, 'tall', 'grid 2x3'],
    [1, shared, 'wide', 'spotlight 6'],
    [4, shared, 'wide', 'spotlight 6'],
    [2, shared, 'tall', 'spotlight 3'],
  ] as const)('with %i people, %s, on a %s window is %s', (people, sharing, shape, expected) => {
    const { kind, columns, rows, places } = chooseLayout(people, sharing === shared, shape)
    expect(kind === 'grid' ? `grid ${columns}x${rows}` : `spotlight ${places}`).toBe(expected)
  })

  it('never shows more than six tiles on a phone', () => {
    for (let people = 1; people <= 100; people++)
      expect(chooseLayout(people, false, 'tall').places).toBeLessThanOrEqual(6)
  })
})
