import { describe, expect, test } from 'vitest'
import { words as english } from '#web/outputs/outputs.words.en.ts'
import { words as indonesian } from '#web/outputs/outputs.words.id.ts'
import type { OutputsWords } from '#web/outputs/outputs-words.ts'
import { sentencesOf } from '#web/outputs/refusal-sentences.ts'
import { threadLine, type ThreadWords } from '#web/outputs/thread-lines.ts'
import { words as threadEnglish } from '#web/outputs/thread.words.en.ts'
import { words as threadIndonesian } from '#web/outputs/thread.words.id.ts'
import type { WorkWords } from '#web/work/work-words.ts'
import { words as work } from '#web/work/work.words.id.ts'
import type { ThreadStep } from '#shared/outputs/outputs.api.ts'
import { outputsRefusals } from '#shared/outputs/outputs.refusals.ts'

const spoken = <W>(source: object) =>
  new Proxy(source, {
    get: (known, key) => {
      const word: unknown = Reflect.get(known, key)
      return typeof word === 'function' ? word : () => word
    },
  }) as W
const speak = (source: object) =>
  sentencesOf(() => ({
    t: spoken<OutputsWords>(source),
    w: spoken<WorkWords>(work),
    zone: 'Asia/Jakarta',
    now: '2026-11-25T03:00:00.000Z',
  }))
const id = speak(indonesian)
const ownCodes = ['FILE_UNREADABLE', 'TOO_MANY_FILES', 'UPLOAD_BROKEN']
const told = {
  holderName: 'Rina Wulandari',
  reviewerName: 'Siti Aminah',
  reviewUntil: '2026-11-26T05:00:00.000Z',
  firstToName: 'Siti Aminah',
  firstUntil: '2026-11-26T05:00:00.000Z',
  mandatoryOpen: 2,
  name: 'telaah.pdf',
}

describe('the sentence of a refusal', () => {
  test.each([...Object.keys(outputsRefusals), ...ownCodes])('%s says what to do in both languages', (code) => {
    for (const say of [id, speak(english)])
      for (const tells of [{}, told]) expect(say({ code, tells })?.split(' ').length).toBeGreaterThan(7)
  })

  test('[O9] somebody of the chain reads the rule, not a code', () => {
    expect(id({ code: 'REVIEWER_IN_CHAIN', tells: {} })).toContain('yang memeriksa bukan yang mengerjakan')
  })

  test('[O8] [O10] who reviews it, or for whom it waits first, is named with the time', () => {
    expect(id({ code: 'REVIEW_HELD', tells: told })).toContain('Siti Aminah sampai besok pukul 12.00')
    expect(id({ code: 'REVIEW_FIRST_TO_OTHER', tells: told })).toContain('besok pukul 12.00')
  })

  test('[O11] a verdict lacks its reason, or the points of a return', () => {
    expect(id({ code: 'REASON_MISSING', tells: { field: 'points' } })).toContain('catatan yang perlu diperbaiki')
    expect(id({ code: 'REASON_MISSING', tells: { field: 'reason' } })).toContain('Tulis alasan')
  })

  test('a code of the portal is left to the portal', () => {
    expect(id({ code: 'SIGN_IN', tells: {} })).toBeUndefined()
  })
})

const kinds: readonly ThreadStep['kind'][] = [
  'meeting',
  'decision',
  'task',
  'claimed',
  'handover',
  'released',
  'submitted',
  'returned',
  'rejected',
  'approved',
  'withdrawn',
  'counted',
]

describe('a step of the trail', () => {
  test.each(kinds)('[O23] "%s" is told in both languages, by what the step itself carries', (kind) => {
    const detail = { version: 2, points: 2, quantity: 1.5, measure: 'dokumen', fromName: 'Rina', toName: 'Dewi' }
    const step: ThreadStep = { kind, at: '2026-11-23T07:05:00.000Z', title: 'Telaah', by: 'Siti', detail }
    for (const source of [threadIndonesian, threadEnglish]) {
      const { kind: name, title, line = '' } = threadLine(spoken<ThreadWords>(source), step)
      expect(name).not.toBe('')
      expect(title).not.toBe('')
      expect(`${name}${title}${line}`).not.toContain('undefined')
    }
  })

  test('[O23] an amount is written as the reader writes it', () => {
    const step: ThreadStep = {
      kind: 'counted',
      at: '2026-11-23T07:05:00.000Z',
      title: 'Telaah',
      detail: { quantity: 1.5, measure: 'dokumen' },
    }
    expect(threadLine(spoken<ThreadWords>(threadIndonesian), step).line).toBe('Dihitung 1,5 dokumen')
  })
})
