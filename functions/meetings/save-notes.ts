import type { Intent } from '#functions/kernel/intent.ts'
import { commit, refuse, type Table } from '#functions/kernel/table.ts'
import { touch } from '#functions/kernel/touch.ts'
import { meetingKey, notesKey } from '#functions/meetings/meetings.keys.ts'
import { readMeeting, refusalBy, toNotes } from '#functions/meetings/meetings.store.ts'
import { isHost } from '#shared/meetings/admission.rules.ts'
import { allows } from '#shared/meetings/meeting.lifecycle.ts'
import { notesKept } from '#shared/meetings/meetings.facts.ts'
import type { MeetingId } from '#shared/meetings/meeting.ts'
import { holdsPen, isCheckpointDue, penUntil } from '#shared/meetings/notes.rules.ts'
import type { NotesRow } from '#shared/meetings/notes.ts'

export type WrittenNotes = { readonly id: MeetingId; readonly fence: number; readonly text: string }

const mayWrite = (person: string) => [...isHost(person), ...allows('record')]

/** Keeps what the writer of the notes has typed and renews the pen; once a minute the text goes on record. */
export async function saveNotes(table: Table, intent: Intent, person: string, written: WrittenNotes, now: string) {
  const { id, fence, text } = written
  // The pen outlives the right to it: who is no host any more writes no further.
  const refused = refusalBy(mayWrite(person), await readMeeting(table, id))
  if (refused) return refused
  const until = penUntil(now)
  const saved = await touch(table, 'note-text', {
    key: notesKey(id),
    must: holdsPen(person, fence),
    set: { kind: 'notes', savedAt: now, until, ...(text !== '' && { text }) },
    ...(text === '' && { remove: ['text'] }),
  })
  if (!saved.done) return refuse('PEN_LOST', { ...toNotes(saved.old) })
  const row = saved.now as unknown as NotesRow
  if (isCheckpointDue(row, now)) await keepOnRecord(table, intent, person, row, written, now)
  return { done: true, answer: { savedAt: now, until } } as const
}

// The text itself is safe already: a checkpoint that another one overtakes is the next one's.
const keepOnRecord = (
  table: Table,
  intent: Intent,
  person: string,
  { rev }: NotesRow,
  { id, fence, text }: WrittenNotes,
  now: string,
) =>
  commit(
    table,
    intent,
    {
      meeting: { key: meetingKey(id), must: mayWrite(person) },
      notes: {
        key: notesKey(id),
        rev,
        fact: notesKept.of({ meeting: id, text, fence }, [id]),
        set: { checkpointAt: now },
      },
    },
    () => ({ savedAt: now }),
  )
