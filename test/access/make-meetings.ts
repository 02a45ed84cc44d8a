import { mintGuestLink } from '#functions/kernel/guest-link.ts'
import { readMeeting } from '#functions/meetings/meetings.store.ts'
import { shift } from '#shared/kernel/time.ts'
import type { GuestId } from '#shared/meetings/lobby.ts'
import type { MeetingId } from '#shared/meetings/meeting.ts'
import { call } from '#test/access/call.ts'
import type { SignedIn } from '#test/access/people.ts'
import type { Side } from '#test/access/side.ts'
import type { Things } from '#test/access/things.ts'
import { nine, type World } from '#test/kit/world.ts'

type Visitors = Readonly<Record<'waiting' | 'admitted' | 'declined', SignedIn>>
type Meetings = Pick<Things, 'meeting' | 'planned' | 'open' | 'minutes'>

/** The meetings of one side: one that goes on, one to come, and one whose former host still has the pen of its notes. */
export async function makeMeetings(
  world: World,
  side: Side,
): Promise<{ readonly things: Meetings; readonly visitors: Visitors }> {
  const { mark } = side
  const [host, formerHost] = await Promise.all([side.host.login, side.formerHost.login].map(world.as))
  if (!host || !formerHost) throw new Error('the cast is incomplete')
  const plan = planOf(side)
  const headOf = async (id: MeetingId) => {
    const meeting = await readMeeting(world.table, id)
    if (!meeting) throw new Error('the meeting is missing')
    return meeting
  }

  const { id } = await host.meetings.schedule(plan)
  const link = (await headOf(id)).guests[0]?.link ?? ''
  const token = mintGuestLink(world.services.guestLinkSecrets, link, 1)
  const knock = async (name: string) => {
    const asked = { link, token, name: `${mark}lobi ${name}`, affiliation: `${mark}lobi dinas` }
    const { cookie, json } = await call(world, '', 'door.knock', asked)
    return { cookie, person: (json as { guest: GuestId }).guest }
  }
  const waiting = await knock('menunggu')
  const admitted = await knock('diterima')
  const declined = await knock('ditolak')
  await host.meetings.admit({ id, guest: admitted.person })
  await host.meetings.decline({ id, guest: declined.person })
  await host.door.enter({ id })
  await host.meetings.recordDecision({ id, text: `${mark}rapat keputusan` })
  const { fence } = await host.meetings.takePen({ id })
  await host.meetings.saveNotes({ id, fence, text: `${mark}rapat catatan` })

  const tomorrow = { startsAt: shift(nine, { hours: 24 }), endsAt: shift(nine, { hours: 25 }) }
  const planned = await host.meetings.schedule({ ...plan, ...tomorrow })

  const everybodys = { title: 'Rapat terbuka', agenda: [], guests: [], access: 'agency' as const }
  const open = await host.meetings.schedule({ ...plan, ...everybodys })

  const noted = await host.meetings.schedule({ ...plan, guests: [], minuteTaker: side.formerHost.id })
  const pen = await formerHost.meetings.takePen({ id: noted.id })
  await formerHost.meetings.saveNotes({ id: noted.id, fence: pen.fence, text: `${mark}rapat notula` })
  await host.meetings.change({ ...plan, guests: [], id: noted.id, rev: noted.rev })
  return {
    things: {
      meeting: { id, rev: (await headOf(id)).rev, guest: waiting.person, fence, link, token },
      open: { id: open.id },
      planned: { id: planned.id, rev: planned.rev },
      minutes: { id: noted.id, fence: pen.fence },
    },
    visitors: { waiting, admitted, declined },
  }
}

/** A plan as the host's form has it. */
export const planOf = ({ mark, host, participant }: Pick<Side, 'mark' | 'host' | 'participant'>) => ({
  title: `${mark}rapat`,
  startsAt: nine,
  endsAt: shift(nine, { hours: 1 }),
  zone: 'Asia/Jakarta' as const,
  access: 'guests-knock' as const,
  chair: host.id,
  minuteTaker: host.id,
  invitees: [participant.id],
  guests: [{ name: `${mark}rapat tamu`, email: `${mark}tamu@contoh.example`, affiliation: 'Dinas Contoh' }],
  agenda: [{ title: `${mark}rapat acara`, minutes: 20 }],
})
