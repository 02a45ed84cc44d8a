import type { FormError } from '#web/ui/error-summary.tsx'
import type { TaskWords } from '#web/work/task-words.ts'

/** What the giver has filled in so far; kept on the device until it is handed over. */
export type HandoverDraft = { readonly to: string; readonly note: string; readonly questions: readonly string[] }

export const noHandover: HandoverDraft = { to: '', note: '', questions: [] }

const isText = (value: unknown): value is string => typeof value === 'string'

/** A draft found on the device, or nothing when it is no such draft. */
export function cleanHandover(found: unknown): HandoverDraft | undefined {
  if (typeof found !== 'object' || found === null) return undefined
  const { to, note, questions } = found as Partial<Record<keyof HandoverDraft, unknown>>
  if (!isText(to) || !isText(note) || !Array.isArray(questions)) return undefined
  return { to, note, questions: questions.filter(isText) }
}

export const fieldIds = { to: 'hand-to', note: 'hand-note', question: (n: number) => `hand-question-${String(n)}` }

/** What is still missing before it can be handed over, in the order of the fields. */
export function handoverFaults(t: TaskWords, { to, note, questions }: HandoverDraft): readonly FormError[] {
  const tooLong = questions.flatMap((question, i) =>
    question.trim().length > 500 ? [{ field: fieldIds.question(i + 1), text: t.questionTooLong(i + 1) }] : [],
  )
  const length = note.trim().length
  return [
    ...(to === '' ? [{ field: fieldIds.to, text: t.personMissing() }] : []),
    ...(length === 0 ? [{ field: fieldIds.note, text: t.handNoteMissing() }] : []),
    ...(length > 4000 ? [{ field: fieldIds.note, text: t.handNoteTooLong() }] : []),
    ...tooLong,
  ]
}
