import { defineWords, type Words } from '#web/kernel/words.tsx'
import type { words } from '#web/performance/performance.words.id.ts'

/** Words of indicators and what is realised. */
export const performanceWords = defineWords({
  id: () => import('#web/performance/performance.words.id.ts'),
  en: () => import('#web/performance/performance.words.en.ts'),
})

export type PerformanceWords = Words<typeof words>
