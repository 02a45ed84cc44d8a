import type { WorkWords } from '#web/work/work-words.ts'

/** The views of a queue in the order of the rail, by the word that stands in the address. */
export const views = {
  all: undefined,
  mine: 'milik-saya',
  claimable: 'belum-diambil',
  'in-review': 'ditinjau',
  overdue: 'terlambat',
} as const
export type View = keyof typeof views

export const viewNames = Object.keys(views) as readonly View[]

export const viewOf = (slug: string | undefined): View => viewNames.find((view) => views[view] === slug) ?? 'all'

export const viewWord = (t: WorkWords, view: View): string => t[view]()
