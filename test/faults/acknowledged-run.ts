import type { Table } from '#functions/kernel/table.ts'
import { authors, outputs } from '#test/faults/acknowledged-outputs.ts'
import { decisions, minutes, taskNotes } from '#test/faults/acknowledged-texts.ts'
import { crashes, lost, writeUnder, type Acknowledged, type WriteKind } from '#test/faults/acknowledged-writes.ts'
import type { PortalClient } from '#test/kit/client.ts'
import { openMeeting } from '#test/kit/open-meeting.ts'
import type { RunningPortal } from '#test/kit/running-portal.ts'
import { staffOf } from '#test/kit/staff-of.ts'

type Cast = Readonly<Record<(typeof authors)[number] | 'siti', PortalClient>>

export type Kinds = Readonly<Record<'notes' | 'decisions' | 'minutes' | 'outputs', WriteKind>>

/** Every kind of write that people rely on, of a running portal. */
export async function everyKind(portal: RunningPortal, table: Table): Promise<Kinds> {
  const signedIn = [...authors, 'siti'].map(async (login) => [login, await staffOf(portal, table, login)] as const)
  const cast = Object.fromEntries(await Promise.all(signedIn)) as Cast
  const meeting = await openMeeting(cast.siti, 'Rapat yang dicatat')
  return {
    notes: await taskNotes(cast, table),
    decisions: decisions(cast, table, meeting),
    minutes: await minutes(cast, table, meeting),
    outputs: outputs(cast, table),
  }
}

export type Run = {
  readonly acknowledged: readonly Acknowledged[]
  readonly crashes: number
  readonly lost: readonly string[]
}

/** `count` writes by eight writers, with the API ended by -9 and the database stopped, `times` each; then all is read back. */
export async function writeAndCrash(
  portal: RunningPortal,
  { notes, decisions, minutes, outputs }: Kinds,
  count: number,
  times: number,
): Promise<Run> {
  // An output is seven writes on its way to its approval.
  const kinds = [notes, decisions, notes, outputs, decisions, notes, minutes, decisions]
  const troubles = crashes(portal, count, times)
  const acknowledged = await writeUnder(kinds, count, 8, troubles.trouble)
  await troubles.settled()
  return { acknowledged, crashes: troubles.fired(), lost: await lost(acknowledged) }
}
