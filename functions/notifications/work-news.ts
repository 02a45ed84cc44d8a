import type { Reaction } from '#functions/kernel/fact-stream.ts'
import type { Mailer } from '#functions/kernel/mail.ts'
import { readOne } from '#functions/kernel/read.ts'
import { rightsKey } from '#functions/kernel/rpc.ts'
import type { Services } from '#functions/kernel/services.ts'
import { sendOnce } from '#functions/notifications/send-once.ts'
import { workMail, type WorkNotice } from '#functions/notifications/work-mail.ts'
import type { StoredFact } from '#shared/kernel/fact.ts'
import { rightsAt, type StoredRights } from '#shared/people/rights.ts'
import { handoverOffered, handoverRefused } from '#shared/work/work.facts.ts'

/** What one person is told by mail because of a fact. `path`: the page that it opens. */
export type News = Omit<WorkNotice, 'to' | 'url'> & { readonly to: string; readonly path: string }

/** Which facts of a domain are told to whom. */
export type NewsOf = (fact: StoredFact) => readonly News[]

const taskPath = ({ subject }: StoredFact) => `/tugas/${subject.slice('TASK#'.length)}`

export const workNews: NewsOf = (fact) => {
  const offered = handoverOffered.read(fact)
  if (offered) {
    const { to, title, fromName, deadline } = offered
    return [{ to, news: 'taskHanded', title, by: fromName, path: taskPath(fact), dueAt: deadline }]
  }
  const refused = handoverRefused.read(fact)
  if (refused) {
    const { from, title, toName } = refused
    return [{ to: from, news: 'handoverRefused', title, by: toName, path: taskPath(fact) }]
  }
  return []
}

/** Mails what deserves telling, in the reader's zone, once. */
export const mailNews = ({ table, clock, origin }: Services, mailer: Mailer, sources: readonly NewsOf[]): Reaction => ({
  name: 'mail-news',
  react: async (fact) => {
    for (const { to, path, ...news } of sources.flatMap((source) => source(fact))) {
      const row = (await readOne(table, rightsKey(to))) as StoredRights | undefined
      const person = row && rightsAt(row, clock())
      if (!person) continue
      const { name, email, zone } = person
      const mail = workMail({ ...news, to: { name, email, language: 'id', zone }, url: `${origin}${path}` })
      await sendOnce(table, mailer, { ...mail, name: `${fact.pk}.${fact.sk}.${to}` }, clock())
    }
  },
})
