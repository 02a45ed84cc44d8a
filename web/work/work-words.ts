import { defineWords, type Words } from '#web/kernel/words.tsx'
import type { words as work } from '#web/work/work.words.id.ts'
import type { words as task } from '#web/work/task.words.id.ts'

/** Words of lists, times and refusals. */
export const workWords = defineWords({
  id: () => import('#web/work/work.words.id.ts'),
  en: () => import('#web/work/work.words.en.ts'),
})

/** Words of one task: its page, its forms, its hand-over. */
export const taskWords = defineWords({
  id: () => import('#web/work/task.words.id.ts'),
  en: () => import('#web/work/task.words.en.ts'),
})

export type WorkWords = Words<typeof work>
export type TaskWords = Words<typeof task>
