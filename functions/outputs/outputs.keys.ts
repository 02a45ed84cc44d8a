import { pendingPartition } from '#functions/performance/performance.keys.ts'
import { hourOf, timersOf } from '#functions/work/work.keys.ts'

const digits = (version: number) => String(version).padStart(4, '0')
const ofOutput = (output: string) => `OUTPUT#${output}`

export const outputKey = (output: string) => ({ pk: ofOutput(output), sk: 'META' })
export const versionKey = (output: string, version: number) => ({
  pk: ofOutput(output),
  sk: `VERSION#${digits(version)}`,
})
export const verdictKey = (output: string, version: number, reviewer: string) => ({
  pk: ofOutput(output),
  sk: `REVIEW#${digits(version)}#${reviewer}`,
})
export const uploadKey = (upload: string) => ({ pk: `UPLOAD#${upload}`, sk: 'META' })
/** Where the same bytes were handed in before. */
export const hashKey = (sha256: string, output: string) => ({ pk: `HASH#${sha256}`, sk: `OUTPUT#${output}` })

/** A person's days: what they handed in and got approved, by its instant. */
export const daysOf = (person: string) => `PERSON#${person}`
export const achieved = 'ACHIEVED#'
export const achievementKey = (person: string, at: string, output: string, version: number, what: string) => ({
  pk: daysOf(person),
  sk: `${achieved}${at}#${output}#${digits(version)}#${what}`,
})

type Listed = { readonly id: string; readonly unit: string; readonly indicator: string; readonly submittedAt: string }

export const reviewsIn = (unit: string) => `UNIT#${unit}`

/** In the unit's list of reviews and among what waits to count, until the verdict is final. */
export const listed = ({ id, unit, indicator, submittedAt }: Listed) => ({
  reviewIn: reviewsIn(unit),
  reviewAt: `${submittedAt}#${id}`,
  listedIn: pendingPartition(indicator),
  listedAt: `${submittedAt}#${id}`,
})
export const notListed = ['reviewIn', 'reviewAt', 'listedIn', 'listedAt'] as const

export const reviewTimer = (at: string, id: string) => ({
  timerIn: timersOf(hourOf(at)),
  timerAt: `${at}#review#${id}`,
})
export const isReviewTimer = (timerAt: unknown): boolean => String(timerAt).includes('#review#')

/** Bytes that nobody has checked, and the copies that are served. */
export const quarantine = 'quarantine/'
// A form of S3 reads "${filename}" in a key as an order.
export const quarantineKey = (upload: string, name: string) => `${quarantine}${upload}/${name.replaceAll('$', '_')}`
export const keptKey = (task: string, upload: string) => `evidence/${task}/${upload}`
export const uploadOf = (key: string): string | undefined => /^quarantine\/(upl_[0-9a-z]+)\//.exec(key)?.[1]
