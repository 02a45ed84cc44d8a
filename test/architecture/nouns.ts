/** What a noun may know of the others, within one folder; `kernel` is known by all. Missing arrows are policy. */
export const mayKnow = {
  people: ['calendar'],
  calendar: [],
  meetings: ['people', 'calendar'],
  work: ['people', 'calendar'],
  outputs: ['people', 'calendar', 'work'],
  performance: ['people', 'calendar', 'outputs'],
  flexwork: ['people', 'calendar'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** These know the people and the facts of every noun, and nobody knows them. */
export const listeners = ['notifications', 'audit'] as const

/** Screens and answers that join several nouns and decide nothing: the first page and Jejak. */
export const joins = ['today', 'trail'] as const

export const nouns: readonly string[] = [...Object.keys(mayKnow), ...listeners, ...joins]

/** The letter of a noun's rules in its SPEC.md. */
export const letters: Readonly<Record<string, string>> = {
  kernel: 'C',
  people: 'P',
  calendar: 'K',
  meetings: 'M',
  work: 'W',
  outputs: 'O',
  performance: 'F',
  flexwork: 'X',
  notifications: 'N',
  audit: 'A',
  today: 'D',
  trail: 'J',
}
