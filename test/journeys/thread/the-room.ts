import { expect } from 'vitest'
import { andi, rina, siti } from '#infra/local/demo/people.ts'
import { shift } from '#shared/kernel/time.ts'
import type { AttendanceRow } from '#shared/meetings/meeting-view.ts'
import { budi, type Planned } from '#test/journeys/thread/the-meeting.ts'
import { waitUntil, type Stage } from '#test/journeys/thread/stage.ts'

export type Inside = {
  readonly room: string
  readonly guest: string
  readonly begins: string
  /** Identities of Siti, Rina, Andi and Budi. */
  readonly identities: readonly string[]
}
type Told = {
  readonly event: string
  readonly minute: number
  readonly second?: number
  readonly who?: number
  readonly connection?: string
}

/** Andi goes out after ten minutes and comes back after fifteen; nobody tells of Siti's leaving. */
const before: readonly Told[] = [
  { event: 'room_started', minute: 0 },
  { event: 'participant_joined', minute: 0, second: 1, who: 0 },
  { event: 'participant_joined', minute: 0, second: 3, who: 1 },
  { event: 'participant_joined', minute: 0, second: 3, who: 2 },
  { event: 'participant_joined', minute: 2, who: 3 },
  { event: 'participant_left', minute: 10, who: 2 },
]
const after: readonly Told[] = [
  { event: 'participant_joined', minute: 15, who: 2, connection: 'PA_again' },
  { event: 'participant_left', minute: 30, who: 3 },
  { event: 'participant_left', minute: 40, who: 1 },
  { event: 'participant_left', minute: 40, who: 2, connection: 'PA_again' },
  { event: 'room_finished', minute: 45 },
]

/** Step 4: what LiveKit tells until the decision is taken. */
export const tellArrivals = (stage: Stage, inside: Inside) => tell(stage, inside, before, 12)

/** The rest of the meeting, and its end; everybody reads who was there. */
export async function tellLeavings(stage: Stage, inside: Inside, { held: id }: Planned): Promise<string> {
  await tell(stage, inside, after, 45)
  const { siti: chair, yohana } = stage.cast
  const { endedAt } = await chair.door.endForAll({ id })
  await stage.courier.settle()
  expect(await chair.meetings.meeting({ id })).toMatchObject({ state: 'ENDED' })
  await expect(yohana.meetings.meeting({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  return endedAt
}

async function tell(stage: Stage, inside: Inside, told: readonly Told[], until: number): Promise<void> {
  for (const each of told) {
    await waitUntil(stage, timeOf(inside, each))
    const name = `webhook ${each.event} of ${String(each.who ?? 'the room')} at ${String(each.minute)}`
    await stage.courier.add({ kind: 'webhook', name, body: bodyOf(inside, each) })
  }
  await waitUntil(stage, shift(inside.begins, { minutes: until }))
}

const timeOf = ({ begins }: Inside, { minute, second = 0 }: Told) => shift(begins, { minutes: minute, seconds: second })
const names = [siti.name, rina.name, andi.name, budi.name]

function bodyOf(inside: Inside, told: Told): string {
  const { event, minute, who, connection = `PA_${String(who)}` } = told
  const createdAt = String(Temporal.Instant.from(timeOf(inside, told)).epochMilliseconds / 1000)
  const participant =
    who === undefined ? {} : { participant: { sid: connection, identity: inside.identities[who], name: names[who] } }
  return JSON.stringify({
    event,
    id: `EV_${event}-${String(minute)}-${String(who)}`,
    createdAt,
    room: { name: inside.room, sid: 'RM_1' },
    ...participant,
  })
}

/** Who was there, by hand: what the ledger must say whatever came when. */
export function attendanceOfThisMeeting(
  inside: Inside,
): readonly Pick<AttendanceRow, 'id' | 'intervals' | 'confidence'>[] {
  const at = (minutes: number, seconds = 0) => shift(inside.begins, { minutes, seconds })
  return [
    { id: siti.id, intervals: [{ from: at(0, 1), to: at(45) }], confidence: 'assumed' },
    {
      id: andi.id,
      intervals: [
        { from: at(0, 3), to: at(10) },
        { from: at(15), to: at(40) },
      ],
      confidence: 'certain',
    },
    { id: rina.id, intervals: [{ from: at(0, 3), to: at(40) }], confidence: 'certain' },
    { id: inside.guest, intervals: [{ from: at(2), to: at(30) }], confidence: 'certain' },
  ]
}
/** When the decision is taken, Andi is outside. */
export const presentAtTheDecision = ({ guest }: Inside): readonly string[] => [siti.id, rina.id, guest]
