import type { Kind } from '#test/access/kinds.ts'

const planted = /kenari(?:biro|makassar)(?:tugas|hasil|rapat|tamu|lobi|draf)/g
const members: readonly Kind[] = [
  'member',
  'holder',
  'former holder',
  'receiver',
  'author',
  'reviewer',
  'excluded reviewer',
  'unit head',
]
const inTheMeeting: readonly Kind[] = ['host', 'participant', 'guest waiting', 'guest admitted', 'guest declined']

/** Who may read what was planted in a record, by hand; the texts of a link are read by whoever has it. */
const readers: Readonly<Record<string, readonly Kind[]>> = {
  kenaribirotugas: members,
  kenaribirodraf: ['holder'],
  kenaribirohasil: [...members, 'auditor'],
  kenaribirorapat: inTheMeeting,
  kenaribirotamu: ['host'],
  kenaribirolobi: ['host', 'guest waiting', 'guest admitted', 'guest declined'],
  kenarimakassartugas: ['member elsewhere', 'head elsewhere'],
  kenarimakassardraf: [],
  kenarimakassarhasil: ['member elsewhere', 'head elsewhere', 'auditor'],
  kenarimakassarrapat: ['guest of another meeting'],
  kenarimakassartamu: [],
  kenarimakassarlobi: ['guest of another meeting'],
}

/** What an answer tells that its reader must not know; the title is on every link. */
export const overheard = (route: string, text: string, kind: Kind): readonly string[] =>
  told(text).filter((word) => !readers[word]?.includes(kind) && !(route === 'door.look' && word.endsWith('rapat')))

/** Anything at all of what was planted. */
export const told = (text: string): readonly string[] => [...new Set(text.match(planted) ?? [])]
