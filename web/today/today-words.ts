import { defineWords } from '#web/kernel/words.tsx'

export const todayWords = defineWords({
  id: () => import('#web/today/today.words.id.ts'),
  en: () => import('#web/today/today.words.en.ts'),
})
