import { connectTable } from '#functions/kernel/connect.ts'
import { cookieName, startSession } from '#functions/kernel/session.ts'
import type { Table } from '#functions/kernel/table.ts'
import { demoPeople } from '#infra/local/demo/people.ts'
import { localKeys } from '#infra/local/prepare.ts'
import { contract } from '#shared/api.ts'
import { toText } from '#shared/kernel/time.ts'
import { clientFor, type PortalClient } from '#test/kit/client.ts'
import type { RunningPortal } from '#test/kit/running-portal.ts'

/** The table of a running portal, to read back what it acknowledged. */
export const tableOf = ({ local: { config } }: RunningPortal): Table =>
  connectTable({ ...config.table, region: config.region, credentials: () => Promise.resolve(localKeys) })

/** The contract of a running portal over HTTP; without a cookie as a stranger calls it. */
export function clientAt(portal: RunningPortal, cookie?: string): PortalClient {
  const base = `http://127.0.0.1:${String(portal.local.ports.portal)}`
  // The name of the origin resolves in browsers only; the address is the same machine.
  const fetchThere = (request: Request) => fetch(new Request(request.url.replace(portal.origin, base), request))
  return clientFor(contract, { origin: portal.origin, ...(cookie !== undefined && { cookie }), fetch: fetchThere })
}

/** The contract of a running portal as one of the cast calls it, over HTTP. */
export async function staffOf(portal: RunningPortal, table: Table, login: string): Promise<PortalClient> {
  return clientAt(portal, await staffCookie(table, login))
}

export async function staffCookie(table: Table, login: string): Promise<string> {
  const person = demoPeople.find((each) => each.login === login)
  if (!person) throw new Error(`nobody is called ${login}`)
  const secret = await startSession(table, { who: 'staff', subject: person.id }, toText(Temporal.Now.instant()))
  return `${cookieName}=${secret}`
}
