import { defineWords } from '#web/kernel/words.tsx'

/** Words of Jejak. */
export const threadWords = defineWords({
  id: () => import('#web/outputs/thread.words.id.ts'),
  en: () => import('#web/outputs/thread.words.en.ts'),
})
