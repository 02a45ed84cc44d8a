import { Hono } from 'hono'
import { mount } from '#functions/kernel/app.ts'
import { newId } from '#functions/kernel/clock.ts'
import { mintGuestLink } from '#functions/kernel/guest-link.ts'
import type { LiveKit } from '#functions/kernel/livekit.ts'
import { readAll } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import type { LogEvent } from '#functions/kernel/services.ts'
import { cookieName, startSession } from '#functions/kernel/session.ts'
import type { DoorServices } from '#functions/meetings/door.ts'
import { doorRoutes } from '#functions/meetings/door.routes.ts'
import { livekitWebhook } from '#functions/meetings/livekit-webhook.ts'
import { meetingsRoutes } from '#functions/meetings/meetings.routes.ts'
import { readMeeting } from '#functions/meetings/meetings.store.ts'
import { andi, demoPeople, dewi, ilham, rina, siti, yohana } from '#infra/local/demo/people.ts'
import { jayapuraQueue, policyQueue } from '#infra/local/demo/queues.ts'
import { seedOrganisation } from '#infra/local/seed/organisation.ts'
import type { Stored } from '#shared/kernel/condition.ts'
import type { StoredFact } from '#shared/kernel/fact.ts'
import { shift, toText } from '#shared/kernel/time.ts'
import { door } from '#shared/meetings/door.api.ts'
import type { Meeting, MeetingId } from '#shared/meetings/meeting.ts'
import { meetings } from '#shared/meetings/meetings.api.ts'
import type { ContractRouterClient } from '@orpc/contract'
import { clientFor, type CallContext } from '#test/kit/client.ts'
import { webhookPair } from '#test/kit/meeting-room.ts'
import { freshTable } from '#test/kit/table.ts'

/** Of the demo agency, for tests that name somebody. */
export const cast = { dewi, ilham, rina, yohana, jayapuraQueue, policyQueue }
const origin = 'http://test.localhost'
export const rightNow = () => toText(Temporal.Now.instant())
/** Wednesday, 25 November 2026, 09.00 WIB. */
export const nine = '2026-11-25T02:00:00.000Z'
export type HallClient = {
  readonly meetings: ContractRouterClient<typeof meetings, CallContext>
  readonly door: ContractRouterClient<typeof door, CallContext>
}

export type MeetingHall = {
  readonly table: Table
  readonly app: Hono
  readonly services: DoorServices
  readonly log: readonly LogEvent[]
  readonly now: () => string
  readonly pass: (by: Temporal.DurationLike) => void
  /** Sets the clock; people sign in anew. */
  readonly at: (now: string) => void
  readonly as: (login: string) => Promise<HallClient>
  readonly asNobody: () => HallClient
  readonly cookieOf: (login: string) => Promise<string>
  readonly withCookie: (cookie: string) => HallClient
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

const linkSecret = 'a secret of this test that signs links'

/** Meetings with their door and their webhook, on a fresh table with the demo agency; the clock is in the test's hand. */
export async function meetingHall(livekit: LiveKit, at = nine): Promise<MeetingHall> {
  let now = at
  const log: LogEvent[] = []
  const table = await freshTable()
  const services: DoorServices = {
    table,
    clock: () => now,
    newId,
    origin,
    log: (event) => log.push(event),
    livekit,
    guestLinkSecret: linkSecret,
    addressOf: (headers) => headers.get('x-test-address') ?? '203.0.113.1',
  }
  await seedOrganisation({ table, now: shift(at, { hours: -1 }), issuer: 'http://identity.test' })
  const app = new Hono()
  livekitWebhook(app, { ...services, webhookKey: webhookPair })
  mount(app, services, { meetings: meetingsRoutes, door: doorRoutes })

  const caller = (cookie?: string): HallClient => {
    const own: { cookie?: string } = cookie ? { cookie } : {}
    const fetch = async (request: Request) => {
      const reply = await app.fetch(request)
      const given = reply.headers.get('set-cookie')
      if (given) own.cookie = given.split(';')[0] ?? ''
      return reply
    }
    // A browser: it sends back the cookie that it was given.
    const contract = { meetings, door }
    return clientFor(contract, {
      origin,
      get cookie() {
        return own.cookie ?? ''
      },
      fetch,
    })
  }
  const cookieOf = async (login: string) => {
    const person = demoPeople.find((each) => each.login === login)
    if (!person) throw new Error(`nobody is called ${login}`)
    return `${cookieName}=${await startSession(table, { who: 'staff', subject: person.id }, now)}`
  }
  const as = async (login: string) => caller(await cookieOf(login))
  const schedule = async (fields: Partial<ReturnType<typeof plan>> = {}) =>
    (await (await as('siti')).meetings.schedule({ ...plan(now), ...fields })).id
  const stored = async (id: MeetingId) => (await readMeeting(table, id)) as Meeting
  return {
    table,
    app,
    services,
    log,
    now: () => now,
    pass: (by: Temporal.DurationLike) => void (now = shift(now, by)),
    at: (then: string) => void (now = then),
    as,
    asNobody: () => caller(),
    cookieOf,
    withCookie: caller,
    schedule,
    stored,
    linkOf: async (id: MeetingId) => {
      const [guest] = (await stored(id)).guests
      if (!guest) throw new Error('the meeting has no guest')
      return { link: guest.link, token: mintGuestLink(linkSecret, guest.link, 1) }
    },
    facts: async (id: MeetingId) =>
      (await readAll(table, { of: `MEETING#${id}`, beginsWith: 'FACT#' })) as unknown as readonly StoredFact[],
    rows: (id: MeetingId, prefix: string) =>
      readAll(table, { of: `MEETING#${id}`, ...(prefix !== '' && { beginsWith: prefix }) }),
  }
}
