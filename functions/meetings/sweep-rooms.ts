import { count } from '#functions/kernel/counts.ts'
import { intentOf } from '#functions/kernel/intent.ts'
import type { LiveKit } from '#functions/kernel/livekit.ts'
import type { Services } from '#functions/kernel/services.ts'
import { endByClock } from '#functions/meetings/end-meeting.ts'
import { meetingKey, noSweep } from '#functions/meetings/meetings.keys.ts'
import { readLive } from '#functions/meetings/meetings.store.ts'
import { missedJoins } from '#functions/meetings/missed-joins.ts'
import { recordSignal } from '#functions/meetings/record-signal.ts'
import { on } from '#shared/kernel/condition.ts'
import { whoseIdentity } from '#shared/meetings/identity.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { isOverByClock } from '#shared/meetings/plan.rules.ts'
import type { Connection } from '#shared/meetings/signal.ts'

export type SweepServices = Pick<Services, 'table' | 'log'> & { readonly livekit: LiveKit }

/**
 * Asks the room itself who is there, for every meeting that may be live; the list corrects what webhooks lost. Costs
 * one query when none is. A room that cannot be asked does not stop the others.
 */
export async function sweepRooms(services: SweepServices, now: string): Promise<{ swept: number; failed: number }> {
  const meetings = await readLive(services.table)
  const done = await Promise.allSettled(meetings.map((meeting) => sweep(services, meeting, now)))
  const failed = done.filter(({ status }) => status === 'rejected').length
  if (failed > 0) services.log({ level: 'error', event: 'sweep-failed', failed })
  count(services.log, 'room-silent', failed)
  return { swept: done.length - failed, failed }
}

async function sweep({ table, livekit, log }: SweepServices, meeting: Meeting, now: string): Promise<void> {
  const inside = (await livekit.listParticipants(meeting.room)).flatMap((each): Connection[] => {
    const whose = whoseIdentity(each.identity)
    const { name, connection, joinedAt } = each
    return whose ? [{ ...whose, name, connection, ...(joinedAt !== undefined && { joinedAt }) }] : []
  })
  const isOver = meeting.state === 'ENDED' && inside.length === 0
  const gone = { key: meetingKey(meeting.id), must: isEnded, remove: noSweep }
  await recordSignal(
    table,
    meeting.id,
    { id: `sweep-${now}`, at: now, event: 'listed', inside },
    isOver ? { gone } : {},
  )
  if (meeting.state === 'ENDED' && !isOver) await livekit.deleteRoom(meeting.room)
  if (isOverByClock(meeting, inside.length, now)) {
    await endByClock(table, intentOf('timer', `end-${meeting.id}-${now}`, {}, now), meeting, now)
  }
  const missed = await missedJoins(table, meeting.id, inside, now)
  count(log, 'seat-unused', missed.unused)
  count(log, 'connection-untold', missed.untold)
}

const isEnded = [{ code: 'MEETING_LIVE', must: on<Meeting>().equals('state', 'ENDED') }] as const
