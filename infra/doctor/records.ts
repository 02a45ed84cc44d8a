import type { DnsRecord } from '#infra/dns-records.ts'
import type { Names } from '#infra/doctor/names.ts'

/** Whether a name leads where its record should lead: by an alias, or to the same addresses as the alias would. */
export async function leads({ name, type, value }: DnsRecord, names: Names): Promise<string | undefined> {
  const [aliases, addresses] = await Promise.all([names.aliases(name), names.addresses(name)])
  const wanted = type === 'A' ? [value] : await names.addresses(value)
  if (aliases.includes(value) || addresses.some((address) => wanted.includes(address))) return undefined
  const found = [...aliases, ...addresses]
  return found.length === 0 ? `${name} is not in the zone yet` : `${name} leads to ${found.join(', ')}, not to ${value}`
}
