import { readMany } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { decisionKey, meetingKey } from '#functions/meetings/meetings.keys.ts'
import type { Decision } from '#shared/meetings/decision.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { Beginning } from '#shared/outputs/thread.ts'
import type { Origin } from '#shared/work/task.ts'

/** The meeting and the decision that a task came from, as its thread names them. */
export async function readOrigin(table: Table, origin: Origin | undefined): Promise<Beginning> {
  if (!origin) return {}
  const keys = [meetingKey(origin.meeting), ...(origin.decision ? [decisionKey(origin.meeting, origin.decision)] : [])]
  const rows = await readMany(table, keys)
  const meeting = rows.find(({ sk }) => sk === 'META') as Meeting | undefined
  const decision = rows.find(({ sk }) => sk !== 'META') as Decision | undefined
  return {
    ...(meeting && {
      meeting: { id: meeting.id, title: meeting.title, at: meeting.startsAt, chair: meeting.chair.name },
    }),
    ...(decision && {
      decision: {
        id: decision.id,
        text: decision.text,
        at: decision.at,
        byName: decision.byName,
        present: decision.present.length,
      },
    }),
  }
}
