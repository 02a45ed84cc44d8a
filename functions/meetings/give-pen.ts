import type { Intent } from '#functions/kernel/intent.ts'
import { commit, refuse, type Table } from '#functions/kernel/table.ts'
import { meetingKey, notesKey } from '#functions/meetings/meetings.keys.ts'
import { readNotes, refusalBy } from '#functions/meetings/meetings.store.ts'
import type { WrittenNotes } from '#functions/meetings/save-notes.ts'
import { isHost } from '#shared/meetings/admission.rules.ts'
import { allows } from '#shared/meetings/meeting.lifecycle.ts'
import type { Named } from '#shared/meetings/meeting.ts'
import { penGiven } from '#shared/meetings/meetings.facts.ts'
import { holdsPen } from '#shared/meetings/notes.rules.ts'

/** Hands the pen back with the last text, which goes on record. */
export async function givePen(table: Table, intent: Intent, by: Named, { id, fence, text }: WrittenNotes, now: string) {
  const { meeting, row } = await readNotes(table, id)
  const must = [...isHost(by.person), ...allows('record')]
  const refused = refusalBy(must, meeting)
  if (refused) return refused
  if (!row?.rev) return refuse('PEN_LOST')
  return commit(
    table,
    intent,
    {
      meeting: { key: meetingKey(id), must },
      notes: {
        key: notesKey(id),
        rev: row.rev,
        must: holdsPen(by.person, fence),
        fact: penGiven.of({ byName: by.name, meeting: id, text }, [id]),
        set: { savedAt: now, checkpointAt: now, ...(text !== '' && { text }) },
        remove: ['writer', 'writerName', 'until', ...(text === '' ? ['text'] : [])],
      },
    },
    () => ({ savedAt: now }),
  )
}
