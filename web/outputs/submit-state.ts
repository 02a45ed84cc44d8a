import { createEffect, createMemo, createSignal } from 'solid-js'
import { createKept } from '#web/kernel/create-kept.ts'
import { useMe } from '#web/kernel/session.tsx'
import { language, useWords } from '#web/kernel/words.tsx'
import { readAmount } from '#web/outputs/amount.ts'
import { openUploads } from '#web/outputs/create-uploads.ts'
import { submitWords } from '#web/outputs/submit-words.ts'
import {
  cleanSubmission,
  draftFrom,
  noSubmission,
  pointsToAnswer,
  type SubmitDraft,
} from '#web/outputs/submit-draft.ts'
import { filesFaults, whatFaults, type Step } from '#web/outputs/submit-faults.ts'
import type { FormError } from '#web/ui/error-summary.tsx'
import type { OutputDetail } from '#shared/outputs/outputs.api.ts'
import type { IndicatorView } from '#shared/performance/performance.api.ts'
import type { TaskDetail } from '#shared/work/task-view.ts'

export type Countable = { readonly rows: readonly IndicatorView[]; readonly period: string }

export type SubmitProps = {
  readonly task: TaskDetail
  /** The output that came back: a new version of it is handed in. */
  readonly output: OutputDetail | undefined
  readonly countable: Countable
}

const locales = { id: 'id-ID', en: 'en-GB' } as const

/** Everything that the three steps share: what was typed, the files, what is still missing. */
export function createSubmit(props: SubmitProps) {
  const t = useWords(submitWords)
  const me = useMe()
  const before = props.output?.versions.find(({ version }) => version === props.output?.version)
  const asked = props.output && pointsToAnswer(props.output.verdicts, props.output.version)
  const name = `${me().person}.${props.task.id}.${String(props.output?.version ?? 0)}`
  const start: SubmitDraft = before
    ? draftFrom(before, locales[language()])
    : { ...noSubmission, indicator: props.task.indicator ?? '' }
  const [draft, setDraft, forget] = createKept(`submit.${name}`, start, cleanSubmission)
  const uploads = openUploads(name, () => ({ task: props.task.id, fence: props.task.fence ?? -1 }))
  const [errors, setErrors] = createSignal<readonly FormError[]>([])

  const chosen = createMemo(() => props.countable.rows.find(({ id }) => id === draft().indicator))
  const form = () => ({
    draft: draft(),
    measure: chosen()?.measure ?? '',
    points: asked?.points ?? [],
    rows: uploads.rows,
    language: language(),
  })
  const faultsOf = (step: Step): readonly FormError[] => {
    const what = () => whatFaults(t, { ...form(), draft: { ...draft(), indicator: chosen()?.id ?? '' } })
    if (step === 1) return what()
    return step === 2 ? filesFaults(t, form(), false) : [...what(), ...filesFaults(t, form(), true)]
  }
  // The task's own indicator, or the only one, needs no choosing.
  createEffect(() => {
    const [first, second] = props.countable.rows
    if (draft().indicator === '' && first && !second) setDraft((now) => ({ ...now, indicator: first.id }))
  })

  return {
    before,
    asked,
    draft,
    set: (fields: Partial<SubmitDraft>) => setDraft((now) => ({ ...now, ...fields })),
    uploads,
    errors,
    setErrors,
    errorOf: (field: string) => errors().find((error) => error.field === field)?.text,
    chosen,
    amount: () => readAmount(draft().quantity, language()),
    faultsOf,
    forget: () => {
      forget()
      uploads.forget()
    },
  }
}

export type Submit = ReturnType<typeof createSubmit>
