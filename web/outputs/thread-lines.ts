import { formatNumber, formatShortDate } from '#web/kernel/format.ts'
import type { Words } from '#web/kernel/words.tsx'
import type { words } from '#web/outputs/thread.words.id.ts'
import type { IconName } from '#web/ui/icons.ts'
import type { Tone } from '#web/ui/status-words.ts'
import type { ThreadStep } from '#shared/outputs/outputs.api.ts'

export type ThreadWords = Words<typeof words>

/** How a step stands on the page: its shape, what kind it is, what it was, and a line about it. */
export type ThreadLine = {
  readonly icon: IconName
  readonly tone?: Tone
  readonly kind: string
  readonly title: string
  readonly line?: string
  /** A number that is quoted, before the line. */
  readonly code?: string
}

type Told = (t: ThreadWords, step: ThreadStep) => ThreadLine

const of = ({ detail }: ThreadStep, field: string): string => {
  const value = detail[field]
  return typeof value === 'number' ? formatNumber(value) : (value ?? '')
}
const amountOf = (step: ThreadStep) => `${of(step, 'quantity')} ${of(step, 'measure')}`
const by = (step: ThreadStep) => step.by ?? ''
const said = (t: ThreadWords, step: ThreadStep) => {
  const reason = of(step, 'reason')
  return reason === '' ? {} : { line: t.saidBy(by(step), reason) }
}
const dayOf = (due: string) => (/^\d{4}-\d\d-\d\d$/.test(due) ? formatShortDate(`${due}T00:00:00Z`, 'UTC') : due)

const told: Readonly<Record<ThreadStep['kind'], Told>> = {
  meeting: (t, step) => ({ icon: 'video', kind: t.meeting(), title: step.title, line: t.chairedBy(by(step)) }),
  decision: (t, step) => ({
    icon: 'gavel',
    kind: t.decision(),
    title: step.title,
    line: t.recordedBy(by(step), of(step, 'present')),
  }),
  task: (t, step) => ({
    icon: 'inbox',
    kind: t.task(),
    title: step.title,
    code: of(step, 'number'),
    line: t.inQueue(of(step, 'queueName'), dayOf(of(step, 'due'))),
  }),
  claimed: (t, step) => ({ icon: 'user-check', kind: t.claimed(), title: step.title }),
  handover: (t, step) => ({
    icon: 'transfer',
    kind: t.handover(),
    title: t.handoverOf(of(step, 'fromName'), of(step, 'toName')),
  }),
  released: (t, step) => {
    const reason = of(step, 'reason')
    return {
      icon: 'arrow-back-up',
      kind: t.released(),
      title: reason === '' ? t.lapsed(by(step)) : t.releasedBy(by(step)),
      ...(reason !== '' && { line: reason }),
    }
  },
  submitted: (t, step) => ({
    icon: 'file-text',
    kind: t.submitted(of(step, 'version')),
    title: step.title,
    code: of(step, 'number'),
    line: t.handedInBy(by(step), amountOf(step)),
  }),
  returned: (t, step) => ({
    icon: 'arrow-back-up',
    tone: 'warning',
    kind: t.returned(of(step, 'version')),
    title: t.returnedPoints(of(step, 'points')),
    ...said(t, step),
  }),
  rejected: (t, step) => ({
    icon: 'circle-x',
    tone: 'error',
    kind: t.rejected(of(step, 'version')),
    title: t.rejectedTitle(),
    ...said(t, step),
  }),
  approved: (t, step) => ({
    icon: 'circle-check',
    tone: 'positive',
    kind: t.approved(),
    title: t.approvedBy(by(step)),
    ...said(t, step),
  }),
  withdrawn: (t, step) => ({
    icon: 'ban',
    kind: t.withdrawn(of(step, 'version')),
    title: t.withdrawnBy(by(step)),
  }),
  counted: (t, step) => ({
    icon: 'target',
    tone: 'brand',
    kind: t.counted(),
    title: step.title,
    line: t.countedAs(amountOf(step)),
  }),
}

/** One step of a thread in words. */
export const threadLine = (t: ThreadWords, step: ThreadStep): ThreadLine => told[step.kind](t, step)
