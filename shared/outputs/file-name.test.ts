import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanFileName, sameFileName } from '#shared/outputs/file-name.ts'

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`cases/${file}.json`, import.meta.url), 'utf8'))
const { items } = read('c038-filenames') as { items: readonly { uploaded_as: string; sample_header: string }[] }
const { nfc, nfd } = read('c040-names-nfd') as { nfc: string; nfd: string }
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400, size: 'max' }),
  fc
    .array(
      fc.constantFrom(
        '..',
        '/',
        '\\',
        '\r',
        '\n',
        '\u0000',
        '\u202e',
        '.',
        ' ',
        'é',
        'e\u0301',
        '\u200b',
        '🙂',
        '日',
        'a',
        '.pdf',
        '\ud800',
        '"',
        '%',
      ),
      { maxLength: 200 },
    )
    .map((parts) => parts.join('')),
)

describe('a file name', () => {
  test.each(items)(
    '[O21] C038: $uploaded_as becomes the name that the sample header carries',
    ({ uploaded_as, sample_header }) => {
      expect(cleanFileName(uploaded_as)).toBe(decodeURIComponent(sample_header.replace(/.*filename\*=UTF-8''/, '')))
    },
  )

  test('[O21] C038: any text becomes a name without folders and control signs, of 1 to 255 bytes, and stays as it is then', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const name = cleanFileName(text)
        expect(name).not.toMatch(/[/\\\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]|^\s|[\s.]$/u)
        expect(name).not.toBe('')
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
        expect(name.isWellFormed()).toBe(true)
        expect(name).toBe(name.normalize('NFC'))
        expect(cleanFileName(name)).toBe(name)
      }),
      { numRuns: 1_000 },
    )
  })

  test('[O21] C038: a name that is too long keeps its extension and cuts no character', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('é', '日', '🙂', 'x'),
        fc.integer({ min: 60, max: 400 }),
        fc.constantFrom('.pdf', '.xlsx', '.docx'),
        (sign, count, extension) => {
          const name = cleanFileName(`${sign.repeat(count)}${extension}`)
          expect(name.endsWith(extension)).toBe(true)
          expect([...name.slice(0, -extension.length)].every((each) => each === sign)).toBe(true)
          const bytes = new TextEncoder().encode(name).length
          expect(bytes).toBe(Math.min(new TextEncoder().encode(`${sign.repeat(count)}${extension}`).length, bytes))
          expect(bytes).toBeGreaterThan(count * new TextEncoder().encode(sign).length > 255 ? 250 : 60)
        },
      ),
    )
  })

  test.each([
    ['', 'berkas'],
    ['..', 'berkas'],
    ['/', 'berkas'],
    ['\u202e\u0000', 'berkas'],
    ['gaji\u202efdp.exe', 'gajifdp.exe'],
    ['C:\\Data\\a.pdf', 'a.pdf'],
    ['.env', '.env'],
    ['a.pdf. . ', 'a.pdf'],
  ])('[O21] C038: %j becomes %j', (text, name) => {
    expect(cleanFileName(text)).toBe(name)
  })

  test('[O21] C040: composed and decomposed names are kept composed and are the same name', () => {
    expect(cleanFileName(nfd)).toBe(nfc)
    expect(sameFileName(nfc, nfd)).toBe(true)
    expect(sameFileName(nfc, nfc.replace('é', 'e'))).toBe(false)
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        expect(cleanFileName(text.normalize('NFD'))).toBe(cleanFileName(text.normalize('NFC')))
      }),
    )
  })
})
