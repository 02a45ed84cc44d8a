import { defineWords, type Words } from '#web/kernel/words.tsx'
import type { words as outputs } from '#web/outputs/outputs.words.id.ts'
import type { words as review } from '#web/outputs/review.words.id.ts'
import type { words as submit } from '#web/outputs/submit.words.id.ts'

/** Words of every screen of outputs: states, versions, files, refusals. */
export const outputsWords = defineWords({
  id: () => import('#web/outputs/outputs.words.id.ts'),
  en: () => import('#web/outputs/outputs.words.en.ts'),
})

/** Words of handing in. */
export const submitWords = defineWords({
  id: () => import('#web/outputs/submit.words.id.ts'),
  en: () => import('#web/outputs/submit.words.en.ts'),
})

/** Words of reviewing. */
export const reviewWords = defineWords({
  id: () => import('#web/outputs/review.words.id.ts'),
  en: () => import('#web/outputs/review.words.en.ts'),
})

/** Words of Jejak. */
export const threadWords = defineWords({
  id: () => import('#web/outputs/thread.words.id.ts'),
  en: () => import('#web/outputs/thread.words.en.ts'),
})

export type OutputsWords = Words<typeof outputs>
export type SubmitWords = Words<typeof submit>
export type ReviewWords = Words<typeof review>
