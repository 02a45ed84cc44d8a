import { readAll, readMany, readOne } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import {
  linkKey,
  live,
  lobbyKey,
  meetingKey,
  meetingPart,
  meetingsOf,
  notesKey,
  roomKey,
  signalKey,
} from '#functions/meetings/meetings.keys.ts'
import { rightsKey } from '#functions/people/people.keys.ts'
import { firstBroken, type Clause, type Stored } from '#shared/kernel/condition.ts'
import type { GuestLink } from '#shared/meetings/guest-link.ts'
import type { LobbyRow, Waiting } from '#shared/meetings/lobby.ts'
import type { MeetingRow } from '#shared/meetings/meeting-view.ts'
import type { Invitee, Meeting } from '#shared/meetings/meeting.ts'
import type { Notes, NotesRow } from '#shared/meetings/notes.ts'
import type { Signal } from '#shared/meetings/signal.ts'
import type { Rights } from '#shared/people/rights.ts'

/** The head row of a meeting as it is now. */
export const readMeeting = async (table: Table, id: string): Promise<Meeting | undefined> =>
  (await readOne(table, meetingKey(id))) as Meeting | undefined

export const readLink = async (table: Table, id: string): Promise<GuestLink | undefined> =>
  (await readOne(table, linkKey(id))) as GuestLink | undefined

/** The meeting that a room of LiveKit belongs to. */
export const meetingOfRoom = async (table: Table, room: string): Promise<string | undefined> =>
  (await readOne(table, roomKey(room)))?.['meeting'] as string | undefined

/** A meeting and a place in its waiting room, in one round trip. */
export async function readPlace(table: Table, meeting: string, guest: string) {
  const rows = await readMany(table, [meetingKey(meeting), lobbyKey(meeting, guest)])
  return {
    meeting: rows.find(({ sk }) => sk === 'META') as Meeting | undefined,
    waiting: rows.find(({ sk }) => sk !== 'META') as Waiting | undefined,
  }
}

/** A meeting and its notes, in one round trip. */
export async function readNotes(table: Table, meeting: string) {
  const rows = await readMany(table, [meetingKey(meeting), notesKey(meeting)])
  return {
    meeting: rows.find(({ sk }) => sk === 'META') as Meeting | undefined,
    row: rows.find(({ sk }) => sk === 'NOTES') as Partial<NotesRow> | undefined,
  }
}

export function toNotes({ text = '', fence = 0, writer, writerName, until, savedAt }: Partial<NotesRow> = {}): Notes {
  return {
    text,
    fence,
    ...(writer !== undefined && { writer }),
    ...(writerName !== undefined && { writerName }),
    ...(until !== undefined && { until }),
    ...(savedAt !== undefined && { savedAt }),
  }
}

export const readLobby = async (table: Table, meeting: string): Promise<readonly LobbyRow[]> =>
  (await readAll(table, { of: meetingPart(meeting), beginsWith: 'LOBBY#' })) as unknown as readonly LobbyRow[]

/** Whose waiting pages have to look again when the meeting changes. */
export const waitingGuests = async (table: Table, meeting: string): Promise<readonly string[]> =>
  (await readLobby(table, meeting)).filter(({ state }) => state === 'WAITING').map(({ guest }) => guest)

export const readSignals = async (table: Table, meeting: string): Promise<readonly Signal[]> =>
  (await readAll(table, { of: meetingPart(meeting), beginsWith: 'SIGNAL#' })) as unknown as readonly Signal[]

/** The signals that webhooks brought: LiveKit's ids begin with a capital, and so lie before those of the sweeps. */
export const readTold = async (table: Table, meeting: string): Promise<readonly Signal[]> => {
  const { pk: of, sk: to } = signalKey(meeting, 'sweep-')
  return (await readAll(table, { of, from: 'SIGNAL#', to })) as unknown as readonly Signal[]
}

/** Meetings whose room may be open, as the index knows them. */
export const readLive = async (table: Table): Promise<readonly Meeting[]> =>
  (await readAll(table, { index: 'timers', of: live })) as unknown as readonly Meeting[]

/** One person's meetings that start between two instants, by one query. */
export const listMeetings = async (
  table: Table,
  person: string,
  from: string,
  to: string,
): Promise<readonly MeetingRow[]> =>
  (await readAll(table, { index: 'listed', of: meetingsOf(person), from, to })) as unknown as readonly MeetingRow[]

/** The people of a plan as an invitation names them, and the ids that nobody has. */
export async function readInvitees(table: Table, ids: readonly string[]) {
  const rows = (await readMany(table, ids.map(rightsKey))) as unknown as readonly Rights[]
  const found = new Map(rows.map((row) => [row.person as string, toInvitee(row)]))
  return { found, unknown: ids.filter((id) => !found.has(id)) }
}

const toInvitee = ({ person, name, email, unit, unitName, zone }: Rights): Invitee => ({
  person,
  name,
  email,
  unit,
  unitName,
  zone,
})

/** What a clause list says about a loaded record, as an outcome. */
export function refusalBy<Code extends string>(clauses: readonly Clause<Code>[], record: Stored | undefined) {
  const broken = firstBroken(clauses, record)
  if (!broken) return undefined
  const told = (broken.tells ?? []).filter((field) => record?.[field] !== undefined)
  return {
    done: false,
    refused: broken.code,
    tells: Object.fromEntries(told.map((field) => [field, record?.[field]])),
  } as const
}
