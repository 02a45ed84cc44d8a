import * as v from 'valibot'
import { optionalProse } from '#shared/kernel/text.ts'

export const notesText = optionalProse(20_000)

/** The notes of a meeting and who holds the pen, until when. `fence`: the rev of the present lease; 0 before the first. */
export const notes = v.object({
  text: v.string(),
  fence: v.number(),
  writer: v.optional(v.string()),
  writerName: v.optional(v.string()),
  until: v.optional(v.string()),
  savedAt: v.optional(v.string()),
})
export type Notes = v.InferOutput<typeof notes>

/** The row as it is stored. */
export type NotesRow = Notes & { readonly rev: number; readonly checkpointAt?: string }
