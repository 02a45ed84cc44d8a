import { newId } from '#functions/kernel/clock.ts'
import { readOne } from '#functions/kernel/read.ts'
import { rightsKey } from '#functions/kernel/rpc.ts'
import { scheduleMeeting } from '#functions/meetings/schedule-meeting.ts'
import { demoMeetings, soonMeeting, type DemoMeeting } from '#infra/local/demo/meetings.ts'
import { made, seedIntent, type Seeding } from '#infra/local/seed/seeding.ts'
import { toText } from '#shared/kernel/time.ts'
import type { MeetingId } from '#shared/meetings/meeting.ts'
import type { Rights } from '#shared/people/rights.ts'

/** The meetings of the present week, and one that begins within five minutes; each under an id of its own day. */
export async function seedMeetings(seeding: Seeding): Promise<void> {
  const now = Temporal.Instant.from(seeding.now)
  for (const meeting of demoMeetings) {
    const day = now.toZonedDateTimeISO(meeting.zone).toPlainDate()
    const monday = day.subtract({ days: day.dayOfWeek - 1 })
    const date = monday.add({ days: meeting.weekday - 1 })
    const starts = date.toZonedDateTime({ timeZone: meeting.zone, plainTime: meeting.at }).toInstant()
    await schedule(seeding, meeting, starts, date.toString())
  }
  // Ten minutes share one id: starting again at once makes no second one.
  const slot = Math.floor(now.epochMilliseconds / 600_000)
  await schedule(seeding, soonMeeting, now.add({ minutes: 4 }), String(slot))
}

async function schedule({ table }: Seeding, plan: DemoMeeting, starts: Temporal.Instant, when: string): Promise<void> {
  const { key, title, zone, minutes, chair, minuteTaker, invitees, guests, agenda } = plan
  const id = `mtg_demo${key}${when.replaceAll('-', '')}` as MeetingId
  const by = (await readOne(table, rightsKey(chair))) as Rights | undefined
  if (!by) throw new Error(`the seed has no ${chair}`)
  // Invited two days before, as a past meeting was.
  const at = toText(starts.subtract({ hours: 48 }))
  const length = Math.floor(minutes / agenda.length)
  await made(
    `schedule ${id}`,
    scheduleMeeting(
      { table, newId },
      seedIntent(id, at),
      by,
      {
        title,
        startsAt: toText(starts),
        endsAt: toText(starts.add({ minutes })),
        zone,
        access: guests.length > 0 ? 'guests-knock' : 'invited',
        chair,
        minuteTaker,
        invitees,
        guests,
        agenda: agenda.map((item) => ({ title: item, minutes: length })),
      },
      id,
      at,
    ),
  )
}
