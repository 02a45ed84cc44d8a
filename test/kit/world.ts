import type { Hono } from 'hono'
import { newId } from '#functions/kernel/clock.ts'
import { connectFiles } from '#functions/kernel/files.ts'
import { readOrigin } from '#functions/trail/read-origin.ts'
import { cookieName, startSession } from '#functions/kernel/session.ts'
import type { LogEvent } from '#functions/kernel/services.ts'
import type { Table } from '#functions/kernel/table.ts'
import { makeApi, type ApiServices } from '#functions/portal/api.ts'
import { demoPeople } from '#infra/local/demo/people.ts'
import { seedOrganisation } from '#infra/local/seed/organisation.ts'
import { contract } from '#shared/api.ts'
import { shift } from '#shared/kernel/time.ts'
import { clientFor, type PortalClient } from '#test/kit/client.ts'
import { freshTable, localCredentials } from '#test/kit/table.ts'

const origin = 'http://test.localhost'
/** Wednesday, 25 November 2026, 09.00 WIB. */
export const nine = '2026-11-25T02:00:00.000Z'

export type World = {
  readonly table: Table
  readonly app: Hono
  readonly services: ApiServices
  readonly log: readonly LogEvent[]
  readonly now: () => string
  /** Moves the clock on. */
  readonly pass: (by: Temporal.DurationLike) => void
  /** The contract as one of the cast calls it. */
  readonly as: (login: string) => Promise<PortalClient>
  readonly asNobody: () => PortalClient
  readonly cookieOf: (login: string) => Promise<string>
}

/** The demo agency on a fresh table, with a clock in the test's hand: the cast, the services, and who calls. */
export async function world(at = nine): Promise<World> {
  let now = at
  const log: LogEvent[] = []
  const table = await freshTable()
  const services: ApiServices = {
    table,
    clock: () => now,
    newId,
    origin,
    log: (event) => log.push(event),
    socketUrl: 'ws://test.localhost/socket',
    cursorSecret: 'a secret of this test',
    readOrigin,
    // No store stands there: what needs one says so at once.
    files: connectFiles({
      bucket: 'bukti',
      region: 'local',
      endpoint: 'http://127.0.0.1:9',
      hasBucketInPath: true,
      credentials: localCredentials,
    }),
  }
  await seedOrganisation({ table, now: shift(at, { hours: -1 }), issuer: 'http://identity.test' })
  const app = makeApi(services, { start: unused, finish: unused, endSessionUrl: () => Promise.resolve(undefined) })
  const fetch = async (request: Request) => app.fetch(request)
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
    as: async (login) => clientFor(contract, { origin, cookie: await cookieOf(login), fetch }),
    asNobody: () => clientFor(contract, { origin, fetch }),
    cookieOf,
  }
}

const unused = () => Promise.reject(new Error('the journey signs in by itself'))
