import { DescribeCertificateCommand, type ACMClient, type CertificateDetail } from '@aws-sdk/client-acm'
import { askFor, wantedBy } from '#infra/deploy/certificate-request.ts'
import { deployAgain, type Known, type Step, type Stop, type Trip } from '#infra/deploy/trip.ts'
import { recordLines, type DnsRecord } from '#infra/dns-records.ts'

/** Certificates are issued when the keeper of the zone has put their records in: that is waited for here, and nowhere else. */
export const certificates: Step = {
  title: 'Certificates',
  take: async (trip, known) => {
    const { aws, agency } = trip
    const arns: Record<string, string> = {}
    for (const wanted of wantedBy(agency)) arns[wanted.told] = await askFor(aws.acm, wanted, agency.name)
    const stopped = await issued(trip, known, Object.values(arns))
    return stopped ?? ({ ...known, told: { ...known.told, ...arns } } satisfies Known)
  },
}

const describe = async (acm: ACMClient, arn: string): Promise<CertificateDetail> =>
  (await acm.send(new DescribeCertificateCommand({ CertificateArn: arn }))).Certificate ?? {}

const namesOf = ({ DomainName, SubjectAlternativeNames = [] }: CertificateDetail) =>
  [...new Set([DomainName, ...SubjectAlternativeNames])].join(' and ')

/** Asks until every certificate is issued; tells what is awaited once, and again when it changes. */
async function issued(trip: Trip, known: Known, arns: readonly string[]): Promise<Stop | undefined> {
  const { aws, pause } = trip
  let told = ''
  for (;;) {
    const found = await Promise.all(arns.map((arn) => describe(aws.acm, arn)))
    const lost = found.find(({ Status }) => Status !== 'ISSUED' && Status !== 'PENDING_VALIDATION')
    if (lost) return refusal(lost)
    const awaited = found.filter(({ Status }) => Status !== 'ISSUED')
    if (awaited.length === 0) {
      for (const each of found) tellIssued(trip, each)
      return undefined
    }
    const records = awaited.map(recordsOf)
    const lines = recordLines(records.flat())
    // AWS knows the records some seconds after it was asked.
    if (records.every((each) => each.length > 0) && told !== lines.join()) {
      tell(trip, known, awaited, lines)
      told = lines.join()
    }
    await pause()
  }
}

/** One that AWS cannot renew is good until its last day, and the records that are gone from the zone are told again. */
function tellIssued({ say }: Trip, issued: CertificateDetail): void {
  const { RenewalStatus, DomainValidationOptions = [] } = issued.RenewalSummary ?? {}
  if (RenewalStatus !== 'PENDING_VALIDATION' && RenewalStatus !== 'FAILED') {
    say(`  issued for ${namesOf(issued)}`)
    return
  }
  const ends = issued.NotAfter?.toISOString().slice(0, 10) ?? 'its last day'
  say(`  issued for ${namesOf(issued)}, and good until ${ends}: AWS cannot renew it (${RenewalStatus}).`)
  say('  These records are gone from the zone; give them to its keeper again:')
  for (const line of recordLines(recordsOf({ DomainValidationOptions }))) say(line)
}

function tell(trip: Trip, known: Known, awaited: readonly CertificateDetail[], lines: readonly string[]): void {
  const { say } = trip
  say(`  Awaited: the certificate for ${awaited.map(namesOf).join('; and the one for ')}.`)
  say('  Give these records to the keeper of the zone; they stay there for good, because AWS renews by them:')
  for (const line of lines) say(line)
  say('  Some minutes after they are in the zone this goes on by itself; AWS waits three days for them.')
  say(`  Ctrl+C stops the waiting and loses nothing: ${deployAgain(trip, known)} goes on here.`)
}

const recordsOf = ({
  DomainValidationOptions = [],
}: Pick<CertificateDetail, 'DomainValidationOptions'>): readonly DnsRecord[] => {
  const open = DomainValidationOptions.filter(({ ValidationStatus }) => ValidationStatus !== 'SUCCESS')
  const known = open.flatMap(({ DomainName = '', ResourceRecord }) =>
    ResourceRecord?.Name === undefined || ResourceRecord.Value === undefined
      ? []
      : [
          {
            name: ResourceRecord.Name,
            type: 'CNAME' as const,
            value: ResourceRecord.Value,
            purpose: `certificate of ${DomainName}`,
          },
        ],
  )
  return known.length === open.length ? known : []
}

const reasons: Readonly<Record<string, string>> = {
  CAA_ERROR: 'a CAA record of the zone forbids it: its keeper allows amazon.com there',
  VALIDATION_TIMED_OUT: 'the records were not in the zone within three days',
  DOMAIN_NOT_ALLOWED: 'AWS issues nothing for such a name: look for a slip in the agency file',
  DOMAIN_VALIDATION_DENIED: 'the records in the zone are others than AWS asked for',
  ADDITIONAL_VERIFICATION_REQUIRED: 'AWS wants to know more: answer it in the support centre',
}

const refusal = (lost: CertificateDetail): Stop => {
  const { Status = 'of no known state', FailureReason = Status } = lost
  return {
    stop: `AWS does not issue the certificate for ${namesOf(lost)} (${FailureReason}): ${reasons[FailureReason] ?? 'see it in the console of AWS Certificate Manager'}. No stack was touched. Run the same command again after that: it asks for a new one.`,
  }
}
