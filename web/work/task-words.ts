import { defineWords, type Words } from '#web/kernel/words.tsx'
import type { words } from '#web/work/task.words.id.ts'

/** Words of one task: its page, its forms, its hand-over. */
export const taskWords = defineWords({
  id: () => import('#web/work/task.words.id.ts'),
  en: () => import('#web/work/task.words.en.ts'),
})

export type TaskWords = Words<typeof words>
