import { defineWords } from '#web/kernel/words.tsx'

export const uiWords = defineWords({
  id: () => import('#web/ui/ui.words.id.ts'),
  en: () => import('#web/ui/ui.words.en.ts'),
})
