import type { FormError } from '#web/ui/error-summary.tsx'
import type { TaskWords } from '#web/work/task-words.ts'

export type StepDraft = { readonly title: string; readonly mandatory: boolean }

/** A new task as it is typed; kept on the device until it is created. */
export type TaskDraft = {
  readonly title: string
  readonly about: string
  readonly due: string
  readonly points: string
  readonly priority: string
  readonly indicator: string
  readonly steps: readonly StepDraft[]
}

export const noTask: TaskDraft = {
  title: '',
  about: '',
  due: '',
  points: '1',
  priority: '0',
  indicator: '',
  steps: [],
}

export const priorities = { '0': 'normal', '5': 'urgent', '9': 'veryUrgent' } as const
export const mostSteps = 40

export const taskFields = {
  title: 'task-title',
  about: 'task-about',
  due: 'task-due',
  points: 'task-points',
  step: (n: number) => `task-step-${String(n)}`,
}

/** A draft found on the device; what does not fit is left out. */
export function cleanTask(found: unknown): TaskDraft | undefined {
  if (typeof found !== 'object' || found === null) return undefined
  const given = found as Readonly<Record<string, unknown>>
  const text = (field: keyof TaskDraft, otherwise: string) => {
    const value = given[field]
    return typeof value === 'string' ? value : otherwise
  }
  const steps = Array.isArray(given['steps']) ? (given['steps'] as readonly unknown[]) : []
  return {
    title: text('title', ''),
    about: text('about', ''),
    due: text('due', ''),
    points: text('points', noTask.points),
    priority: text('priority', '0') in priorities ? text('priority', '0') : '0',
    indicator: text('indicator', ''),
    steps: steps.filter(isStep).slice(0, mostSteps),
  }
}

const isStep = (found: unknown): found is StepDraft => {
  const given = found as Partial<Record<keyof StepDraft, unknown>> | null
  return typeof given === 'object' && typeof given?.title === 'string' && typeof given.mandatory === 'boolean'
}

/** What must be fixed before a task can be created, in the order of the fields. `today`: in the zone of the queue. */
export function taskFaults(t: TaskWords, draft: TaskDraft, today: string): readonly FormError[] {
  const title = draft.title.trim().length
  const points = Number(draft.points.replace(',', '.'))
  return [
    ...(title === 0 ? [{ field: taskFields.title, text: t.titleMissing() }] : []),
    ...(title > 200 ? [{ field: taskFields.title, text: t.titleTooLong() }] : []),
    ...(draft.about.trim().length > 8000 ? [{ field: taskFields.about, text: t.aboutTooLong() }] : []),
    ...(draft.due === '' ? [{ field: taskFields.due, text: t.dueMissing() }] : []),
    ...(draft.due !== '' && draft.due < today ? [{ field: taskFields.due, text: t.dueEarly() }] : []),
    ...(Number.isInteger(points) && points >= 1 && points <= 20
      ? []
      : [{ field: taskFields.points, text: t.pointsWrong() }]),
    ...draft.steps.flatMap((step, i) =>
      step.title.trim().length > 200 ? [{ field: taskFields.step(i + 1), text: t.stepTooLong(i + 1) }] : [],
    ),
  ]
}
