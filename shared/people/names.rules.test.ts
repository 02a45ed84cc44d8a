import { test as propertyTest, fc } from '@fast-check/vitest'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { compareNames, initials, judgeName, plainName, shortName } from '#shared/people/names.rules.ts'
import { personName } from '#shared/people/person.ts'

// Names that forms elsewhere refused or abbreviated wrongly.
const names: readonly (readonly [name: string, initials: string, short: string])[] = [
  ['Sumarni', 'S', 'Sumarni'],
  ['O', 'O', 'O'],
  ['Dr. Ir. Hj. Siti Rahmawati, S.T., M.Si.', 'SR', 'Siti'],
  ['Prof. Dr. H. Bambang Sutrisno, S.H., M.Hum., Ph.D.', 'BS', 'Bambang'],
  ['drg. Ni Luh Putu Ayu Kartika Dewi, Sp.Pros.', 'ND', 'Ni Luh'],
  ['I Gusti Ngurah Agung Bagus Wira Sanjaya Kepakisan', 'IK', 'I Gusti'],
  ["Ma'ruf Nuru'l Hidayat", 'MH', "Ma'ruf"],
  ['M. Yusuf', 'MY', 'M. Yusuf'],
  ['R.A. Kusumastuti-Wibowo', 'RK', 'R.A. Kusumastuti-Wibowo'],
  ['Raden Mas Panji Kusumowardhani Hadiningrat Suryodiningrat Prawirodirjo, S.I.P., M.Si.', 'RP', 'Raden'],
  ['Nurhaliza binti Abdullah', 'NA', 'Nurhaliza'],
  ['Éric Tandjung', 'ÉT', 'Éric'],
  ['E\u0301ric Tandjung', 'ÉT', 'Éric'],
  ['SITI AMINAH', 'SA', 'SITI'],
  ['  Rina   Wulandari ', 'RW', 'Rina'],
  ["'Aisyah", 'A', "'Aisyah"],
  ['K.H. Ahmad Dahlan Contoh', 'AC', 'Ahmad'],
  ['Budi Hartono S.H. M.Hum.', 'BH', 'Budi'],
  ['Rani K.', 'RK', 'Rani'],
  ['Dr. H.', 'H', 'H.'],
]

describe('names', () => {
  test.each(names)('[P2] %s is a name', (name) => {
    expect(judgeName(name)).toBe('fine')
    expect(v.parse(personName, name)).toBe(name.normalize('NFC').trim())
  })

  test.each(names)('[P4] %s: initials %s', (name, expected) => {
    expect(initials(name)).toBe(expected)
  })

  test.each(names)('[P5] %s: initials %s, called %s in a narrow place', (name, _, short) => {
    expect(shortName(name)).toBe(short)
  })

  test.each(['Plt. Kepala Bagian Umum Budi Hartono', 'Plh Sekretaris Contoh', 'Kepala Biro Sumber Daya Manusia'])(
    '[P3] %s: a post has its own field',
    (name) => {
      expect(judgeName(name)).toBe('post-in-name')
      expect(v.safeParse(personName, name).issues?.map(({ message }) => message)).toEqual(['post-in-name'])
    },
  )

  test.each(['', '123', '...'])('[P2] "%s" is no name', (name) => {
    expect(v.is(personName, name)).toBe(false)
  })

  test.each(['Plt', 'Ketua Wijaya', 'Camat'])('[P3] %s alone may be a name', (name) => {
    expect(judgeName(name)).toBe('fine')
  })

  test('[P5] the plain name keeps every word between titles and degrees', () => {
    expect(plainName('Prof. Dr. H. Bambang Sutrisno, S.H., M.Hum., Ph.D.')).toBe('Bambang Sutrisno')
  })

  test('[P6] lists are sorted without regard to capitals, accents, titles and degrees', () => {
    const sorted = [
      'Yohana Rumbiak',
      'SITI AMINAH',
      'Dr. Andi Pratama',
      'Siti Zubaidah',
      'Éric Tandjung',
      'Siti Aminah',
      'Dewi Lestari, S.E.',
    ].sort(compareNames)
    expect(sorted).toEqual([
      'Dr. Andi Pratama',
      'Dewi Lestari, S.E.',
      'Éric Tandjung',
      'SITI AMINAH',
      'Siti Aminah',
      'Siti Zubaidah',
      'Yohana Rumbiak',
    ])
  })

  propertyTest.prop([fc.string({ unit: 'grapheme' })])(
    '[P4] any text has at most two initials, and none throws',
    (text) => {
      const segments = [...new Intl.Segmenter('id').segment(initials(text))]
      expect(segments.length).toBeLessThanOrEqual(4) // "ß" becomes two capitals
      expect(typeof shortName(text)).toBe('string')
    },
  )
})
