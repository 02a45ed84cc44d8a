import { defineFact } from '#shared/kernel/fact.ts'

/** Every fact of an output can be read by itself: what it is called, whose it is, who did it. */
type About = {
  readonly byName: string
  readonly number: string
  readonly title: string
  readonly version: number
  readonly task: string
  readonly unit: string
  readonly author: string
  readonly authorName: string
}

export const uploadStarted = defineFact<{ task: string; name: string; size: number; type: string; sha256: string }>()(
  'upload-started',
)
export const uploadChecked = defineFact<{ task: string; name: string; sha256: string; object: string; kept: string }>()(
  'upload-checked',
)
export const uploadRefused = defineFact<{ task: string; name: string; object: string; refusedAs: string }>()(
  'upload-refused',
)

/** `firstTo`: the reviewer who asked for this version. `files`: how many. */
export const outputSubmitted = defineFact<
  About & {
    queue: string
    indicator: string
    indicatorName: string
    quantity: number
    measure: string
    period: string
    files: number
    reviewDue: string
    firstTo?: string
  }
>()('output-submitted')
export const outputWithdrawn = defineFact<About>()('output-withdrawn')

export const reviewClaimed = defineFact<About & { reviewer: string; until: string }>()('review-claimed')
export const reviewGivenBack = defineFact<About & { reviewer: string }>()('review-given-back')
export const reviewLapsed = defineFact<About & { reviewer: string; reviewerName: string; until: string }>()(
  'review-lapsed',
)

export const outputReturned = defineFact<About & { reviewer: string; reason: string; points: number }>()(
  'output-returned',
)
export const outputRejected = defineFact<About & { reviewer: string; reason: string }>()('output-rejected')
export const outputApproved = defineFact<
  About & {
    reviewer: string
    reason: string
    indicator: string
    indicatorName: string
    quantity: number
    measure: string
    period: string
  }
>()('output-approved')
