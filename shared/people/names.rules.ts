// Without their dots. A title stands before the name; "M." and "R.A." are parts of a name and stay.
const titles = new Set([
  'prof',
  'dr',
  'drs',
  'dra',
  'drg',
  'drh',
  'ir',
  'h',
  'hj',
  'hc',
  'kh',

  'apt',
  'ns',
  'pdt',
  'rev',
  'ust',
])
// Behind the name without a comma: S.T., M.Si, Ph.D.
const degree = /^(\p{Lu}\p{L}{0,4}\.){1,3}\p{Lu}\p{L}{0,4}\.?$/u
const acting = /^(plt|plh|pjs?)\b\.?\s/i
const posts =
  /^(kepala|sekretaris|direktur|deputi|inspektur|ketua|wakil kepala|camat|lurah)\s+(badan|balai|bagian|bidang|biro|dinas|direktorat|kantor|pusat|seksi|subbagian|unit|umum|jenderal|utama|tim)\b/i

export type NameVerdict = 'fine' | 'no-letter' | 'post-in-name'

/** [P3] Whether a text can be a name; a post in it is asked about, because it has a field of its own. */
export function judgeName(name: string): NameVerdict {
  if (!/\p{L}/u.test(name)) return 'no-letter'
  return acting.test(name.trim()) || posts.test(name.trim()) ? 'post-in-name' : 'fine'
}

/** [P4] At most two letters: of the first and of the last word, titles and degrees left out. */
export function initials(name: string): string {
  const words = wordsOf(name)
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''].map(letterOf)
  return first + last
}

/** [P5] The name without titles and degrees, as it was entered. */
export const plainName = (name: string): string => wordsOf(name).join(' ')

/** [P5] A name for a narrow place: its first word, and the next one while a word is too short to call somebody by. */
export function shortName(name: string): string {
  const words = wordsOf(name)
  const enough = words.findIndex((word) => !word.endsWith('.') && word.replace(/[^\p{L}]/gu, '').length > 2)
  return words.slice(0, enough < 0 ? words.length : enough + 1).join(' ')
}

/** [P6] The order of names in a list: capitals, accents, titles and degrees do not matter. */
export const compareNames = (a: string, b: string): number =>
  collator().compare(plainName(a), plainName(b)) || (a < b ? -1 : Number(a > b))

let made: Intl.Collator | undefined
// Made with the first list: it costs more than all the rest of a cold start's own code.
const collator = () => (made ??= new Intl.Collator('id', { sensitivity: 'base', ignorePunctuation: true }))

function wordsOf(name: string): readonly string[] {
  const [called = ''] = name.normalize('NFC').split(',')
  const words = called.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  const start = words.findIndex((word) => !isTitle(word))
  const end = words.findLastIndex((word) => !degree.test(word))
  return start <= end && start >= 0 ? words.slice(start, end + 1) : words.slice(-1)
}

function isTitle(word: string): boolean {
  const parts = word.toLowerCase().split('.').filter(Boolean)
  return word.endsWith('.') && (titles.has(parts.join('')) || parts.every((part) => titles.has(part)))
}

const letterOf = (word = ''): string => /\p{L}\p{M}*/u.exec(word)?.[0].toLocaleUpperCase('id') ?? ''
