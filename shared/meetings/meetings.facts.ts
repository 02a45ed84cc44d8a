import type { ZoneId } from '#shared/calendar/zone.ts'
import { defineFact } from '#shared/kernel/fact.ts'
import type { Action } from '#shared/meetings/action.ts'
import type { Attendee, Decision } from '#shared/meetings/decision.ts'
import type { AgendaItem, InvitedGuest, Invitee } from '#shared/meetings/meeting.ts'
import type { Signal } from '#shared/meetings/signal.ts'

type By = { readonly byName: string }

/** All that an invitation says; a guest's link is minted from its id and generation. */
export type Invitation = {
  readonly meeting: string
  readonly title: string
  readonly unitName: string
  readonly startsAt: string
  readonly endsAt: string
  readonly zone: ZoneId
  readonly sequence: number
  readonly agenda: readonly AgendaItem[]
  readonly chair: Invitee
  readonly invitees: readonly Invitee[]
  readonly guests: readonly (InvitedGuest & { readonly generation: number })[]
}
export type Recipients = Pick<Invitation, 'invitees' | 'guests'>

export const meetingScheduled = defineFact<By & Invitation>()('meeting-scheduled')
/** `added`: who is invited only now; `removed`: who is told that it is off for them; `before`: the former time, when it moved. */
export const meetingChanged = defineFact<
  By & Invitation & { added: Recipients; removed: Recipients; before?: { startsAt: string; endsAt: string } }
>()('meeting-changed')
export const meetingCancelled = defineFact<By & Invitation & { reason: string }>()('meeting-cancelled')
/** `by`: who ended it, or the clock when everybody had gone. */
export const meetingEnded = defineFact<By & { meeting: string; title: string; isByClock: boolean }>()('meeting-ended')

/** A token was given out. `opened`: the room was made for it. */
export const meetingEntered = defineFact<
  Attendee & { meeting: string; identity: string; role: string; opened: boolean }
>()('meeting-entered')
export const guestKnocked = defineFact<{
  meeting: string
  guest: string
  name: string
  affiliation: string
  link: string
}>()('guest-knocked')
export const guestAdmitted = defineFact<By & { meeting: string; guest: string }>()('guest-admitted')
export const guestDeclined = defineFact<By & { meeting: string; guest: string }>()('guest-declined')
export const guestWithdrew = defineFact<{ meeting: string; guest: string }>()('guest-withdrew')
export const signalRecorded = defineFact<{ meeting: string; signal: Signal }>()('signal-recorded')

export const decisionRecorded = defineFact<{ meeting: string; title: string; decision: Decision }>()(
  'decision-recorded',
)
/** `queue`: where the task goes, in full, so that nothing has to be looked up; `steps`: what the task begins with. */
export const actionRecorded = defineFact<{
  meeting: string
  title: string
  action: Action
  steps: readonly string[]
  queue: { id: string; name: string; unit: string; zone: ZoneId }
}>()('action-recorded')

export const penTaken = defineFact<By & { meeting: string; from?: string }>()('pen-taken')
export const notesKept = defineFact<{ meeting: string; text: string; fence: number }>()('notes-kept')
export const penGiven = defineFact<By & { meeting: string; text: string }>()('pen-given')
