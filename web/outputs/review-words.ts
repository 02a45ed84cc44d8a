import { defineWords, type Words } from '#web/kernel/words.tsx'
import type { words } from '#web/outputs/review.words.id.ts'

/** Words of reviewing. */
export const reviewWords = defineWords({
  id: () => import('#web/outputs/review.words.id.ts'),
  en: () => import('#web/outputs/review.words.en.ts'),
})

export type ReviewWords = Words<typeof words>
