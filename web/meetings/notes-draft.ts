/** What was typed and is not yet known to be kept; `fence`: the lease under which it was typed. */
export type NotesDraft = { readonly text: string; readonly fence: number }

export const noDraft: NotesDraft = { text: '', fence: 0 }

export function cleanNotes(found: unknown): NotesDraft | undefined {
  const given = found as Partial<NotesDraft> | null
  return typeof given === 'object' && typeof given?.text === 'string' && typeof given.fence === 'number'
    ? { text: given.text, fence: given.fence }
    : undefined
}
