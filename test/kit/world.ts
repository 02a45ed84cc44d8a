import { Hono } from 'hono'
import { newId } from '#functions/kernel/clock.ts'
import { connectFiles } from '#functions/kernel/files.ts'
import { connectLiveKit } from '#functions/kernel/livekit.ts'
import type { DoorServices } from '#functions/meetings/door.ts'
import { livekitWebhook } from '#functions/meetings/livekit-webhook.ts'
import { readOrigin } from '#functions/trail/read-origin.ts'
import { cookieName, startSession } from '#functions/kernel/session.ts'
import type { LogEvent } from '#functions/kernel/services.ts'
import type { Table } from '#functions/kernel/table.ts'
import { makeApi, type ApiServices } from '#functions/portal/api.ts'
import { makeDoor } from '#functions/portal/door.ts'
import { demoPeople } from '#infra/local/demo/people.ts'
import { contract } from '#shared/api.ts'
import { shift } from '#shared/kernel/time.ts'
import { clientFor, type PortalClient } from '#test/kit/client.ts'
import { bringDemoAgency } from '#test/kit/demo-agency.ts'
import { tokenPair, webhookPair } from '#test/kit/meeting-room.ts'
import { freshTable, localCredentials } from '#test/kit/table.ts'

const origin = 'http://test.localhost'
/** Wednesday, 25 November 2026, 09.00 WIB. */
export const nine = '2026-11-25T02:00:00.000Z'

export type WorldServices = ApiServices & DoorServices

export type World = {
  readonly table: Table
  /** What staff call, the door, and LiveKit's webhook, as one machine has them. */
  readonly app: Hono
  readonly services: WorldServices
  readonly log: readonly LogEvent[]
  readonly now: () => string
  /** Moves the clock on. */
  readonly pass: (by: Temporal.DurationLike) => void
  /** The contract as one of the cast calls it. */
  readonly as: (login: string) => Promise<PortalClient>
  readonly asNobody: () => PortalClient
  /** A browser with this cookie; it keeps what it is given, as a guest's does who knocks. */
  readonly withCookie: (cookie?: string) => PortalClient
  readonly cookieOf: (login: string) => Promise<string>
}

/**
 * The demo agency on a fresh table, with a clock in the test's hand: the cast, the services, and who calls. `real`: a
 * media server and a store where the test has started them; without them whatever needs one fails at once.
 */
export async function world(
  at = nine,
  { table: given, ...real }: Partial<Pick<WorldServices, 'livekit' | 'files' | 'push' | 'table'>> = {},
): Promise<World> {
  let now = at
  const log: LogEvent[] = []
  const table = given ?? (await freshTable())
  const services: WorldServices = {
    table,
    clock: () => now,
    newId,
    origin,
    log: (event) => log.push(event),
    socketUrl: 'ws://test.localhost/socket',
    cursorSecrets: ['a secret of this test'],
    readOrigin,
    guestLinkSecrets: ['a secret of this test that signs links'],
    addressOf: (headers) => headers.get('x-test-address') ?? '203.0.113.1',
    livekit: connectLiveKit('ws://127.0.0.1:9', [tokenPair]),
    files: connectFiles({
      bucket: 'bukti',
      region: 'local',
      endpoint: 'http://127.0.0.1:9',
      hasBucketInPath: true,
      credentials: localCredentials,
    }),
    ...real,
  }
  await bringDemoAgency(table, shift(at, { hours: -1 }))
  const identity = { start: unused, finish: unused, endSessionUrl: () => Promise.resolve(undefined) }
  const app = new Hono()
  livekitWebhook(app, { ...services, webhookKeys: [webhookPair] })
  app.route('/', makeDoor(services))
  app.route('/', makeApi(services, identity))
  const withCookie = (cookie = '') => {
    const own = { cookie }
    const fetch = async (request: Request) => {
      const reply = await app.fetch(request)
      const given = reply.headers.get('set-cookie')
      if (given !== null) own.cookie = given.split(';')[0] ?? ''
      return reply
    }
    return clientFor(contract, {
      origin,
      get cookie() {
        return own.cookie
      },
      fetch,
    })
  }
  const cookies = new Map<string, string>()
  const cookieOf = async (login: string) => {
    const person = demoPeople.find((each) => each.login === login)
    if (!person) throw new Error(`nobody is called ${login}`)
    const known = cookies.get(login)
    if (known) return known
    const cookie = `${cookieName}=${await startSession(table, { who: 'staff', subject: person.id }, now)}`
    cookies.set(login, cookie)
    return cookie
  }
  return {
    table,
    app,
    services,
    log,
    now: () => now,
    pass: (by) => {
      now = shift(now, by)
    },
    as: async (login) => withCookie(await cookieOf(login)),
    asNobody: () => withCookie(),
    withCookie,
    cookieOf,
  }
}

const unused = () => Promise.reject(new Error('the journey signs in by itself'))
