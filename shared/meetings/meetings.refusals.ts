import * as v from 'valibot'
import { refusal } from '#shared/kernel/refusal.ts'

const text = v.optional(v.string())
const opening = v.object({ startsAt: text })
const decided = v.object({ state: text, decidedBy: text, decidedByName: text, decidedAt: text })
const pen = v.object({ writer: text, writerName: text, until: text })

/** Of the record: schedule, change, minutes. */
export const meetingsRefusals = {
  MEETING_EXISTS: refusal(409, 'reload'),
  MEETING_LIVE: refusal(409, 'none'),
  MEETING_NOT_LIVE: refusal(409, 'none'),
  MEETING_ENDED: refusal(409, 'none'),
  MEETING_CANCELLED: refusal(409, 'none'),
  MEETING_NOT_STARTED: refusal(409, 'wait', opening),
  MEETING_PAST: refusal(409, 'fix-input'),
  MEETING_TOO_LARGE: refusal(409, 'fix-input'),
  HOSTS_ONLY: refusal(403, 'ask-host'),
  PERSON_UNKNOWN: refusal(409, 'fix-input', v.object({ persons: v.array(v.string()) })),
  GUESTS_NEED_KNOCK: refusal(409, 'fix-input'),
  GUESTS_CLOSED: refusal(410, 'none'),
  GUEST_GONE: refusal(409, 'wait', v.object({ name: text, seenAt: text })),
  GUEST_DECIDED: refusal(409, 'reload', decided),
  QUEUE_UNKNOWN: refusal(409, 'fix-input'),
  DECISION_UNKNOWN: refusal(409, 'fix-input'),
  AGENDA_UNKNOWN: refusal(409, 'fix-input'),
  DUE_PAST: refusal(409, 'fix-input'),
  PEN_HELD: refusal(409, 'wait', pen),
  PEN_LOST: refusal(409, 'reload', pen),
}

/** Of the door: who comes in. */
export const doorRefusals = {
  MEETING_NOT_OPEN: refusal(409, 'wait', opening),
  MEETING_NOT_LIVE: refusal(409, 'none'),
  MEETING_ENDED: refusal(409, 'none'),
  MEETING_CANCELLED: refusal(409, 'none'),
  HOSTS_ONLY: refusal(403, 'ask-host'),
  GUESTS_CLOSED: refusal(410, 'ask-host'),
  LINK_EXPIRED: refusal(410, 'ask-host'),
  LINK_REVOKED: refusal(410, 'ask-host'),
  LINK_USED_UP: refusal(410, 'ask-host'),
  USE_STAFF_ENTRY: refusal(409, 'none', v.object({ meeting: v.string() })),
  GUEST_DECIDED: refusal(409, 'reload', decided),
  NOT_ADMITTED: refusal(409, 'wait', decided),
  GUEST_DECLINED: refusal(409, 'none', decided),
  GUEST_LEFT: refusal(409, 'reload', decided),
}

export type MeetingsCode = keyof typeof meetingsRefusals | keyof typeof doorRefusals
