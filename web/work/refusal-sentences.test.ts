import { describe, expect, test } from 'vitest'
import { sentencesOf } from '#web/work/refusal-sentences.ts'
import { words as english } from '#web/work/work.words.en.ts'
import { words as indonesian } from '#web/work/work.words.id.ts'
import type { WorkWords } from '#web/work/work-words.ts'
import { workRefusals } from '#shared/work/work.refusals.ts'

const speak = (source: object) =>
  sentencesOf(() => ({
    t: new Proxy(source, {
      get: (known, key) => {
        const word: unknown = Reflect.get(known, key)
        return typeof word === 'function' ? word : () => word
      },
    }) as WorkWords,
    zone: 'Asia/Jakarta',
    now: '2026-11-25T03:00:00.000Z',
  }))
const holding = {
  holderName: 'Rina Wulandari',
  since: '2026-11-25T01:40:00.000Z',
  leaseUntil: '2026-11-25T09:00:00.000Z',
}
const id = speak(indonesian)

describe('the sentence of a refusal', () => {
  test.each(Object.keys(workRefusals))('%s says more than a word in both languages, whatever it tells', (code) => {
    for (const say of [id, speak(english)])
      for (const tells of [{}, holding]) expect(say({ code, tells })?.split(' ').length).toBeGreaterThan(7)
  })

  test('[W3] who was faster is named, since when and until when', () => {
    expect(id({ code: 'TASK_HELD', tells: holding })).toContain(
      'Rina Wulandari, di mejanya sejak 08.40 sampai hari ini pukul 16.00',
    )
  })

  test('[W5] a holder who lost the task reads where it is now', () => {
    expect(id({ code: 'TASK_NOT_YOURS', tells: holding })).toContain('di meja Rina Wulandari sejak 08.40')
    expect(id({ code: 'TASK_NOT_YOURS', tells: {} })).toContain('kembali ke antrean')
  })

  test('[W19] nothing to take says how many others hold, and whose time ends first', () => {
    const soonest = [{ holderName: 'Andi Pratama', leaseUntil: '2026-11-26T05:00:00.000Z' }]
    const said = id({ code: 'NOTHING_TO_TAKE', tells: { held: 5, soonest } })
    expect(said).toContain('5 dipegang orang lain')
    expect(said).toContain('Andi Pratama, besok pukul 12.00')
  })

  test('a code of another domain is left to the portal', () => {
    expect(id({ code: 'OFFLINE', tells: {} })).toBeUndefined()
  })
})
