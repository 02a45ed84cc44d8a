import * as v from 'valibot'
import type { StoredFact } from '#shared/kernel/fact.ts'

/** One line of a task's history. `other`: the second person of a hand-over; `text`: the reason, note or step. */
export const historyEntry = v.object({
  type: v.string(),
  at: v.string(),
  by: v.string(),
  byName: v.string(),
  otherName: v.optional(v.string()),
  text: v.optional(v.string()),
  done: v.optional(v.boolean()),
  output: v.optional(v.string()),
  version: v.optional(v.number()),
})
export type HistoryEntry = v.InferOutput<typeof historyEntry>

const others: Readonly<Record<string, string>> = {
  'handover-offered': 'toName',
  'handover-accepted': 'fromName',
  'handover-refused': 'fromName',
  'handover-lapsed': 'toName',
  'lease-lapsed': 'holderName',
}
type Text = 'reason' | 'note' | 'text' | 'title'
const spoken: Readonly<Record<string, Text>> = {
  'task-released': 'reason',
  'handover-offered': 'note',
  'handover-refused': 'reason',
  'task-given-back': 'reason',
  'step-checked': 'title',
  'note-added': 'text',
}

/** The facts of a task as people read them, newest first. */
export const historyOf = (facts: readonly StoredFact[]): readonly HistoryEntry[] =>
  facts.map(entryOf).sort((a, b) => (a.at < b.at ? 1 : Number(a.at > b.at) * -1))

function entryOf({ type, at, by, data }: StoredFact): HistoryEntry {
  const text = (field: string | undefined) =>
    field !== undefined && typeof data[field] === 'string' ? data[field] : undefined
  const otherName = text(others[type])
  const said = text(spoken[type])
  const output = text('output')
  return {
    type,
    at,
    by,
    byName: text('byName') ?? '',
    ...(otherName !== undefined && { otherName }),
    ...(said !== undefined && { text: said }),
    ...(typeof data['done'] === 'boolean' && { done: data['done'] }),
    ...(output !== undefined && { output }),
    ...(typeof data['version'] === 'number' && { version: data['version'] }),
  }
}
