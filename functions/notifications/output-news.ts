import type { NewsOf } from '#functions/notifications/work-news.ts'
import type { StoredFact } from '#shared/kernel/fact.ts'
import { outputApproved, outputRejected, outputReturned, outputSubmitted } from '#shared/outputs/outputs.facts.ts'

const idOf = ({ subject }: StoredFact) => subject.slice('OUTPUT#'.length)
const pageOf = (fact: StoredFact) => `/hasil/${idOf(fact)}`

/** An author hears the verdict; a reviewer who asked for changes hears that they have come. */
export const outputNews: NewsOf = (fact) => {
  const returned = outputReturned.read(fact)
  if (returned) {
    const { author: to, title, byName: by, points } = returned
    return [{ to, news: 'outputReturned', title, by, path: pageOf(fact), points }]
  }
  const approved = outputApproved.read(fact)
  if (approved) {
    const { author: to, title, byName: by, quantity, measure, indicatorName, period } = approved
    const counted = { quantity, measure, indicatorName, period }
    return [{ to, news: 'outputApproved', title, by, path: pageOf(fact), counted }]
  }
  const rejected = outputRejected.read(fact)
  if (rejected) {
    const { author: to, title, byName: by } = rejected
    return [{ to, news: 'outputRejected', title, by, path: pageOf(fact) }]
  }
  const submitted = outputSubmitted.read(fact)
  if (submitted?.firstTo !== undefined) {
    const { firstTo: to, title, byName: by, version, reviewDue: dueAt } = submitted
    return [{ to, news: 'outputAnswered', title, by, path: `/tinjau/${idOf(fact)}`, version, dueAt }]
  }
  return []
}
