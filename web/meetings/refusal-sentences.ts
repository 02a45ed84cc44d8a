import { formatMoment, formatTime } from '#web/kernel/format.ts'
import type { Refused, Sentences } from '#web/kernel/refusal-notice.tsx'
import type { MeetingsRefusalWords } from '#web/meetings/refusal-words.ts'
import type { Remedy } from '#shared/kernel/refusal.ts'
import { doorRefusals, meetingsRefusals, type MeetingsCode } from '#shared/meetings/meetings.refusals.ts'

type Tells = Refused['tells']
/** `zone`: in which the reader is told times. */
export type Speaker = { readonly t: MeetingsRefusalWords; readonly zone: string }
type Sentence = (speaker: Speaker, tells: Tells) => string

const text = (tells: Tells, field: string) => (typeof tells[field] === 'string' ? tells[field] : undefined)

const begins = ({ t, zone }: Speaker, tells: Tells) => {
  const at = text(tells, 'startsAt')
  return at === undefined ? '' : t.startsAtTime(formatMoment(at, zone))
}
const byWhom = ({ t }: Speaker, tells: Tells) => {
  const name = text(tells, 'decidedByName')
  return name === undefined ? '' : t.byWhom(name)
}
const decided = ({ t }: Speaker, tells: Tells) => {
  const state = (['ADMITTED', 'DECLINED'] as const).find((each) => each === tells['state'])
  return t[`decided_${state ?? 'LEFT'}`]()
}

type Spoken = 'MEETING_NOT_STARTED' | 'MEETING_NOT_OPEN' | 'GUEST_GONE' | 'GUEST_DECIDED' | 'GUEST_DECLINED' | Pens
type Pens = 'PEN_HELD' | 'PEN_LOST'
const plain =
  (code: Exclude<MeetingsCode, Spoken>): Sentence =>
  ({ t }) =>
    t[code]()

const sentences: Readonly<Record<MeetingsCode, Sentence>> = {
  MEETING_NOT_STARTED: (speaker, tells) => speaker.t.MEETING_NOT_STARTED(begins(speaker, tells)),
  MEETING_NOT_OPEN: (speaker, tells) => speaker.t.MEETING_NOT_OPEN(begins(speaker, tells)),
  GUEST_GONE: ({ t }, tells) => t.GUEST_GONE(text(tells, 'name') ?? t.theGuest()),
  GUEST_DECIDED: (speaker, tells) => speaker.t.GUEST_DECIDED(decided(speaker, tells), byWhom(speaker, tells)),
  GUEST_DECLINED: (speaker, tells) => speaker.t.GUEST_DECLINED(byWhom(speaker, tells)),
  PEN_HELD: ({ t, zone }, tells) => {
    const until = text(tells, 'until')
    return t.PEN_HELD(
      text(tells, 'writerName') ?? t.someone(),
      until === undefined ? '' : t.untilTime(formatTime(until, zone)),
    )
  },
  PEN_LOST: ({ t }, tells) => {
    const name = text(tells, 'writerName')
    return t.PEN_LOST(name === undefined ? '' : t.toWhom(name))
  },
  MEETING_EXISTS: plain('MEETING_EXISTS'),
  MEETING_LIVE: plain('MEETING_LIVE'),
  MEETING_NOT_LIVE: plain('MEETING_NOT_LIVE'),
  MEETING_ENDED: plain('MEETING_ENDED'),
  MEETING_CANCELLED: plain('MEETING_CANCELLED'),
  MEETING_PAST: plain('MEETING_PAST'),
  MEETING_TOO_LARGE: plain('MEETING_TOO_LARGE'),
  HOSTS_ONLY: plain('HOSTS_ONLY'),
  PERSON_UNKNOWN: plain('PERSON_UNKNOWN'),
  GUESTS_NEED_KNOCK: plain('GUESTS_NEED_KNOCK'),
  QUEUE_UNKNOWN: plain('QUEUE_UNKNOWN'),
  DECISION_UNKNOWN: plain('DECISION_UNKNOWN'),
  AGENDA_UNKNOWN: plain('AGENDA_UNKNOWN'),
  DUE_PAST: plain('DUE_PAST'),
  GUESTS_CLOSED: plain('GUESTS_CLOSED'),
  LINK_EXPIRED: plain('LINK_EXPIRED'),
  LINK_REVOKED: plain('LINK_REVOKED'),
  LINK_USED_UP: plain('LINK_USED_UP'),
  USE_STAFF_ENTRY: plain('USE_STAFF_ENTRY'),
  NOT_ADMITTED: plain('NOT_ADMITTED'),
  GUEST_LEFT: plain('GUEST_LEFT'),
}

export const remedies: Readonly<Record<MeetingsCode, { readonly remedy: Remedy }>> = {
  ...meetingsRefusals,
  ...doorRefusals,
}
const isOurs = (code: string): code is MeetingsCode => Object.hasOwn(remedies, code)

/** The sentence of meetings for a refusal: what happened, what stays safe, what to do. */
export const sentencesOf =
  (speaker: () => Speaker): Sentences =>
  ({ code, tells }) =>
    isOurs(code) ? sentences[code](speaker(), tells) : undefined
