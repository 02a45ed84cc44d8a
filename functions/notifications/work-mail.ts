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
  /** Display name of the one who handed over, refused, handed in or judged. */
  readonly by: string
  readonly url: string
  /** How many points a reviewer wants answered. */
  readonly points?: number
  /** The version of an output that is told of. */
  readonly version?: number
  /** What an approval added to an indicator. */
  readonly counted?: Counted
  /** Deadline, UTC, told in the reader's zone. */
  readonly dueAt?: string
}
type Counted = {
  readonly quantity: number
  readonly measure: string
  readonly indicatorName: string
  /** `2026-Q4`. */
  readonly period: string
}

const roman = ['I', 'II', 'III', 'IV']

function amountOf({ quantity, measure, indicatorName, period }: Counted, words: NotificationWords): string {
  const [, year = period, quarter = ''] = /^(\d{4})-Q([1-4])$/.exec(period) ?? []
  const amount = `${new Intl.NumberFormat(words.locale, { maximumFractionDigits: 6 }).format(quantity)} ${measure}`
  return words.counted(amount, indicatorName, roman[Number(quarter) - 1] ?? '', year)
}

/** One short mail about work, with one link; reasons and notes stay on the page, behind the sign-in. */
export function workMail({ news, to, title, by, url, dueAt, points, version, counted }: WorkNotice): Mail {
  const words = wordsOf(to.language)
  const { subject, heading, sentences, action } = words.work[news]
  const blocks: readonly Block[] = [
    { say: words.greeting(to.name) },
    ...sentences(title, by).map((say) => ({ say })),
    ...(version === undefined ? [] : [{ label: words.version, value: String(version) }]),
    ...(points === undefined ? [] : [{ label: words.points, value: String(points) }]),
    ...(counted ? [{ label: words.countsToward, value: amountOf(counted, words) }] : []),
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
