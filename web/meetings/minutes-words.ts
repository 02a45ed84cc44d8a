import { defineWords, type Words } from '#web/kernel/words.tsx'
import type { words } from '#web/meetings/minutes.words.id.ts'

/** Words of notes, decisions and actions. */
export const minutesWords = defineWords({
  id: () => import('#web/meetings/minutes.words.id.ts'),
  en: () => import('#web/meetings/minutes.words.en.ts'),
})

export type MinutesWords = Words<typeof words>
