import { defineWords, type Words } from '#web/kernel/words.tsx'
import type { words } from '#web/outputs/submit.words.id.ts'

/** Words of handing in. */
export const submitWords = defineWords({
  id: () => import('#web/outputs/submit.words.id.ts'),
  en: () => import('#web/outputs/submit.words.en.ts'),
})

export type SubmitWords = Words<typeof words>
