import { defineWords } from '#web/kernel/words.tsx'
import type { IconName } from '#web/ui/icons.ts'

export type Tone = 'neutral' | 'brand' | 'info' | 'warning' | 'positive' | 'error' | 'plain'
type Look = { readonly icon: IconName; readonly tone: Tone }

/** One word, one shape and one tone per state, on every screen; colour is never the only sign. */
export const states = {
  draft: { icon: 'circle', tone: 'neutral' },
  waiting: { icon: 'circle-dashed', tone: 'neutral' },
  taken: { icon: 'circle-half-2', tone: 'brand' },
  in_review: { icon: 'clock', tone: 'info' },
  returned: { icon: 'arrow-back-up', tone: 'warning' },
  approved: { icon: 'circle-check', tone: 'positive' },
  done: { icon: 'check', tone: 'plain' },
  overdue: { icon: 'alert-triangle', tone: 'error' },
  cancelled: { icon: 'ban', tone: 'neutral' },
  rejected: { icon: 'circle-x', tone: 'error' },
  withdrawn: { icon: 'ban', tone: 'neutral' },
  blocked: { icon: 'barrier-block', tone: 'warning' },
  waiting_others: { icon: 'hourglass', tone: 'neutral' },
  due_today: { icon: 'calendar-due', tone: 'warning' },
  due_tomorrow: { icon: 'calendar-due', tone: 'neutral' },
  time_ending: { icon: 'alert-circle', tone: 'warning' },
  saved_on_device: { icon: 'device-floppy', tone: 'neutral' },
  sent: { icon: 'cloud-check', tone: 'plain' },
  failed: { icon: 'cloud-x', tone: 'error' },
  info: { icon: 'info-circle', tone: 'info' },
  success: { icon: 'circle-check', tone: 'positive' },
  warning: { icon: 'alert-circle', tone: 'warning' },
  error: { icon: 'alert-octagon', tone: 'error' },
} as const satisfies Readonly<Record<string, Look>>

export type StateName = keyof typeof states

export const statusWords = defineWords({
  id: () => import('#web/ui/status.words.id.ts'),
  en: () => import('#web/ui/status.words.en.ts'),
})
