import { defineWords, type Words } from '#web/kernel/words.tsx'
import type { words } from '#web/meetings/refusals.words.id.ts'

/** Why something did not happen; asked for by the first refusal. */
export const refusalWords = defineWords(
  {
    id: () => import('#web/meetings/refusals.words.id.ts'),
    en: () => import('#web/meetings/refusals.words.en.ts'),
  },
  { late: true },
)

export type MeetingsRefusalWords = Words<typeof words>
