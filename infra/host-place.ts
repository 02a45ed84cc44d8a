import { regions } from '#infra/limits.ts'

/** Whether a host is one of an entry: the same name, or, for `*.<domain>`, any name below that domain. */
export const isUnder = (host: string, entry: string): boolean =>
  entry.startsWith('*.') ? host.endsWith(entry.slice(1)) : host === entry

const ofAws = [
  '*.amazonaws.com',
  '*.amazonaws.com.cn',
  '*.api.aws',
  '*.on.aws',
  '*.amazoncognito.com',
  '*.awsapprunner.com',
  '*.elasticbeanstalk.com',
  '*.cloudfront.net',
  '*.awsglobalaccelerator.com',
]
/** Services that have no place in the country, by what their names end in. */
const abroad: readonly (readonly [under: string, who: string])[] = [
  ['*.livekit.cloud', 'LiveKit Cloud has no servers in the country'],
]

/** Names that say themselves where they are: nobody else is asked. */
export const sayThemselves = [...ofAws, ...abroad.map(([under]) => under)]

const regionIn = /(?:^|[.-])((?:[a-z]{2})(?:-[a-z]+){1,3}-\d)(?=\.)/g

/** What a host's own name says: the region of AWS in the country, that it is elsewhere, or nothing. */
export function placeOf(host: string): { readonly region: string } | { readonly fault: string } | undefined {
  const [, who] = abroad.find(([under]) => isUnder(host, under)) ?? []
  if (who !== undefined) return { fault: `${host}: ${who}` }
  if (!ofAws.some((under) => isUnder(host, under))) return undefined
  // What somebody chose, such as the name of a bucket, stands in front of the region.
  const [, region] = [...host.matchAll(regionIn)].at(-1) ?? []
  if (region === undefined) return { fault: `${host} is of AWS, and in no region` }
  return (regions as readonly string[]).includes(region) ? { region } : { fault: `${host} is in ${region}` }
}
