import type { Intent } from '#functions/kernel/intent.ts'
import { commit, refuse, type Table } from '#functions/kernel/table.ts'
import { decisionKey, meetingKey } from '#functions/meetings/meetings.keys.ts'
import { readMeeting, readSignals, refusalBy } from '#functions/meetings/meetings.store.ts'
import { mayRecord } from '#shared/meetings/admission.rules.ts'
import { presentAt } from '#shared/meetings/attendance.ts'
import type { Decision, DecisionId } from '#shared/meetings/decision.ts'
import type { MeetingId, Named } from '#shared/meetings/meeting.ts'
import { decisionRecorded } from '#shared/meetings/meetings.facts.ts'

export type NewDecision = { readonly id: MeetingId; readonly text: string; readonly agendaItem?: string | undefined }

/** Puts a decision on record, with everybody whom the ledger has in the room at this second. */
export async function recordDecision(
  table: Table,
  intent: Intent,
  by: Named,
  { id: meeting, text, agendaItem }: NewDecision,
  id: DecisionId,
  now: string,
) {
  const [found, signals] = await Promise.all([readMeeting(table, meeting), readSignals(table, meeting)])
  const refused = refusalBy(mayRecord(by.person, now), found)
  if (refused || !found) return refused ?? refuse('NOT_FOUND')
  if (agendaItem !== undefined && !found.agenda.some((item) => item.id === agendaItem)) return refuse('AGENDA_UNKNOWN')
  const present = [...presentAt(signals, now, found.endedAt)]
  const decision: Decision = {
    id,
    text,
    ...(agendaItem !== undefined && { agendaItem }),
    at: now,
    by: by.person,
    byName: by.name,
    present,
  }
  return commit(
    table,
    intent,
    {
      meeting: { key: meetingKey(meeting), must: mayRecord(by.person, now) },
      decision: {
        key: decisionKey(meeting, id),
        rev: 0,
        fact: decisionRecorded.of({ meeting, title: found.title, decision }, [meeting]),
        set: { kind: 'decision', ...decision },
      },
    },
    () => decision,
  )
}
