import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentFault, promiseFault, typeByName } from '#shared/outputs/evidence.rules.ts'
import { evidenceTypes, fileLimit, type EvidenceType } from '#shared/outputs/output.ts'
import { archiveOf, wordMembers } from '#test/kit/archive-of.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const bytes = (...signs: readonly number[]) => new Uint8Array(signs)
const text = (content: string) => new TextEncoder().encode(content)
const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0)
const jpeg = bytes(0xff, 0xd8, 0xff, 0xe0)
const pdf = text('%PDF-1.7\n%âãÏÓ')
const word = archiveOf(wordMembers)
const sheet = archiveOf([wordMembers[0]!, { name: 'xl/workbook.xml' }])
const withMember = (more: Parameters<typeof archiveOf>[0][number]) => archiveOf([...wordMembers, more])

describe('what is promised of a file', () => {
  test.each([
    ['laporan.pdf', 'application/pdf', undefined],
    ['LAPORAN.PDF', 'application/pdf', undefined],
    ['foto.jpeg', 'image/jpeg', undefined],
    ['surat.docx', 'application/octet-stream', undefined],
    ['data.xlsx', 'application/zip', undefined],
    ['program.exe', 'application/pdf', 'FILE_TYPE_REFUSED'],
    ['gambar.svg', 'image/svg+xml', 'FILE_TYPE_REFUSED'],
    ['makro.docm', 'application/vnd.ms-word.document.macroEnabled.12', 'FILE_TYPE_REFUSED'],
    ['passwd', 'text/plain', 'FILE_TYPE_REFUSED'],
    ['laporan.pdf', 'image/png', 'FILE_TYPE_DIFFERS'],
    ['laporan.pdf', 'text/html', 'FILE_TYPE_DIFFERS'],
  ])('[O18] %s as %s: %s', (name, type, code) => {
    expect(promiseFault({ name, type, size: 1 })?.code).toBe(code)
  })

  test('[O18] nothing empty and nothing over 50 MB', () => {
    const file = { name: 'a.pdf', type: 'application/pdf' }
    expect(promiseFault({ ...file, size: 0 })).toMatchObject({ code: 'FILE_EMPTY' })
    expect(promiseFault({ ...file, size: fileLimit })).toBeUndefined()
    expect(promiseFault({ ...file, size: fileLimit + 1 })).toEqual({
      code: 'FILE_TOO_LARGE',
      tells: { limit: 52_428_800 },
    })
  })

  test('[O18] a name is judged by its last part', () => {
    expect(typeByName('laporan.pdf.exe')).toBeUndefined()
    expect(typeByName('laporan.exe.pdf')).toBe('application/pdf')
    expect(typeByName('.pdf')).toBe('application/pdf')
  })
})

describe('what the bytes say', () => {
  const samples: readonly (readonly [EvidenceType, Uint8Array])[] = [
    ['application/pdf', pdf],
    ['image/png', png],
    ['image/jpeg', jpeg],
    [docx, word],
    [xlsx, sheet],
  ]

  test('[O19] each type is known by its content, and by no other', () => {
    for (const [type, content] of samples)
      for (const asked of Object.keys(evidenceTypes) as EvidenceType[])
        expect(contentFault(content, asked), `${type} as ${asked}`).toBe(
          type === asked ? undefined : 'FILE_TYPE_DIFFERS',
        )
  })

  test('[O19] nothing empty, and a PDF whose mark comes late is one', () => {
    expect(contentFault(bytes(), 'application/pdf')).toBe('FILE_EMPTY')
    expect(contentFault(text(`${' '.repeat(1000)}%PDF-1.4`), 'application/pdf')).toBeUndefined()
    expect(contentFault(text(`${' '.repeat(1100)}%PDF-1.4`), 'application/pdf')).toBe('FILE_TYPE_DIFFERS')
  })

  test.each([
    ['a macro', withMember({ name: 'word/vbaProject.bin' })],
    ['a way out of the folder', withMember({ name: 'word/../../etc/passwd' })],
    ['an absolute path', withMember({ name: '/etc/passwd' })],
    ['a Windows path', withMember({ name: 'C:\\Windows\\x' })],
    ['a symbolic link', withMember({ name: 'word/link', mode: 0o120777 })],
    ['a password', withMember({ name: 'word/secret.xml', flags: 1 })],
    ['more than 100 times its size', withMember({ name: 'word/big.xml', claims: 100_000 })],
    ['a size of 64 bits', withMember({ name: 'word/huge.xml', claims: 0xffffffff })],
    ['the old container, which wraps a password', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['a directory that is cut off', word.subarray(0, -5)],
    ['bytes after the directory', new Uint8Array([...word, 1, 2, 3])],
  ])('[O19] a document with %s is unsafe', (_, content) => {
    expect(contentFault(content, docx)).toBe('FILE_UNSAFE')
  })

  test('[O19] a thousand entries are let through, one more is not', () => {
    const filled = (count: number) =>
      archiveOf([...wordMembers, ...Array.from({ length: count - 2 }, (_, i) => ({ name: `word/${i}.xml` }))])
    expect(contentFault(filled(1000), docx)).toBeUndefined()
    expect(contentFault(filled(1001), docx)).toBe('FILE_UNSAFE')
  })

  test('[O19] any bytes are judged without throwing, also a broken archive', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(400), fc.nat(255), (noise, at, sign) => {
        for (const [type] of samples) contentFault(noise, type)
        const broken = word.slice()
        broken[at % broken.length] = sign
        contentFault(broken, docx)
        contentFault(new Uint8Array([...word.subarray(0, at % word.length), ...noise]), docx)
      }),
      { numRuns: 500 },
    )
  })
})
