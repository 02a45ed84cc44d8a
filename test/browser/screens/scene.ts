import { mintGuestLink } from '#functions/kernel/guest-link.ts'
import type { Table } from '#functions/kernel/table.ts'
import { makeMeetings, type MeetingScene } from '#test/browser/screens/scene-meetings.ts'
import { makeOutputs, type OutputScene } from '#test/browser/screens/scene-outputs.ts'
import type { RunningPortal } from '#test/kit/running-portal.ts'
import { staffOf } from '#test/kit/staff-of.ts'

/** What the screens show, beside the seed: addresses of records that were brought to their state by the use cases. */
export type Scene = MeetingScene & OutputScene & { readonly origin: string; readonly guestPath: string }

export async function makeScene(portal: RunningPortal, table: Table): Promise<Scene> {
  const [siti, rina, andi, dewi] = await Promise.all(
    (['siti', 'rina', 'andi', 'dewi'] as const).map((login) => staffOf(portal, table, login)),
  )
  if (!siti || !rina || !andi || !dewi) throw new Error('the cast is not complete')
  const meetings = await makeMeetings(siti, rina)
  const outputs = await makeOutputs({ siti, andi, dewi })
  const token = mintGuestLink(portal.local.secrets.guestLink, meetings.guestLink, 1)
  return { ...meetings, ...outputs, origin: portal.origin, guestPath: `/tamu/${meetings.guestLink}#${token}` }
}
