import type { Mail } from '#functions/kernel/mail.ts'
import {
  invitationIcs,
  type CalendarMethod,
  type InvitedMeeting,
  type Party,
} from '#functions/notifications/invitation-ics.ts'
import { renderHtml, renderText, type Block } from '#functions/notifications/mail-body.ts'
import { wordsOf } from '#functions/notifications/words.ts'
import { spokenPeriodFor, type Language, type Zone } from '#shared/calendar/spoken-time.ts'
import { oneLine, shortLine } from '#shared/notifications/one-line.ts'

export type InvitationNews = 'invited' | 'changed' | 'cancelled'
export type Invitee =
  | (Party & { readonly kind: 'staff'; readonly language: Language; readonly zone: Zone; readonly url: string })
  | (Party & { readonly kind: 'guest'; readonly language: Language; readonly zone?: Zone; readonly url: string })
export type Invitation = {
  readonly news: InvitationNews
  readonly meeting: InvitedMeeting
  readonly to: Invitee
  /** Everybody invited; a guest is shown no other address than the chair's and the own. */
  readonly attendees: readonly Party[]
  /** The instant of this message, UTC. */
  readonly stamp: string
  /** The time that was announced before, when it moved. */
  readonly before?: { readonly startsAt: string; readonly endsAt: string }
}
export type InvitationMail = Mail & { readonly ics: string; readonly method: CalendarMethod }

/** Tells one person of a meeting in the own zone and language, with the calendar file that says the same. */
export function invitationMail({ news, meeting, to, attendees, stamp, before }: Invitation): InvitationMail {
  const words = wordsOf(to.language)
  const { subject, heading, opening, closing } = words.meeting[news]
  const method = news === 'cancelled' ? 'CANCEL' : 'REQUEST'
  const time = (span: { readonly startsAt: string; readonly endsAt: string }) =>
    spokenPeriodFor(to.zone ?? meeting.zone, span.startsAt, span.endsAt, meeting.zone, to.language)
  const moved = before && time(before) !== time(meeting)
  const agenda = meeting.agenda.map((item, i) => words.agendaItem(i + 1, item.title, item.minutes))

  const joining: readonly Block[] = [
    ...(agenda.length > 0 ? [{ title: words.agenda, items: agenda }] : []),
    { open: words.openMeeting, url: to.url },
    ...(to.kind === 'guest' ? [{ say: words.guestNote }, { say: words.guestLinkNote }] : []),
  ]
  const blocks: readonly Block[] = [
    { say: words.greeting(to.name) },
    { say: opening(meeting.chair.name) },
    { label: words.meetingTitle, value: meeting.title },
    { label: words.when, value: time(meeting) },
    ...(moved ? [{ label: words.whenBefore, value: time(before) }] : []),
    { label: words.chair, value: meeting.chair.name },
    ...(method === 'REQUEST' ? joining : []),
    { say: closing },
    { small: words.footer },
    { small: words.prototype },
  ]
  return {
    to: { name: oneLine(to.name), email: to.email },
    subject: subject(shortLine(meeting.title, 120)),
    text: renderText(heading, blocks),
    html: renderHtml(words.lang, heading, blocks),
    method,
    ics: invitationIcs(meeting, method, {
      organizer: meeting.chair,
      attendees: to.kind === 'guest' ? [{ name: to.name, email: to.email }] : attendees,
      url: to.url,
      stamp,
      language: to.language,
    }),
  }
}
