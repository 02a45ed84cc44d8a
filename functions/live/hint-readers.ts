import type { Reaction } from '#functions/kernel/fact-stream.ts'
import type { Push } from '#functions/live/push.ts'

/** Tells whoever listens to a record that it changed. Hints may be lost: nothing waits for them. */
export const hintReaders = (push: Push): Reaction => ({
  name: 'hint-readers',
  react: (fact) => push(fact.hints.map((topic) => ({ topic, type: fact.type }))).catch(() => undefined),
})
