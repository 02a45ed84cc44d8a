import * as v from 'valibot'
import { zoneId } from '#shared/calendar/zone.ts'
import { route } from '#shared/kernel/contract.ts'
import { line, optionalProse, prose } from '#shared/kernel/text.ts'
import { date, instant } from '#shared/kernel/time.ts'
import { action, actionInput } from '#shared/meetings/action.ts'
import { decision } from '#shared/meetings/decision.ts'
import { lobbyRow } from '#shared/meetings/lobby.ts'
import {
  accessLevel,
  agendaItem,
  agendaItemId,
  guestId,
  invitedGuest,
  linkId,
  meetingId,
} from '#shared/meetings/meeting.ts'
import { meetingDetail, meetingRow } from '#shared/meetings/meeting-view.ts'
import { meetingsRefusals } from '#shared/meetings/meetings.refusals.ts'
import { notes, notesText } from '#shared/meetings/notes.ts'
import { personId } from '#shared/people/person.ts'

const rev = v.pipe(v.number(), v.integer(), v.minValue(0))
const one = v.strictObject({ id: meetingId })

/** What the form of a meeting holds. A guest with a `link` is one who was invited before. */
export const planFields = {
  title: line(200),
  startsAt: instant,
  endsAt: instant,
  zone: zoneId,
  access: accessLevel,
  chair: personId,
  minuteTaker: personId,
  invitees: v.pipe(v.array(personId), v.maxLength(60, 'too-many')),
  guests: v.pipe(
    v.array(v.strictObject({ ...v.omit(invitedGuest, ['link']).entries, link: v.optional(linkId) })),
    v.maxLength(20, 'too-many'),
  ),
  agenda: v.pipe(v.array(v.strictObject(v.omit(agendaItem, ['id']).entries)), v.maxLength(40, 'too-many')),
}
type Span = { readonly startsAt: string; readonly endsAt: string }
const isForward = ({ startsAt, endsAt }: Span) => startsAt < endsAt

const newPlan = v.pipe(
  v.strictObject(planFields),
  v.forward(v.partialCheck([['startsAt'], ['endsAt']], isForward, 'ends-before-start'), ['endsAt']),
)
const changedPlan = v.pipe(
  v.strictObject({ id: meetingId, rev, ...planFields }),
  v.forward(v.partialCheck([['startsAt'], ['endsAt']], isForward, 'ends-before-start'), ['endsAt']),
)
const scheduled = v.object({ id: meetingId, rev: v.number(), sequence: v.number() })
const decided = v.object({ guest: guestId, state: v.string(), decidedByName: v.string() })

export const meetings = {
  schedule: route('staff')
    .route({ method: 'POST', path: '/meetings' })
    .input(newPlan)
    .output(scheduled)
    .errors(meetingsRefusals),
  change: route('chair')
    .route({ method: 'PUT', path: '/meetings/{id}' })
    .input(changedPlan)
    .output(scheduled)
    .errors(meetingsRefusals),
  cancel: route('chair')
    .route({ method: 'POST', path: '/meetings/{id}/cancel' })
    .input(v.strictObject({ id: meetingId, rev, reason: v.optional(optionalProse(1000), '') }))
    .output(scheduled)
    .errors(meetingsRefusals),
  /** My meetings of this day in my own zone, in order. */
  today: route('own-record')
    .route({ method: 'GET', path: '/me/meetings/today' })
    .output(v.object({ day: date, rows: v.array(meetingRow) })),
  /** My meetings from one day to another, both included, in my own zone; at most 400 of them. */
  mine: route('own-record')
    .route({ method: 'GET', path: '/me/meetings' })
    .input(v.strictObject({ from: date, to: date }))
    .output(v.object({ rows: v.array(meetingRow) })),
  meeting: route('invited')
    .route({ method: 'GET', path: '/meetings/{id}' })
    .input(one)
    .output(meetingDetail)
    .errors(meetingsRefusals),

  /** Who waits, oldest first. */
  lobby: route('chair')
    .route({ method: 'GET', path: '/meetings/{id}/lobby' })
    .input(one)
    .output(v.object({ rows: v.array(lobbyRow) }))
    .errors(meetingsRefusals),
  admit: route('chair')
    .route({ method: 'POST', path: '/meetings/{id}/lobby/{guest}/admit' })
    .input(v.strictObject({ id: meetingId, guest: guestId }))
    .output(decided)
    .errors(meetingsRefusals),
  decline: route('chair')
    .route({ method: 'POST', path: '/meetings/{id}/lobby/{guest}/decline' })
    .input(v.strictObject({ id: meetingId, guest: guestId }))
    .output(decided)
    .errors(meetingsRefusals),

  recordDecision: route('chair')
    .route({ method: 'POST', path: '/meetings/{id}/decisions' })
    .input(v.strictObject({ id: meetingId, text: prose(4000), agendaItem: v.optional(agendaItemId) }))
    .output(decision)
    .errors(meetingsRefusals),
  recordAction: route('chair')
    .route({ method: 'POST', path: '/meetings/{id}/actions' })
    .input(v.strictObject({ id: meetingId, ...actionInput }))
    .output(action)
    .errors(meetingsRefusals),

  notes: route('invited')
    .route({ method: 'GET', path: '/meetings/{id}/notes' })
    .input(one)
    .output(notes)
    .errors(meetingsRefusals),
  /** Takes or renews the pen for two minutes; each saved text renews it. */
  takePen: route('chair')
    .route({ method: 'POST', path: '/meetings/{id}/notes/pen' })
    .input(one)
    .output(notes)
    .errors(meetingsRefusals),
  saveNotes: route('chair')
    .route({ method: 'PUT', path: '/meetings/{id}/notes' })
    .input(v.strictObject({ id: meetingId, fence: rev, text: notesText }))
    .output(v.object({ savedAt: instant, until: instant }))
    .errors(meetingsRefusals),
  givePen: route('chair')
    .route({ method: 'POST', path: '/meetings/{id}/notes/pen/give' })
    .input(v.strictObject({ id: meetingId, fence: rev, text: notesText }))
    .output(v.object({ savedAt: instant }))
    .errors(meetingsRefusals),
}
