import type { Rotated } from '#functions/kernel/config.ts'
import type { Reaction } from '#functions/kernel/fact-stream.ts'
import { guestPath, mintGuestLink } from '#functions/kernel/guest-link.ts'
import type { Mailer } from '#functions/kernel/mail.ts'
import type { Services } from '#functions/kernel/services.ts'
import {
  invitationMail,
  type InvitationNews,
  type Invitee as Reader,
} from '#functions/notifications/invitation-mail.ts'
import { sendOnce } from '#functions/notifications/send-once.ts'
import type { StoredFact } from '#shared/kernel/fact.ts'
import {
  meetingCancelled,
  meetingChanged,
  meetingScheduled,
  type Invitation,
  type Recipients,
} from '#shared/meetings/meetings.facts.ts'

type Span = { readonly startsAt: string; readonly endsAt: string }
type Message = {
  readonly news: InvitationNews
  readonly invitation: Invitation
  readonly to: Recipients
  readonly before?: Span
}

/** Who is told what by a fact of a meeting: the invited of a new time, the added that they are invited, the removed that it is off. */
function messagesOf(fact: StoredFact): readonly Message[] {
  const scheduled = meetingScheduled.read(fact)
  if (scheduled) return [{ news: 'invited', invitation: scheduled, to: scheduled }]
  const cancelled = meetingCancelled.read(fact)
  if (cancelled) return [{ news: 'cancelled', invitation: cancelled, to: cancelled }]
  const changed = meetingChanged.read(fact)
  if (!changed) return []
  const { added, removed, before } = changed
  const isAdded = (to: { person: string } | { link: string }) =>
    'person' in to
      ? added.invitees.some(({ person }) => person === to.person)
      : added.guests.some(({ link }) => link === to.link)
  const stayed: Recipients = {
    invitees: changed.invitees.filter((each) => !isAdded(each)),
    guests: changed.guests.filter((each) => !isAdded(each)),
  }
  return [
    { news: 'changed', invitation: changed, to: stayed, ...(before && { before }) },
    { news: 'invited', invitation: changed, to: added },
    { news: 'cancelled', invitation: changed, to: withoutAddressesOf(changed, removed) },
  ]
}

// Calendars know a meeting by its UID alone: it would be off at an address that is still invited.
function withoutAddressesOf({ invitees, guests }: Recipients, removed: Recipients): Recipients {
  const invited = new Set([...invitees, ...guests].map(({ email }) => email))
  const isGone = ({ email }: { readonly email: string }) => !invited.has(email)
  return { invitees: removed.invitees.filter(isGone), guests: removed.guests.filter(isGone) }
}

type Links = { readonly origin: string; readonly guestLinkSecrets: Rotated<string> }

/** `who`: a person or a guest's link; two guests may share an address. */
type Addressed = { readonly who: string; readonly reader: Reader }

const readersOf = ({ invitation, to }: Message, { origin, guestLinkSecrets }: Links): readonly Addressed[] => [
  ...to.invitees.map(({ person, name, email, zone }): Addressed => ({
    who: person,
    reader: { kind: 'staff', name, email, zone, language: 'id', url: `${origin}/rapat/${invitation.meeting}` },
  })),
  ...to.guests.map(({ name, email, link, generation }): Addressed => {
    const path = guestPath(link, mintGuestLink(guestLinkSecrets, link, generation))
    return { who: link, reader: { kind: 'guest', name, email, language: 'id', url: `${origin}${path}` } }
  }),
]

/** Invitations, changes and cancellations by mail with their calendar file, once for each reader. */
export const mailMeetings = (services: Services & Links, mailer: Mailer): Reaction => ({
  name: 'mail-meetings',
  react: async (fact) => {
    for (const message of messagesOf(fact)) {
      const { invitation, news, before } = message
      const { meeting: id, ...meeting } = invitation
      const attendees = [...invitation.invitees, ...invitation.guests]
      for (const { who, reader: to } of readersOf(message, services)) {
        const mail = invitationMail({
          news,
          meeting: { ...meeting, id },
          to,
          attendees,
          stamp: fact.at,
          ...(before && { before }),
        })
        await sendOnce(services.table, mailer, { ...mail, name: `${fact.pk}.${fact.sk}.${who}` }, services.clock())
      }
    }
  },
})
