import { isIP } from 'node:net'
import { isUnder, placeOf } from '#infra/host-place.ts'
import { regions } from '#infra/limits.ts'
import { saidOf, type Residency } from '#infra/residency-list.ts'
import type { Fault, Seen } from '#infra/doctor/check.ts'
import { chainOf, type Names } from '#infra/doctor/names.ts'

/** Endpoints whose host is not in the list; `*.` at the beginning of an entry stands for any name below it. */
export const outside = (endpoints: readonly string[], allowed: readonly string[]): readonly string[] =>
  endpoints.filter((endpoint) => {
    const host = URL.parse(endpoint)?.hostname ?? ''
    return !allowed.some((each) => isUnder(host, each))
  })

/** Where the parts of one machine may be: on it. */
export const onThisMachine = ['127.0.0.1', '[::1]', 'localhost', '*.localhost'] as const

/** Where an endpoint lies: by its name and the names behind it, or as the agency says of the last of them; nothing else is let through. */
export async function whereIs(endpoint: string, names: Names, residency?: Residency): Promise<Fault | Seen> {
  const host = URL.parse(endpoint)?.hostname ?? endpoint
  const chain = isIP(host) ? [host] : await chainOf(host, names)
  for (const name of chain) {
    const place = placeOf(name)
    if (place && 'fault' in place) return { fault: place.fault }
    if (place) return { seen: `${name === host ? '' : `${host} is `}${name}, in ${place.region}` }
  }
  // Whoever answers stands under the last name, whatever is said of those in front of it.
  const last = chain.at(-1) ?? host
  const addresses = isIP(last) ? [] : await names.addresses(last)
  if (addresses.length === 0 && !isIP(last)) return { fault: `${host} is in no zone` }
  const way = [...chain, ...(addresses.length === 0 ? [] : [addresses.join(', ')])].join(' is ')
  const said = saidOf(last, residency)
  return said === undefined
    ? { fault: `${way}: not of AWS in ${regions.join(', ')}, and residency does not name ${last}`, remedy: asked(last) }
    : { seen: `${way}: ${said}` }
}

const asked = (host: string) =>
  `ask who runs ${host} and where it stands; when they have said that it is in the country, write it into residency of the agency's file, as '${host}': 'who, where, which contract'; until then nobody uses it`
