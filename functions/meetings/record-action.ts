import type { Intent } from '#functions/kernel/intent.ts'
import { readMany } from '#functions/kernel/read.ts'
import { commit, refuse, type Table } from '#functions/kernel/table.ts'
import { actionKey, decisionKey, meetingKey } from '#functions/meetings/meetings.keys.ts'
import { refusalBy } from '#functions/meetings/meetings.store.ts'
import { derivedId, type Id } from '#shared/kernel/ids.ts'
import type { Action, ActionId } from '#shared/meetings/action.ts'
import { mayRecord } from '#shared/meetings/admission.rules.ts'
import { isDuePast } from '#shared/meetings/minutes.rules.ts'
import type { Meeting, MeetingId } from '#shared/meetings/meeting.ts'
import { actionRecorded } from '#shared/meetings/meetings.facts.ts'
import { queueOf, type Rights } from '#shared/people/rights.ts'

export type NewAction = Pick<Action, 'title' | 'description' | 'queue' | 'due' | 'points'> & {
  readonly id: MeetingId
  readonly indicator?: Id<'idr'> | undefined
  readonly decision?: Id<'dcs'> | undefined
  readonly agendaItem?: string | undefined
  readonly steps: readonly string[]
}

/** Puts an action on record; the one task that it becomes has its id already. Only into a queue of one's own. */
export async function recordAction(
  table: Table,
  intent: Intent,
  by: Pick<Rights, 'person' | 'name' | 'queues'>,
  { id: meeting, indicator, decision, agendaItem, steps, ...given }: NewAction,
  id: ActionId,
  now: string,
) {
  const asked = [meetingKey(meeting), ...(decision === undefined ? [] : [decisionKey(meeting, decision)])]
  const rows = await readMany(table, asked)
  const found = rows.find(({ sk }) => sk === 'META') as Meeting | undefined
  const refused = refusalBy(mayRecord(by.person, now), found)
  if (refused || !found) return refused ?? refuse('NOT_FOUND')
  const right = queueOf(by, given.queue)
  if (!right) return refuse('QUEUE_UNKNOWN')
  if (rows.length < asked.length) return refuse('DECISION_UNKNOWN')
  if (agendaItem !== undefined && !found.agenda.some((item) => item.id === agendaItem)) return refuse('AGENDA_UNKNOWN')
  if (isDuePast(given.due, right.zone, now)) return refuse('DUE_PAST')

  const { name, unit, zone } = right
  const action: Action = {
    id,
    ...given,
    ...(indicator !== undefined && { indicator }),
    ...(decision !== undefined && { decision }),
    ...(agendaItem !== undefined && { agendaItem }),
    queueName: name,
    task: derivedId('tsk', id),
    at: now,
    by: by.person,
    byName: by.name,
  }
  const fact = { meeting, title: found.title, action, steps, queue: { id: given.queue, name, unit, zone } }
  return commit(
    table,
    intent,
    {
      meeting: { key: meetingKey(meeting), must: mayRecord(by.person, now) },
      action: {
        key: actionKey(meeting, id),
        rev: 0,
        fact: actionRecorded.of(fact, [meeting]),
        set: { kind: 'action', ...action },
      },
    },
    () => action,
  )
}
