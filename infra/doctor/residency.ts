import { isIP } from 'node:net'
import { regions } from '#infra/limits.ts'
import type { Seen } from '#infra/doctor/check.ts'
import { chainOf, type Names } from '#infra/doctor/names.ts'

/** Endpoints whose host is not in the list; `*.` at the beginning of an entry stands for any name below it. */
export const outside = (endpoints: readonly string[], allowed: readonly string[]): readonly string[] =>
  endpoints.filter((endpoint) => {
    const host = URL.parse(endpoint)?.hostname ?? ''
    return !allowed.some((each) => isUnder(host, each))
  })

const isUnder = (host: string, entry: string) =>
  entry.startsWith('*.') ? host.endsWith(entry.slice(1)) : host === entry

/** Where the parts of one machine may be: on it. */
export const onThisMachine = ['127.0.0.1', '[::1]', 'localhost', '*.localhost'] as const

const ofAws = [
  '*.amazonaws.com',
  '*.api.aws',
  '*.on.aws',
  '*.amazoncognito.com',
  '*.cloudfront.net',
  '*.awsglobalaccelerator.com',
]
/** Services that have no place in the country, by what their names end in. */
const abroad: readonly (readonly [under: string, who: string])[] = [
  ['*.livekit.cloud', 'LiveKit Cloud has no servers in the country'],
]
const regionIn = /(?:^|[.-])((?:[a-z]{2})(?:-[a-z]+){1,3}-\d)(?=\.)/

/** What a host's own name says: a region of AWS in or outside of the country, or nothing. */
function judged(host: string): { readonly fault: string } | Seen | undefined {
  const [, who] = abroad.find(([under]) => isUnder(host, under)) ?? []
  if (who !== undefined) return { fault: `${host}: ${who}` }
  if (!ofAws.some((under) => isUnder(host, under))) return undefined
  const [, region] = regionIn.exec(host) ?? []
  if (region === undefined) return { fault: `${host} is of AWS, and in no region` }
  return (regions as readonly string[]).includes(region)
    ? { seen: `${host}, in ${region}` }
    : { fault: `${host} is in ${region}` }
}

/** Where an endpoint lies, as far as its name and the names behind it tell; where they do not, its address is shown. */
export async function whereIs(endpoint: string, names: Names): Promise<string | Seen> {
  const host = URL.parse(endpoint)?.hostname ?? endpoint
  const chain = isIP(host) ? [host] : await chainOf(host, names)
  for (const name of chain) {
    const found = judged(name)
    if (found && 'fault' in found) return found.fault
    if (found) return found.seen.startsWith(host) ? found : { seen: `${host} is ${found.seen}` }
  }
  const last = chain.at(-1) ?? host
  const addresses = isIP(last) ? [last] : await names.addresses(last)
  return addresses.length === 0
    ? `${host} is in no zone`
    : { seen: `${[...chain, addresses.join(', ')].join(' is ')}; no name says in which country, so ask who runs it` }
}
