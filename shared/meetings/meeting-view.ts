import * as v from 'valibot'
import { zoneId } from '#shared/calendar/zone.ts'
import { instant } from '#shared/kernel/time.ts'
import { action } from '#shared/meetings/action.ts'
import { attendee, decision } from '#shared/meetings/decision.ts'
import {
  accessLevel,
  agendaItem,
  invitedGuest,
  invitee,
  linkId,
  meetingId,
  meetingState,
  named,
} from '#shared/meetings/meeting.ts'
import { notes } from '#shared/meetings/notes.ts'
import { unitId } from '#shared/people/unit.ts'

/** A meeting in a list of mine. `state` does not tell LIVE: the time tells when to come in. */
export const meetingRow = v.object({
  id: meetingId,
  title: v.string(),
  unit: unitId,
  unitName: v.string(),
  zone: zoneId,
  startsAt: instant,
  endsAt: instant,
  state: meetingState,
  chairName: v.string(),
  isHost: v.boolean(),
  isMinuteTaker: v.boolean(),
  people: v.number(),
  guests: v.number(),
  agendaItems: v.number(),
})
export type MeetingRow = v.InferOutput<typeof meetingRow>

export const interval = v.object({ from: instant, to: v.optional(instant) })

/** One person's attendance. `isOpen`: still inside; `seconds`: counted until now. */
export const attendanceRow = v.object({
  ...attendee.entries,
  intervals: v.array(interval),
  seconds: v.number(),
  isOpen: v.boolean(),
  source: v.picklist(['webhook', 'sweep', 'both']),
  confidence: v.picklist(['certain', 'corrected', 'assumed']),
})
export type AttendanceRow = v.InferOutput<typeof attendanceRow>

/** Somebody whose connection failed before they were inside. */
export const failedTry = v.object({ ...attendee.entries, at: instant })
export type FailedTry = v.InferOutput<typeof failedTry>

const invited = v.omit(invitee, ['email'])
/** A guest's address is for hosts. */
const guestShown = v.object({
  ...v.omit(invitedGuest, ['email', 'link']).entries,
  email: v.optional(v.string()),
  link: v.optional(linkId),
})

export const meetingDetail = v.object({
  id: meetingId,
  rev: v.number(),
  title: v.string(),
  unit: unitId,
  unitName: v.string(),
  zone: zoneId,
  startsAt: instant,
  endsAt: instant,
  opensAt: instant,
  closesAt: instant,
  state: meetingState,
  access: accessLevel,
  sequence: v.number(),
  chair: invited,
  minuteTaker: invited,
  organiser: named,
  agenda: v.array(agendaItem),
  invitees: v.array(invited),
  guests: v.array(guestShown),
  /** Whether I may admit, record, write notes, change, end. */
  isHost: v.boolean(),
  endedAt: v.optional(instant),
  reason: v.optional(v.string()),
  /** Who is in the room now, from the ledger. */
  inside: v.array(attendee),
  decisions: v.array(decision),
  actions: v.array(action),
  /** My own row always; all rows for whoever was invited, hosts or took part. */
  attendance: v.object({ rows: v.array(attendanceRow), failed: v.array(failedTry), isWhole: v.boolean() }),
  notes,
})
export type MeetingDetail = v.InferOutput<typeof meetingDetail>
