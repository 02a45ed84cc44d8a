import { andi, dewi, rina, siti } from '#infra/local/demo/people.ts'
import { shift, toText } from '#shared/kernel/time.ts'
import type { MeetingId } from '#shared/meetings/meeting.ts'
import type { PortalClient } from '#test/kit/client.ts'

/** A meeting of the portal that runs, whose door is open: Siti is its chair and `chair` speaks for her, Rina takes the minutes. */
export async function openMeeting(chair: PortalClient, title: string): Promise<MeetingId> {
  const startsAt = shift(toText(Temporal.Now.instant()), { minutes: 2 })
  const { id } = await chair.meetings.schedule({
    title,
    startsAt,
    endsAt: shift(startsAt, { hours: 1 }),
    zone: 'Asia/Jakarta',
    access: 'invited',
    chair: siti.id,
    minuteTaker: rina.id,
    invitees: [andi.id, dewi.id],
    guests: [],
    agenda: [{ title: 'Surat edaran', minutes: 20 }],
  })
  return id
}
