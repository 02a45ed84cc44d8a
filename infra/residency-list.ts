import { isUnder, sayThemselves } from '#infra/host-place.ts'

/** Hosts, or `*.<domain>` for every name below a domain, and of each who runs it and where. */
export type Residency = Readonly<Record<string, string>>

/** A host name of the internet, in lower case. */
export const hostName = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/

/** Second levels of a country under which every organisation has its name, as go.id. */
const registered =
  /^(ac|biz|co|com|desa|edu|go|gob|gov|gouv|govt|kop|mil|my|ne|net|nom|or|org|ponpes|sch|web)\.[a-z]{2}$/
/** Domains of clouds, in which every customer has a name. */
const rented = [
  ...['azure.com', 'azurewebsites.net', 'azurefd.net', 'windows.net', 'trafficmanager.net'],
  ...['googleapis.com', 'run.app', 'web.app', 'appspot.com', 'googleusercontent.com'],
  ...['aliyuncs.com', 'myhuaweicloud.com', 'oraclecloud.com', 'appdomain.cloud'],
  ...['akamaiedge.net', 'edgekey.net', 'edgesuite.net', 'fastly.net', 'cloudflare.net', 'workers.dev', 'pages.dev'],
  ...['ondigitalocean.app', 'herokuapp.com', 'onrender.com', 'fly.dev', 'vercel.app', 'netlify.app', 'github.io'],
]

const isIn = (host: string, domain: string) => host === domain || isUnder(host, `*.${domain}`)

/** Whether somebody can answer for an entry: a host, or all names of one organisation, that do not say themselves where they are. */
export function mayBeListed(entry: string): boolean {
  const isMany = entry.startsWith('*.')
  const domain = isMany ? entry.slice(2) : entry
  if (!hostName.test(domain)) return false
  if (sayThemselves.some((each) => isIn(domain, each.slice(2)))) return false
  return !isMany || !(registered.test(domain) || rented.some((each) => isIn(domain, each)))
}

/** Who runs a host and where, as the agency says it; a host's own entry goes before one of many. */
export function saidOf(host: string, residency: Residency = {}): string | undefined {
  if (Object.hasOwn(residency, host)) return residency[host]
  return Object.entries(residency).find(([entry]) => isUnder(host, entry))?.[1]
}
