import type { Mail } from '#functions/kernel/mail.ts'
import type { Party } from '#functions/notifications/invitation-ics.ts'
import { renderHtml, renderText, type Block } from '#functions/notifications/mail-body.ts'
import { wordsOf, type NotificationWords } from '#functions/notifications/words.ts'
import { spokenInstant, type Language, type Zone } from '#shared/calendar/spoken-time.ts'
import { oneLine, shortLine } from '#shared/notifications/one-line.ts'

export type WorkNews = keyof NotificationWords['work']
export type WorkNotice = {
  readonly news: WorkNews
  readonly to: Party & { readonly language: Language; readonly zone: Zone }
  /** Title of the task or of the output. */
  readonly title: string
  /** Display name of the one who handed over, refused, returned or approved. */
  readonly by: string
  readonly url: string
  /** Deadline, UTC, told in the reader's zone. */
  readonly dueAt?: string
}

/** One short mail about work, with one link; reasons and notes stay on the page, behind the sign-in. */
export function workMail({ news, to, title, by, url, dueAt }: WorkNotice): Mail {
  const words = wordsOf(to.language)
  const { subject, heading, sentences, action } = words.work[news]
  const blocks: readonly Block[] = [
    { say: words.greeting(to.name) },
    ...sentences(title, by).map((say) => ({ say })),
    ...(dueAt ? [{ label: words.due, value: spokenInstant(dueAt, to.zone, to.language) }] : []),
    { open: action, url },
    { small: words.footer },
    { small: words.prototype },
  ]
  return {
    to: { name: oneLine(to.name), email: to.email },
    subject: subject(shortLine(title, 120)),
    text: renderText(heading, blocks),
    html: renderHtml(words.lang, heading, blocks),
  }
}
