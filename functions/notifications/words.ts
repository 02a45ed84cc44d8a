import { en } from '#functions/notifications/notifications.words.en.ts'
import { id } from '#functions/notifications/notifications.words.id.ts'
import type { Language } from '#shared/calendar/spoken-time.ts'

export type NotificationWords = typeof id

export const wordsOf = (language: Language): NotificationWords => ({ id, en })[language]
