import { defineWords, type Words } from '#web/kernel/words.tsx'
import type { words as meetings } from '#web/meetings/meetings.words.id.ts'
import type { words as minutes } from '#web/meetings/minutes.words.id.ts'
import type { words as plan } from '#web/meetings/plan.words.id.ts'
import type { words as refusals } from '#web/meetings/refusals.words.id.ts'

/** Words of lists, times and one meeting. */
export const meetingsWords = defineWords({
  id: () => import('#web/meetings/meetings.words.id.ts'),
  en: () => import('#web/meetings/meetings.words.en.ts'),
})

/** Why something did not happen; loaded with the first refusal. */
export const refusalWords = defineWords({
  id: () => import('#web/meetings/refusals.words.id.ts'),
  en: () => import('#web/meetings/refusals.words.en.ts'),
})

/** Words of the form of a meeting. */
export const planWords = defineWords({
  id: () => import('#web/meetings/plan.words.id.ts'),
  en: () => import('#web/meetings/plan.words.en.ts'),
})

/** Words of notes, decisions and actions. */
export const minutesWords = defineWords({
  id: () => import('#web/meetings/minutes.words.id.ts'),
  en: () => import('#web/meetings/minutes.words.en.ts'),
})

/** Words of a guest's way in. */
export const guestWords = defineWords({
  id: () => import('#web/meetings/guest.words.id.ts'),
  en: () => import('#web/meetings/guest.words.en.ts'),
})

export type MeetingsWords = Words<typeof meetings>
export type MinutesWords = Words<typeof minutes>
export type PlanWords = Words<typeof plan>
export type MeetingsRefusalWords = Words<typeof refusals>
