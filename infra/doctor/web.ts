import { request as requestPlain, type IncomingHttpHeaders } from 'node:http'
import { request as requestSafely } from 'node:https'
import { text } from 'node:stream/consumers'
import { straight, type Reach } from '#infra/doctor/reach.ts'

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string }

const mostSkew = 30_000

/** Asks for a page; redirects are not followed. */
export function ask(url: string, { to, trust, patience }: Reach = straight): Promise<Answer> {
  const { hostname, host: named, protocol, port, pathname, search } = new URL(url)
  const isSafe = protocol === 'https:'
  const place = to(hostname.replaceAll(/^\[|\]$/g, ''), Number(port) || (isSafe ? 443 : 80))
  const options = {
    ...place,
    path: `${pathname}${search}`,
    headers: { host: named },
    signal: AbortSignal.timeout(patience),
    agent: false,
    ...(isSafe && { servername: hostname, ...(trust !== undefined && { ca: trust }) }),
  }
  return new Promise((done, fail) => {
    const request = (isSafe ? requestSafely : requestPlain)(options, (reply) => {
      text(reply).then((body) => {
        done({ status: reply.statusCode ?? 0, headers: reply.headers, body })
      }, fail)
    })
    request.once('error', fail)
    request.end()
  })
}

/** Whether a page answers, with anything from 200 to 299. */
export async function answersWell(url: string, reach?: Reach): Promise<string | undefined> {
  const { status } = await ask(url, reach)
  return status >= 200 && status < 300 ? undefined : `${url} answers ${String(status)}`
}

/** Whether a server's clock and ours agree to half a minute, by the date that it answers with. */
export async function skew(url: string, now: () => number, reach?: Reach): Promise<string | undefined> {
  const { date } = (await ask(url, reach)).headers
  if (date === undefined) return `${url} does not say what time it is`
  const off = Math.round((Date.parse(date) - now()) / 1000)
  return Math.abs(off) * 1000 > mostSkew ? `${url} is ${String(off)} s away from the clock of this machine` : undefined
}
