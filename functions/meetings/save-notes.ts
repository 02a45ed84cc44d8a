import type { Intent } from '#functions/kernel/intent.ts'
import { commit, refuse, type Table } from '#functions/kernel/table.ts'
import { touch } from '#functions/kernel/touch.ts'
import { notesKey } from '#functions/meetings/meetings.keys.ts'
import { readNotes, refusalBy, toNotes } from '#functions/meetings/meetings.store.ts'
import { isHost } from '#shared/meetings/admission.rules.ts'
import { notesKept } from '#shared/meetings/meetings.facts.ts'
import type { MeetingId } from '#shared/meetings/meeting.ts'
import { holdsPen, isCheckpointDue, penUntil } from '#shared/meetings/notes.rules.ts'
import type { NotesRow } from '#shared/meetings/notes.ts'

export type WrittenNotes = { readonly id: MeetingId; readonly fence: number; readonly text: string }

/** Keeps what the writer of the notes has typed and renews the pen; once a minute the text goes on record. */
export async function saveNotes(table: Table, intent: Intent, person: string, written: WrittenNotes, now: string) {
  const { id, fence, text } = written
  const until = penUntil(now)
  const saved = await touch(table, 'note-text', {
    key: notesKey(id),
    must: holdsPen(person, fence),
    set: { kind: 'notes', savedAt: now, until, ...(text !== '' && { text }) },
    ...(text === '' && { remove: ['text'] }),
  })
  if (!saved.done) return whyNot(table, person, id)
  const row = saved.now as unknown as NotesRow
  if (isCheckpointDue(row, now)) await keepOnRecord(table, intent, row, written, now)
  return { done: true, answer: { savedAt: now, until } } as const
}

// The text itself is safe already: a checkpoint that another one overtakes is the next one's.
const keepOnRecord = (
  table: Table,
  intent: Intent,
  { rev }: NotesRow,
  { id, fence, text }: WrittenNotes,
  now: string,
) =>
  commit(
    table,
    intent,
    {
      notes: {
        key: notesKey(id),
        rev,
        fact: notesKept.of({ meeting: id, text, fence }, [id]),
        set: { checkpointAt: now },
      },
    },
    () => ({ savedAt: now }),
  )

/** Only who may see the meeting reads who has the pen. */
async function whyNot(table: Table, person: string, id: MeetingId) {
  const { meeting, row } = await readNotes(table, id)
  return refusalBy(isHost(person), meeting) ?? refuse('PEN_LOST', { ...toNotes(row) })
}
