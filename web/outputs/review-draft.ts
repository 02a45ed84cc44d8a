import type { ReviewOutcome, ReviewPoint, Version } from '#shared/outputs/output.ts'

/** What a reviewer noted on one version; private, and kept on the device until it is sent. */
export type ReviewDraft = {
  readonly notes: readonly ReviewPoint[]
  readonly outcome: ReviewOutcome | undefined
  readonly reason: string
  /** Which parts were looked at, and when. */
  readonly seen: Readonly<Record<string, string>>
  readonly met: readonly string[]
}

export const noReview: ReviewDraft = { notes: [], outcome: undefined, reason: '', seen: {}, met: [] }

/** The part of a version that is no file: its text and links. */
export const summaryPart = 'summary'
export const partsOf = ({ files }: Version): readonly string[] => [summaryPart, ...files.map(({ upload }) => upload)]

const outcomes: readonly ReviewOutcome[] = ['approve', 'return', 'reject']
const isNote = (found: unknown): found is ReviewPoint => {
  const given = found as Partial<Record<keyof ReviewPoint, unknown>> | null
  return typeof given === 'object' && typeof given?.id === 'string' && typeof given.text === 'string'
}
const listOf = (found: unknown) => (Array.isArray(found) ? (found as readonly unknown[]) : [])
const isText = (found: unknown): found is string => typeof found === 'string'

/** Notes found on the device; what does not fit is left out. */
export function cleanReview(found: unknown): ReviewDraft | undefined {
  if (typeof found !== 'object' || found === null) return undefined
  const given = found as Readonly<Record<string, unknown>>
  const seen = Object.entries((given['seen'] ?? {}) as Readonly<Record<string, unknown>>)
  return {
    notes: listOf(given['notes']).filter(isNote),
    outcome: outcomes.find((outcome) => outcome === given['outcome']),
    reason: isText(given['reason']) ? given['reason'] : '',
    seen: Object.fromEntries(seen.filter((entry): entry is [string, string] => isText(entry[1]))),
    met: listOf(given['met']).filter(isText),
  }
}

const numberOf = ({ id }: ReviewPoint) => Number(id.slice(1))

/** A note's id is never used twice in one review. */
export const nextNoteId = (notes: readonly ReviewPoint[]): string =>
  `p${String(Math.max(0, ...notes.map(numberOf)) + 1)}`
