import { defineWords, type Words } from '#web/kernel/words.tsx'
import type { words } from '#web/work/work.words.id.ts'

/** Words of lists, times and refusals. */
export const workWords = defineWords({
  id: () => import('#web/work/work.words.id.ts'),
  en: () => import('#web/work/work.words.en.ts'),
})

export type WorkWords = Words<typeof words>
