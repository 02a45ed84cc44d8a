import type { Rotated } from '#functions/kernel/config.ts'
import type { Reaction } from '#functions/kernel/fact-stream.ts'
import type { Mailer } from '#functions/kernel/mail.ts'
import type { Services } from '#functions/kernel/services.ts'
import { hintReaders } from '#functions/live/hint-readers.ts'
import type { Push } from '#functions/live/push.ts'
import { actionBecomesTask } from '#functions/meetings/action-becomes-task.ts'
import { mailMeetings } from '#functions/notifications/meeting-news.ts'
import { outputNews } from '#functions/notifications/output-news.ts'
import { mailNews, workNews } from '#functions/notifications/work-news.ts'

type ReactionServices = Services & { readonly guestLinkSecrets: Rotated<string>; readonly push: Push }

/** All that follows from facts. */
export const reactionsOf = (services: ReactionServices, mailer: Mailer): readonly Reaction[] => [
  hintReaders(services.push),
  actionBecomesTask(services.table),
  mailNews(services, mailer, [workNews, outputNews]),
  mailMeetings(services, mailer),
]
