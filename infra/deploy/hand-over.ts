import { dmarcOf, recordLines, recordsOf, type DnsRecord } from '#infra/dns-records.ts'
import { leads } from '#infra/doctor/records.ts'
import { nameOf, partsOf } from '#infra/deploy/parts.ts'
import type { Known, Step, Trip } from '#infra/deploy/trip.ts'
import { stackState } from '#infra/stack-state.ts'

/** What is left for people: the records of the zone that are not there yet, and what no command can do. */
export const handOver: Step = {
  title: 'Records of the zone',
  take: async (trip, known) => {
    const { say } = trip
    const missing = await missingOf(trip, known)
    if (missing.length === 0) say('  all there')
    else {
      say('  Give these to the keeper of the zone; what waits for them is WRONG below until they are there:')
      for (const line of recordLines(missing)) say(line)
    }
    for (const line of leftFor(trip)) say(line)
    return known
  },
}

async function missingOf(trip: Trip, known: Known): Promise<readonly DnsRecord[]> {
  const { agency, aws, names } = trip
  const stacks = await Promise.all(partsOf(agency).map((part) => stackState(aws.cloud, nameOf(trip, known, part))))
  const { from, relay } = agency.mail
  const domain = from.slice(from.lastIndexOf('@') + 1)
  const asked = stacks.flatMap((stack) => (stack ? recordsOf(stack) : []))
  const all = relay ? asked : [...asked, dmarcOf(domain, agency.alarms[0] ?? from)]
  const isMissing = await Promise.all(all.map((record) => isAbsent(record, names)))
  return all.filter((_, index) => isMissing[index])
}

/** An answer that does not come is no reason to leave a record out of the list. */
const isAbsent = (record: DnsRecord, names: Trip['names']): Promise<boolean> =>
  lookedUp(record, names).then(
    (fault) => fault !== undefined,
    () => true,
  )

const lookedUp = async (record: DnsRecord, names: Trip['names']) => {
  if (record.type === 'TXT') return (await names.texts(record.name)).length > 0 ? undefined : 'absent'
  if (record.type === 'MX') return (await names.relays(record.name)).length > 0 ? undefined : 'absent'
  return leads(record, names)
}

const leftFor = ({ agency }: Trip): readonly string[] => [
  '',
  'What only people can do, once',
  ...(agency.identity.oidc
    ? [
        `  sign-in   register https://${agency.domain}/auth/callback with the provider, and put its client secret in:`,
        '            infra/RUNBOOK.md#rotate-the-client-secret',
      ]
    : []),
  ...(agency.mail.relay
    ? ['  mail      if the relay asks for a login: infra/RUNBOOK.md#rotate-the-login-of-the-mail-relay']
    : []),
  `  alarms    ${agency.alarms.join(', ')}: open the mail of AWS and confirm, or no alarm gets there`,
  '  budget    CloudFormation makes none in Jakarta: write it with infra/RUNBOOK.md#the-month-costs-more-than-was-estimated',
]
