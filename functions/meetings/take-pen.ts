import type { Intent } from '#functions/kernel/intent.ts'
import { commit, refuse, type Table } from '#functions/kernel/table.ts'
import { meetingKey, notesKey } from '#functions/meetings/meetings.keys.ts'
import { readNotes, refusalBy, toNotes } from '#functions/meetings/meetings.store.ts'
import { isHost } from '#shared/meetings/admission.rules.ts'
import { allows } from '#shared/meetings/meeting.lifecycle.ts'
import type { MeetingId, Named } from '#shared/meetings/meeting.ts'
import { penTaken } from '#shared/meetings/meetings.facts.ts'
import { mayTakePen, penUntil } from '#shared/meetings/notes.rules.ts'

/** Lends the pen of the notes to one host for two minutes, and answers the text as it lies there now. */
export async function takePen(table: Table, intent: Intent, by: Named, id: MeetingId, now: string) {
  const must = [...isHost(by.person), ...allows('record')]
  const { meeting, row } = await readNotes(table, id)
  const refused = refusalBy(must, meeting)
  if (refused) return refused
  const from = row?.writer
  const fact = { byName: by.name, meeting: id, ...(from !== undefined && from !== by.person && { from }) }
  const outcome = await commit(
    table,
    intent,
    {
      meeting: { key: meetingKey(id), must },
      notes: {
        key: notesKey(id),
        rev: row?.rev ?? 0,
        must: mayTakePen(by.person, now),
        stamp: 'fence',
        fact: penTaken.of(fact, [id]),
        set: { kind: 'notes', writer: by.person, writerName: by.name, until: penUntil(now) },
      },
    },
    ({ notes }) => ({ fence: notes }),
  )
  if (!outcome.done) return outcome
  // Read after the write: what the former writer saved until this moment is in it.
  const latest = await readNotes(table, id)
  if (latest.row?.fence !== outcome.answer.fence) return refuse('PEN_HELD', { ...toNotes(latest.row) })
  return { done: true, answer: toNotes(latest.row) } as const
}
