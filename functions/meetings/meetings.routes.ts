import { implement } from '@orpc/server'
import { answer } from '#functions/kernel/answer.ts'
import { staff, type Ground } from '#functions/kernel/rpc.ts'
import type { Services } from '#functions/kernel/services.ts'
import type { Push } from '#functions/live/push.ts'
import { admitGuest, declineGuest } from '#functions/meetings/admit-guest.ts'
import { cancelMeeting } from '#functions/meetings/cancel-meeting.ts'
import { changeMeeting } from '#functions/meetings/change-meeting.ts'
import { givePen } from '#functions/meetings/give-pen.ts'
import { listMyMeetings } from '#functions/meetings/list-my-meetings.ts'
import { readLobby, readMeeting, readNotes, refusalBy, toNotes } from '#functions/meetings/meetings.store.ts'
import { readMeetingDetail } from '#functions/meetings/read-meeting-detail.ts'
import { recordAction } from '#functions/meetings/record-action.ts'
import { recordDecision } from '#functions/meetings/record-decision.ts'
import { saveNotes } from '#functions/meetings/save-notes.ts'
import { scheduleMeeting } from '#functions/meetings/schedule-meeting.ts'
import { takePen } from '#functions/meetings/take-pen.ts'
import { dayIn } from '#shared/calendar/day.ts'
import { isHost, isThere } from '#shared/meetings/admission.rules.ts'
import { meetings } from '#shared/meetings/meetings.api.ts'
import { notesSaved } from '#shared/meetings/notes-hint.ts'

/** `push`: tells readers of notes that there is more, between two facts. */
export type MeetingsServices = Services & { readonly push?: Push }

const routes = implement(meetings).$context<Ground<MeetingsServices>>().use(staff)

export const meetingsRoutes = routes.router({
  schedule: routes.schedule.handler(async ({ input, context: { services, person, intent, now }, errors }) =>
    answer(errors, await scheduleMeeting(services, intent, person, input, services.newId('mtg'), now)),
  ),
  change: routes.change.handler(async ({ input, context: { services, person, intent, now }, errors }) =>
    answer(errors, await changeMeeting(services, intent, person, input, now)),
  ),
  cancel: routes.cancel.handler(async ({ input, context: { services, person, intent, now }, errors }) =>
    answer(errors, await cancelMeeting(services.table, intent, person, input, now)),
  ),
  today: routes.today.handler(async ({ context: { services, person, now } }) => {
    const day = dayIn(person.zone, now)
    return { day, rows: await listMyMeetings(services.table, person, day, day) }
  }),
  mine: routes.mine.handler(async ({ input, context: { services, person } }) => ({
    rows: await listMyMeetings(services.table, person, input.from, input.to),
  })),
  meeting: routes.meeting.handler(async ({ input, context: { services, person, now }, errors }) =>
    answer(errors, await readMeetingDetail(services.table, person.person, input.id, now)),
  ),

  lobby: routes.lobby.handler(async ({ input, context: { services, person }, errors }) => {
    const [meeting, places] = await Promise.all([
      readMeeting(services.table, input.id),
      readLobby(services.table, input.id),
    ])
    const refused = refusalBy(isHost(person.person), meeting)
    if (refused) return answer(errors, refused)
    const waiting = places.filter(({ state }) => state === 'WAITING')
    return { rows: waiting.toSorted((a, b) => (a.since < b.since ? -1 : 1)) }
  }),
  admit: routes.admit.handler(async ({ input, context: { services, person, intent, now }, errors }) =>
    answer(errors, await admitGuest(services.table, intent, person, input, now)),
  ),
  decline: routes.decline.handler(async ({ input, context: { services, person, intent, now }, errors }) =>
    answer(errors, await declineGuest(services.table, intent, person, input, now)),
  ),

  recordDecision: routes.recordDecision.handler(async ({ input, context: { services, person, intent, now }, errors }) =>
    answer(errors, await recordDecision(services.table, intent, person, input, services.newId('dcs'), now)),
  ),
  recordAction: routes.recordAction.handler(async ({ input, context: { services, person, intent, now }, errors }) =>
    answer(errors, await recordAction(services.table, intent, person, input, services.newId('act'), now)),
  ),

  notes: routes.notes.handler(async ({ input, context: { services, person }, errors }) => {
    const { meeting, row } = await readNotes(services.table, input.id)
    const refused = refusalBy(isThere(person.person), meeting)
    return refused ? answer(errors, refused) : toNotes(row)
  }),
  takePen: routes.takePen.handler(async ({ input, context: { services, person, intent, now }, errors }) =>
    answer(errors, await takePen(services.table, intent, person, input.id, now)),
  ),
  saveNotes: routes.saveNotes.handler(async ({ input, context: { services, person, intent, now }, errors }) => {
    const saved = answer(errors, await saveNotes(services.table, intent, person.person, input, now))
    await services.push?.([{ topic: input.id, type: notesSaved }]).catch(() => undefined)
    return saved
  }),
  givePen: routes.givePen.handler(async ({ input, context: { services, person, intent, now }, errors }) =>
    answer(errors, await givePen(services.table, intent, person, input, now)),
  ),
})
