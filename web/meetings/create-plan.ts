import { createSignal } from 'solid-js'
import { useNow } from '#web/kernel/clock.ts'
import { createKept } from '#web/kernel/create-kept.ts'
import type { Refused } from '#web/kernel/refusal-notice.tsx'
import { useFieldSentence } from '#web/kernel/refusal-notice.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { planWords } from '#web/meetings/plan-words.ts'
import { cleanPlan, type PlanDraft } from '#web/meetings/plan-draft.ts'
import { fieldOfPath, planFaults } from '#web/meetings/plan-faults.ts'
import { inputOf, type PlanInput } from '#web/meetings/plan-input.ts'
import type { FormError } from '#web/ui/error-summary.tsx'
import type { FieldFault } from '#shared/kernel/refusal.ts'

type Sent = { readonly ok: true } | ({ readonly ok: false } & Refused)

/** A form of a meeting: its draft, what is wrong with it, and how it is sent. */
export function createPlan(name: string, initial: PlanDraft) {
  const t = useWords(planWords)
  const now = useNow()
  const fieldSentence = useFieldSentence()
  const [draft, setDraft, forget] = createKept(name, initial, cleanPlan)
  const [errors, setErrors] = createSignal<readonly FormError[]>([])

  const serverFaults = ({ faults }: Readonly<Record<string, unknown>>): readonly FormError[] =>
    (Array.isArray(faults) ? (faults as readonly FieldFault[]) : []).flatMap((fault) => {
      const field = fieldOfPath(fault.path)
      return field ? [{ field, text: fieldSentence(fault) }] : []
    })
  const check = (): PlanInput | undefined => {
    const wrong = planFaults(t, draft(), now())
    setErrors(wrong)
    return wrong.length > 0 ? undefined : inputOf(draft())
  }
  const settled = (result: Sent) => {
    if (result.ok) forget()
    else setErrors(serverFaults(result.tells))
    return result.ok
  }
  return {
    draft,
    errors,
    change: (fields: Partial<PlanDraft>) => setDraft((before) => ({ ...before, ...fields })),
    errorOf: (field: string) => errors().find((error) => error.field === field)?.text,
    check,
    settled,
  }
}
