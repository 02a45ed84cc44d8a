import type { FormError } from '#web/ui/error-summary.tsx'
import { readAmount } from '#web/outputs/amount.ts'
import type { SubmitWords } from '#web/outputs/submit-words.ts'
import { linksOf, submitFields, type SubmitDraft } from '#web/outputs/submit-draft.ts'
import type { UploadRow } from '#web/outputs/upload-row.ts'
import type { ReviewPoint } from '#shared/outputs/output.ts'

export type Step = 1 | 2 | 3

type Form = {
  readonly draft: SubmitDraft
  readonly measure: string
  readonly points: readonly Pick<ReviewPoint, 'id'>[]
  readonly rows: readonly UploadRow[]
  readonly language: 'id' | 'en'
}
type Faults = readonly FormError[]

const only = (isWrong: boolean, field: string, text: () => string): Faults => (isWrong ? [{ field, text: text() }] : [])

/** What the first step lacks: answers, text, indicator. */
export function whatFaults(t: SubmitWords, { draft, points }: Form): Faults {
  const { summary, indicator } = submitFields
  const answer = (point: string) => draft.answers[point]?.trim() ?? ''
  return [
    ...points.flatMap(({ id }, i) => [
      ...only(answer(id) === '', submitFields.answer(id), () => t.answerMissing(i + 1)),
      ...only(answer(id).length > 1000, submitFields.answer(id), () => t.answerTooLong(i + 1)),
    ]),
    ...only(draft.summary.trim() === '', summary, t.summaryMissing),
    ...only(draft.summary.trim().length > 4000, summary, t.summaryTooLong),
    ...only(draft.indicator === '', indicator, t.indicatorMissing),
  ]
}

/** What the second step lacks. Files may still be on their way: only handing in waits for them. */
export function filesFaults(t: SubmitWords, form: Form, isLast: boolean): Faults {
  const { draft, rows } = form
  const { files, statement } = submitFields
  const isRefused = rows.some(({ state }) => state === 'refused')
  const isPending = rows.some(({ state }) => state !== 'done' && state !== 'refused')
  return [
    ...only(rows.length + linksOf(draft).length === 0, files, t.evidenceMissing),
    ...only(isRefused, files, t.filesRefused),
    ...only(isLast && !isRefused && isPending, files, t.filesPending),
    ...draft.links.flatMap((link, i) => only(!isLink(link), submitFields.link(i + 1), () => t.linkWrong(i + 1))),
    ...amountFaults(t, form),
    ...only(!draft.isAuthentic, statement, t.statementMissing),
  ]
}

function amountFaults(t: SubmitWords, { draft, measure, language }: Form): Faults {
  const amount = readAmount(draft.quantity, language)
  const field = submitFields.quantity
  if (amount.kind === 'empty') return [{ field, text: t.quantityMissing(measure) }]
  if (amount.kind === 'wrong') return [{ field, text: t.quantityWrong(measure) }]
  if (amount.kind === 'doubtful') return [{ field, text: t.quantityDoubtful(amount.thousands, amount.decimal) }]
  return []
}

const isLink = (link: string) => link.trim() === '' || (/^https?:\/\//i.test(link.trim()) && URL.canParse(link.trim()))
