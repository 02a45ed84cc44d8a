import { defineWords, type Words } from '#web/kernel/words.tsx'
import type { words } from '#web/meetings/meetings.words.id.ts'

/** Words of lists, times and one meeting. */
export const meetingsWords = defineWords({
  id: () => import('#web/meetings/meetings.words.id.ts'),
  en: () => import('#web/meetings/meetings.words.en.ts'),
})

export type MeetingsWords = Words<typeof words>
