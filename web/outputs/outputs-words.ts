import { defineWords, type Words } from '#web/kernel/words.tsx'
import type { words } from '#web/outputs/outputs.words.id.ts'

/** Words of every screen of outputs: states, versions, files, refusals. */
export const outputsWords = defineWords({
  id: () => import('#web/outputs/outputs.words.id.ts'),
  en: () => import('#web/outputs/outputs.words.en.ts'),
})

export type OutputsWords = Words<typeof words>
