import ICAL from 'ical.js'
import { wordsOf } from '#functions/notifications/words.ts'
import type { Language, Zone } from '#shared/calendar/spoken-time.ts'
import { zoneLabel } from '#shared/calendar/zone.ts'
import { oneLine } from '#shared/notifications/one-line.ts'

export type Party = { readonly name: string; readonly email: string }
export type CalendarMethod = 'REQUEST' | 'CANCEL'
export type InvitedMeeting = {
  readonly id: string
  readonly title: string
  /** Instants, UTC. */
  readonly startsAt: string
  readonly endsAt: string
  readonly zone: Zone
  readonly sequence: number
  readonly agenda: readonly { readonly title: string; readonly minutes: number }[]
  readonly chair: Party
}
export type InvitationContext = {
  readonly organizer: Party
  readonly attendees: readonly Party[]
  /** The link that the reader opens; its host is the right side of the UID. */
  readonly url: string
  /** The instant of this message, UTC; it must not go back from one message of a meeting to the next. */
  readonly stamp: string
  readonly language?: Language
}

// The library counts a continuation line without the space in front of it: 74 keeps every line within 75 octets.
ICAL.foldLength = 74

/** One meeting as an iTIP message (RFC 5545, 5546, 6868): CRLF, folded at 75 octets, one VEVENT with its VTIMEZONE. */
export function invitationIcs(meeting: InvitedMeeting, method: CalendarMethod, context: InvitationContext): string {
  const words = wordsOf(context.language ?? 'id')
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('prodid', '-//Balai//Rapat//ID')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  calendar.addPropertyWithValue('method', method)
  calendar.addSubcomponent(timezone(meeting.zone))

  const event = new ICAL.Component('vevent')
  event.addPropertyWithValue('uid', `${meeting.id}@${new URL(context.url).hostname}`)
  event.addPropertyWithValue('sequence', meeting.sequence)
  event.addPropertyWithValue('dtstamp', utc(context.stamp))
  event.addProperty(zoned('dtstart', meeting.startsAt, meeting.zone))
  event.addProperty(zoned('dtend', meeting.endsAt, meeting.zone))
  event.addPropertyWithValue('summary', oneLine(meeting.title))
  const agenda = meeting.agenda.map((item, i) => words.agendaItem(i + 1, oneLine(item.title), item.minutes))
  const link = method === 'REQUEST' ? [words.joinAt(context.url)] : [words.cancelledNote]
  event.addPropertyWithValue(
    'description',
    [...(agenda.length > 0 ? [words.agenda, ...agenda, ''] : []), ...link].join('\n'),
  )
  event.addPropertyWithValue('location', context.url)
  event.addPropertyWithValue('status', method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED')
  event.addPropertyWithValue('transp', method === 'CANCEL' ? 'TRANSPARENT' : 'OPAQUE')
  event.addProperty(party('organizer', context.organizer))
  for (const attendee of context.attendees) {
    event.addProperty(
      party('attendee', attendee, {
        role: attendee.email === meeting.chair.email ? 'CHAIR' : 'REQ-PARTICIPANT',
        partstat: 'NEEDS-ACTION',
        rsvp: method === 'REQUEST' ? 'TRUE' : 'FALSE',
      }),
    )
  }
  calendar.addSubcomponent(event)
  return `${calendar.toString()}\r\n`
}

const offsets: Readonly<Record<Zone, string>> = {
  'Asia/Jakarta': '+07:00',
  'Asia/Makassar': '+08:00',
  'Asia/Jayapura': '+09:00',
}

/** Our three zones have had one offset since 1988 and no daylight saving. */
function timezone(zone: Zone) {
  const standard = new ICAL.Component('standard')
  const offset = ICAL.UtcOffset.fromString(offsets[zone])
  standard.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString('1988-01-01T00:00:00'))
  standard.addPropertyWithValue('tzoffsetfrom', offset)
  standard.addPropertyWithValue('tzoffsetto', offset)
  standard.addPropertyWithValue('tzname', zoneLabel(zone))
  const component = new ICAL.Component('vtimezone')
  component.addPropertyWithValue('tzid', zone)
  component.addSubcomponent(standard)
  return component
}

const seconds = { smallestUnit: 'second' } as const

const utc = (instant: string) => ICAL.Time.fromDateTimeString(Temporal.Instant.from(instant).toString(seconds))

function zoned(name: string, instant: string, zone: Zone) {
  const property = new ICAL.Property(name)
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime()
  property.setParameter('tzid', zone)
  property.setValue(ICAL.Time.fromDateTimeString(local.toString(seconds)))
  return property
}

// RFC 6868 writes a quote as ^' and a caret as ^^, so no name can end its own parameter.
function party(name: string, who: Party, parameters: Readonly<Record<string, string>> = {}) {
  const property = new ICAL.Property(name)
  property.setParameter('cn', oneLine(who.name) || oneLine(who.email))
  for (const [key, value] of Object.entries(parameters)) property.setParameter(key, value)
  property.setValue(`mailto:${oneLine(who.email).replace(/[\s<>"]/g, '')}`)
  return property
}
