import { readAll } from '#functions/kernel/read.ts'
import { refuse, type Table } from '#functions/kernel/table.ts'
import { meetingPart } from '#functions/meetings/meetings.keys.ts'
import { refusalBy, toNotes } from '#functions/meetings/meetings.store.ts'
import type { Stored } from '#shared/kernel/condition.ts'
import type { Action } from '#shared/meetings/action.ts'
import { isThere } from '#shared/meetings/admission.rules.ts'
import { attendanceOf, presentAt, type Ledger } from '#shared/meetings/attendance.ts'
import type { Attendee, Decision } from '#shared/meetings/decision.ts'
import { closesAt, opensAt, type Invitee, type Meeting } from '#shared/meetings/meeting.ts'
import type { MeetingDetail } from '#shared/meetings/meeting-view.ts'
import type { Signal } from '#shared/meetings/signal.ts'

/** A meeting with its minutes and attendance, by two queries at once; for a stranger it does not exist. */
export async function readMeetingDetail(table: Table, person: string, id: string, now: string) {
  const of = meetingPart(id)
  // The facts of the record lie between the two ranges and are not read.
  const [minutes, rest] = await Promise.all([
    readAll(table, { of, from: 'ACTION#', to: 'DECISION#~' }),
    readAll(table, { of, from: 'META', to: 'SIGNAL#~' }),
  ])
  const meeting = rest.find(({ sk }) => sk === 'META') as Meeting | undefined
  const refused = refusalBy(isThere(person), meeting)
  if (refused || !meeting) return refused ?? refuse('NOT_FOUND')
  const rows = <T>(from: readonly Stored[], prefix: string) =>
    from.filter(({ sk }) => String(sk).startsWith(prefix)) as unknown as readonly T[]
  const signals = rows<Signal>(rest, 'SIGNAL#')
  const ledger = attendanceOf(signals, now, meeting.endedAt)
  const detail: MeetingDetail = {
    ...headOf(meeting, person),
    inside: meeting.state === 'LIVE' ? [...presentAt(signals, now)] : [],
    decisions: rows<Decision>(minutes, 'DECISION#').toSorted(byTime),
    actions: rows<Action>(minutes, 'ACTION#').toSorted(byTime),
    attendance: shownTo(person, meeting, ledger),
    notes: toNotes(rest.find(({ sk }) => sk === 'NOTES')),
  }
  return { done: true, answer: detail } as const
}

const byTime = (a: { readonly at: string }, b: { readonly at: string }) => (a.at < b.at ? -1 : 1)

function headOf(meeting: Meeting, person: string) {
  const { id, rev, title, unit, unitName, zone, startsAt, endsAt, state, access, sequence, organiser } = meeting
  const { endedAt, reason } = meeting
  const isHost = meeting.hosts.has(person)
  const head = { id, rev, title, unit, unitName, zone, startsAt, endsAt, state, access, sequence, organiser, isHost }
  return {
    ...(head as typeof head & { unit: MeetingDetail['unit'] }),
    opensAt: opensAt(meeting),
    closesAt: closesAt(meeting),
    chair: shownInvitee(meeting.chair),
    minuteTaker: shownInvitee(meeting.minuteTaker),
    agenda: [...meeting.agenda],
    invitees: meeting.invitees.map(shownInvitee),
    guests: meeting.guests.map(({ link, name, email, affiliation }) => ({
      name,
      affiliation,
      ...(isHost && { link, email }),
    })),
    ...(endedAt !== undefined && { endedAt }),
    ...(reason !== undefined && { reason }),
  }
}

const shownInvitee = ({ person, name, unit, unitName, zone }: Invitee) => ({ person, name, unit, unitName, zone })

/** [M15] One's own row always; all rows for whoever was invited, hosts or took part. */
function shownTo(person: string, meeting: Meeting, { rows, failed }: Ledger): MeetingDetail['attendance'] {
  const isMine = ({ kind, id }: Attendee) => kind === 'staff' && id === person
  const isWhole = meeting.people.has(person) || rows.some(isMine)
  return {
    rows: rows.filter((row) => isWhole || isMine(row)),
    failed: failed.filter((row) => meeting.hosts.has(person) || isMine(row)),
    isWhole,
  }
}
