import type { FormError } from '#web/ui/error-summary.tsx'
import type { MinutesWords } from '#web/meetings/minutes-words.ts'

export type ActionDraft = {
  readonly title: string
  readonly queue: string
  readonly due: string
  readonly points: string
  readonly indicator: string
  readonly decision: string
  readonly steps: readonly string[]
}

export const noAction: ActionDraft = {
  title: '',
  queue: '',
  due: '',
  points: '1',
  indicator: '',
  decision: '',
  steps: [],
}
export const mostSteps = 20

export const actionFields = {
  title: 'action-title',
  due: 'action-due',
  points: 'action-points',
  step: (n: number) => `action-step-${String(n)}`,
} as const

export function cleanAction(found: unknown): ActionDraft | undefined {
  if (typeof found !== 'object' || found === null) return undefined
  const given = found as Readonly<Record<string, unknown>>
  const { steps, ...texts } = noAction
  const isWhole = Object.keys(texts).every((field) => typeof given[field] === 'string')
  const isListed = Array.isArray(given['steps']) && given['steps'].every((step) => typeof step === 'string')
  return isWhole ? ({ ...given, ...(!isListed && { steps }) } as unknown as ActionDraft) : undefined
}

/** What must be fixed before an action can be recorded. `today`: in the zone of the queue. */
export function actionFaults(t: MinutesWords, draft: ActionDraft, today: string): readonly FormError[] {
  const title = draft.title.trim().length
  const points = Number(draft.points)
  return [
    ...(title === 0 ? [{ field: actionFields.title, text: t.actionMissing() }] : []),
    ...(title > 200 ? [{ field: actionFields.title, text: t.actionTooLong() }] : []),
    ...(draft.due === '' ? [{ field: actionFields.due, text: t.dueMissing() }] : []),
    ...(draft.due !== '' && draft.due < today ? [{ field: actionFields.due, text: t.dueEarly() }] : []),
    ...(Number.isInteger(points) && points >= 1 && points <= 20
      ? []
      : [{ field: actionFields.points, text: t.pointsWrong() }]),
    ...draft.steps.flatMap((step, i) =>
      step.trim().length > 200 ? [{ field: actionFields.step(i + 1), text: t.stepTooLong(i + 1) }] : [],
    ),
  ]
}
