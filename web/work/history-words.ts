import type { TaskWords } from '#web/work/task-words.ts'
import type { HistoryEntry } from '#shared/work/history.ts'

export type Told = { readonly who?: string; readonly what: string }

/** One line of the history in words; what happens by itself has no doer. */
export function toldOf(t: TaskWords, entry: HistoryEntry): Told {
  const other = entry.otherName ?? ''
  if (entry.type === 'lease-lapsed') return { what: t.lapsedLease(other) }
  if (entry.type === 'handover-lapsed') return { what: t.lapsedHandover(other) }
  const type = entry.type === 'step-checked' && entry.done === false ? 'step-unchecked' : entry.type
  return { who: entry.byName, what: t.happened(type, other, String(entry.version ?? '')) }
}

/** The same as one sentence: "Dewi Lestari mengambil tugas". */
export function sentenceOf(t: TaskWords, entry: HistoryEntry): string {
  const { who, what } = toldOf(t, entry)
  return who ? `${who} ${what}` : what
}
