import { describe, expect, test } from 'vitest'
import type { SubmitWords } from '#web/outputs/submit-words.ts'
import { cleanSubmission, draftFrom, noSubmission, pointsToAnswer } from '#web/outputs/submit-draft.ts'
import { filesFaults, whatFaults } from '#web/outputs/submit-faults.ts'
import { words } from '#web/outputs/submit.words.id.ts'
import type { UploadRow } from '#web/outputs/upload-row.ts'
import type { Verdict, Version } from '#shared/outputs/output.ts'

const t = new Proxy(words, {
  get: (known, key) => {
    const word: unknown = Reflect.get(known, key)
    return typeof word === 'function' ? word : () => word
  },
}) as unknown as SubmitWords
const row = (state: UploadRow['state']): UploadRow => ({ id: '1', name: 'a.pdf', size: 8, sent: 0, state })
const full = { ...noSubmission, summary: 'Telaah', indicator: 'idr_1', quantity: '1', isAuthentic: true }
const form = (draft = full, rows: readonly UploadRow[] = [row('done')], points: readonly { id: string }[] = []) => ({
  draft,
  rows,
  points,
  measure: 'dokumen',
  language: 'id' as const,
})
const texts = (faults: readonly { text: string }[]) => faults.map(({ text }) => text)

describe('what a submission still lacks', () => {
  test('nothing, when everything is there', () => {
    expect([...whatFaults(t, form()), ...filesFaults(t, form(), true)]).toEqual([])
  })

  test('[O3] [O6] everything, in the order of the fields and in their own words', () => {
    expect(texts(whatFaults(t, form(noSubmission, [])))).toEqual([
      'Tulis uraian hasil',
      'Pilih indikator tempat hasil ini dihitung',
    ])
    expect(texts(filesFaults(t, form(noSubmission, []), false))).toEqual([
      'Pilih paling sedikit satu berkas, atau isi satu tautan',
      'Isi jumlah dokumen yang dihitung, misalnya 1',
      'Centang pernyataan keaslian sebelum melanjutkan',
    ])
  })

  test('[O6] one link is evidence enough; a link is written in full', () => {
    expect(filesFaults(t, form({ ...full, links: ['https://contoh.go.id', ' '] }, []), true)).toEqual([])
    expect(texts(filesFaults(t, form({ ...full, links: ['contoh.go.id'] }), true))).toEqual([
      'Tulis tautan 1 lengkap, mulai dengan https://',
    ])
  })

  test('a file on its way holds up the sending, not the next step; a refused one both', () => {
    expect(filesFaults(t, form(full, [row('sending')]), false)).toEqual([])
    expect(filesFaults(t, form(full, [row('sending')]), true)).toHaveLength(1)
    expect(filesFaults(t, form(full, [row('refused')]), false)).toHaveLength(1)
  })

  test('[O12] every point of the return is answered', () => {
    const points = [{ id: 'p1' }, { id: 'p2' }]
    const answered = { ...full, answers: { p1: 'Sudah.', p2: '  ' } }
    expect(texts(whatFaults(t, form(answered, [], points)))).toEqual(['Jawab catatan 2'])
  })
})

describe('a draft', () => {
  test('found on the device keeps what fits and leaves out the rest', () => {
    expect(
      cleanSubmission({ summary: 'Telaah', links: ['https://a', 3], quantity: 4, answers: { p1: 'ya', p2: 1 } }),
    ).toEqual({
      ...noSubmission,
      summary: 'Telaah',
      links: ['https://a'],
      answers: { p1: 'ya' },
    })
    expect(cleanSubmission('x')).toBeUndefined()
  })

  test('of the next version begins with what the last one said, the statement is made anew', () => {
    const version = { summary: 'Telaah', indicator: 'idr_1', quantity: 1.5, links: ['https://a'] } as unknown as Version
    expect(draftFrom(version, 'id-ID')).toMatchObject({ summary: 'Telaah', quantity: '1,5', isAuthentic: false })
  })

  test('[O12] answers the return of its own version, not an older one', () => {
    const verdicts = [
      { version: 1, outcome: 'return' },
      { version: 2, outcome: 'reject' },
    ] as unknown as readonly Verdict[]
    expect(pointsToAnswer(verdicts, 1)).toBe(verdicts[0])
    expect(pointsToAnswer(verdicts, 2)).toBeUndefined()
  })
})
