import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareFiles } from '#web/outputs/compare-files.ts'
import { compareTexts } from '#web/outputs/compare-texts.ts'
import type { EvidenceFile } from '#shared/outputs/output.ts'

const file = (name: string, sha256: string) => ({ name, sha256 }) as EvidenceFile
const sides = (before: string, after: string) => {
  const pieces = compareTexts(before, after)
  const of = (left: 'added' | 'removed') =>
    pieces
      .filter(({ kind }) => kind !== left)
      .map(({ text }) => text)
      .join('')
  return { before: of('added'), after: of('removed') }
}

describe('what changed in a text', () => {
  test('words that came and went', () => {
    expect(compareTexts('loket tetap buka', 'loket tiga unit tetap buka')).toEqual([
      { kind: 'same', text: 'loket ' },
      { kind: 'added', text: 'tiga unit ' },
      { kind: 'same', text: 'tetap buka' },
    ])
  })

  test('the same text has one piece, an empty one none', () => {
    expect(compareTexts('sama', 'sama')).toEqual([{ kind: 'same', text: 'sama' }])
    expect(compareTexts('', '')).toEqual([])
  })

  test('both sides can be read off the pieces, whatever was written', () => {
    const words = fc.array(fc.constantFrom('a ', 'b ', 'c\n', '  ', 'd'), { maxLength: 30 }).map((all) => all.join(''))
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(sides(before, after)).toEqual({ before, after })
      }),
      { seed: 10, numRuns: 300 },
    )
  })

  test('very long texts are compared line by line, and stay whole', () => {
    const before = Array.from({ length: 400 }, (_, i) => `baris ${String(i)} dengan beberapa kata lain\n`).join('')
    const after = before.replace('baris 200 ', 'baris dua ratus ')
    expect(sides(before, after)).toEqual({ before, after })
  })
})

describe('what became of the files', () => {
  test('[O10] by their hash the same, by their name another, new, or gone', () => {
    const before = [file('telaah.pdf', 'a'), file('foto.jpg', 'b'), file('lama.xlsx', 'c')]
    const after = [file('telaah.pdf', 'd'), file('foto papan.jpg', 'b'), file('nota.pdf', 'e')]
    expect(compareFiles(before, after).map(({ file: { name }, change }) => [name, change])).toEqual([
      ['telaah.pdf', 'changed'],
      ['foto papan.jpg', 'unchanged'],
      ['nota.pdf', 'added'],
      ['lama.xlsx', 'removed'],
    ])
  })
})
