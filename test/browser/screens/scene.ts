import { guestPath, mintGuestLink } from '#functions/kernel/guest-link.ts'
import type { Table } from '#functions/kernel/table.ts'
import { longGuest, makeMeetings, type MeetingScene } from '#test/browser/screens/scene-meetings.ts'
import { makeOutputs, type OutputScene } from '#test/browser/screens/scene-outputs.ts'
import { clientAt, staffOf } from '#test/kit/staff-of.ts'
import type { RunningPortal } from '#test/kit/running-portal.ts'

/** What the screens show, beside the seed: records that were brought to their state by the use cases. */
export type Scene = MeetingScene &
  OutputScene & {
    /** Where the guest with a browser comes in. */
    readonly guestPath: string
    /** The guest with the long name knocks, if they do not wait already. */
    readonly knock: () => Promise<unknown>
  }

export async function makeScene(portal: RunningPortal, table: Table): Promise<Scene> {
  const client = (login: string) => staffOf(portal, table, login)
  const [siti, rina, andi, dewi] = [
    await client('siti'),
    await client('rina'),
    await client('andi'),
    await client('dewi'),
  ]
  const meetings = await makeMeetings(siti, rina)
  const outputs = await makeOutputs({ siti, andi, dewi })
  const [browsing, knocking] = meetings.guestLinks
  const tokenOf = (link: string) => mintGuestLink(portal.local.secrets.guestLink, link, 1)
  const { name, affiliation } = longGuest
  let waiting: Promise<unknown> | undefined
  return {
    ...meetings,
    ...outputs,
    guestPath: guestPath(browsing, tokenOf(browsing)),
    knock: () =>
      (waiting ??= clientAt(portal).door.knock({ link: knocking, token: tokenOf(knocking), name, affiliation })),
  }
}
