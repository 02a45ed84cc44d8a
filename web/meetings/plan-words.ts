import { defineWords, type Words } from '#web/kernel/words.tsx'
import type { words } from '#web/meetings/plan.words.id.ts'

/** Words of the form of a meeting. */
export const planWords = defineWords({
  id: () => import('#web/meetings/plan.words.id.ts'),
  en: () => import('#web/meetings/plan.words.en.ts'),
})

export type PlanWords = Words<typeof words>
