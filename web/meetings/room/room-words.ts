import { defineWords } from '#web/kernel/words.tsx'

export const roomWords = defineWords({
  id: () => import('#web/meetings/room/room.words.id.ts'),
  en: () => import('#web/meetings/room/room.words.en.ts'),
})
