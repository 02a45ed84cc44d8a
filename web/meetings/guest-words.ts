import { defineWords } from '#web/kernel/words.tsx'

/** Words of a guest's way in. */
export const guestWords = defineWords({
  id: () => import('#web/meetings/guest.words.id.ts'),
  en: () => import('#web/meetings/guest.words.en.ts'),
})
