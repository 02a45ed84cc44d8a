import { mintGuestLink } from '#functions/kernel/guest-link.ts'
import type { LiveKit } from '#functions/kernel/livekit.ts'
import { readAll } from '#functions/kernel/read.ts'
import { cookieName, startSession } from '#functions/kernel/session.ts'
import { readMeeting } from '#functions/meetings/meetings.store.ts'
import { andi, demoPeople, dewi, ilham, rina, siti, yohana } from '#infra/local/demo/people.ts'
import { jayapuraQueue, policyQueue } from '#infra/local/demo/queues.ts'
import type { Stored } from '#shared/kernel/condition.ts'
import type { StoredFact } from '#shared/kernel/fact.ts'
import { shift, toText } from '#shared/kernel/time.ts'
import type { Meeting, MeetingId } from '#shared/meetings/meeting.ts'
import type { PortalClient } from '#test/kit/client.ts'
import { nine, world, type World } from '#test/kit/world.ts'

export { nine }
/** Of the demo agency, for tests that name somebody. */
export const cast = { dewi, ilham, rina, yohana, jayapuraQueue, policyQueue }
export const rightNow = () => toText(Temporal.Now.instant())
export type HallClient = PortalClient

export type MeetingHall = World & {
  /** Sets the clock; people sign in anew. */
  readonly at: (now: string) => void
  readonly schedule: (fields?: Partial<ReturnType<typeof plan>>) => Promise<MeetingId>
  readonly stored: (id: MeetingId) => Promise<Meeting>
  /** The link of the first guest, as their mail has it. */
  readonly linkOf: (
    id: MeetingId,
  ) => Promise<{ readonly link: Meeting['guests'][number]['link']; readonly token: string }>
  readonly facts: (id: MeetingId) => Promise<readonly StoredFact[]>
  readonly rows: (id: MeetingId, prefix: string) => Promise<readonly Stored[]>
}

/** A plan as Siti's form has it: Rina takes the minutes, Andi and Dewi are invited, Pak Budi is a guest. */
export const plan = (at = nine) => ({
  title: 'Rapat mingguan',
  startsAt: at,
  endsAt: shift(at, { hours: 1 }),
  zone: 'Asia/Jakarta' as const,
  access: 'guests-knock' as 'invited' | 'agency' | 'guests-knock',
  chair: siti.id,
  minuteTaker: rina.id,
  invitees: [andi.id, dewi.id],
  guests: [{ name: 'Budi Hartono', email: 'budi@contoh.example', affiliation: 'Dinas Contoh' }],
  agenda: [{ title: 'Surat edaran', minutes: 20 }],
})

/** The world with meetings in it; whoever calls signs in anew, whatever the clock says by then. */
export async function meetingHall(livekit: LiveKit, at = nine): Promise<MeetingHall> {
  const around = await world(at, { livekit })
  const { table, services, now, pass, withCookie } = around
  const cookieOf = async (login: string) => {
    const person = demoPeople.find((each) => each.login === login)
    if (!person) throw new Error(`nobody is called ${login}`)
    return `${cookieName}=${await startSession(table, { who: 'staff', subject: person.id }, now())}`
  }
  const as = async (login: string) => withCookie(await cookieOf(login))
  const stored = async (id: MeetingId) => (await readMeeting(table, id)) as Meeting
  return {
    ...around,
    as,
    cookieOf,
    at: (then) => pass(Temporal.Instant.from(now()).until(then)),
    schedule: async (fields = {}) => (await (await as('siti')).meetings.schedule({ ...plan(now()), ...fields })).id,
    stored,
    linkOf: async (id) => {
      const [guest] = (await stored(id)).guests
      if (!guest) throw new Error('the meeting has no guest')
      return { link: guest.link, token: mintGuestLink(services.guestLinkSecrets, guest.link, 1) }
    },
    facts: async (id) =>
      (await readAll(table, { of: `MEETING#${id}`, beginsWith: 'FACT#' })) as unknown as readonly StoredFact[],
    rows: (id, prefix) => readAll(table, { of: `MEETING#${id}`, ...(prefix !== '' && { beginsWith: prefix }) }),
  }
}
