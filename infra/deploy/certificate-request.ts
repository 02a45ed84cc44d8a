import {
  CertificateStatus,
  ListCertificatesCommand,
  RequestCertificateCommand,
  type ACMClient,
  type CertificateSummary,
} from '@aws-sdk/client-acm'
import { createHash } from 'node:crypto'
import type { Agency } from '#infra/agency.ts'

/** A certificate that the stacks need: what `cdk` is told it by, its names, and whether the node must take it away. */
export type Wanted = {
  readonly told: 'certificate' | 'mediaCertificate'
  readonly names: readonly string[]
  readonly mayLeave: boolean
}

export const wantedBy = ({ domain, media }: Agency): readonly Wanted[] => [
  { told: 'certificate', names: [domain], mayLeave: false },
  ...(media.own
    ? [{ told: 'mediaCertificate', names: [media.own.domain, media.own.turn], mayLeave: true } as const]
    : []),
]

/**
 * The certificate that is there already, or a new one; answers its ARN. Asked again within the hour with the same token, AWS
 * answers the same: those that failed are in the token, so that a new one is asked for.
 */
export async function askFor(acm: ACMClient, wanted: Wanted, agency: string): Promise<string> {
  const all = (await listed(acm, wanted)).filter((each) => isFor(each, wanted))
  const [best] = all.filter(isGood).sort(byUse)
  if (best?.CertificateArn !== undefined) return best.CertificateArn
  const failed = all.map(({ CertificateArn }) => CertificateArn).sort()
  const [name = '', ...more] = wanted.names
  const { CertificateArn = '' } = await acm.send(
    new RequestCertificateCommand({
      DomainName: name,
      ValidationMethod: 'DNS',
      IdempotencyToken: createHash('sha256')
        .update(JSON.stringify({ ...wanted, failed }))
        .digest('hex')
        .slice(0, 32),
      Tags: [{ Key: 'balai:agency', Value: agency }],
      Options: { Export: wanted.mayLeave ? 'ENABLED' : 'DISABLED' },
      ...(more.length > 0 && { SubjectAlternativeNames: more }),
    }),
  )
  return CertificateArn
}

async function listed(acm: ACMClient, { mayLeave }: Wanted): Promise<readonly CertificateSummary[]> {
  const pages: CertificateSummary[] = []
  let next: string | undefined
  do {
    const page = await acm.send(
      new ListCertificatesCommand({
        CertificateStatuses: Object.values(CertificateStatus),
        Includes: { exportOption: mayLeave ? 'ENABLED' : 'DISABLED' },
        NextToken: next,
      }),
    )
    pages.push(...(page.CertificateSummaryList ?? []))
    next = page.NextToken
  } while (next !== undefined)
  return pages
}

const isFor = ({ DomainName, SubjectAlternativeNameSummaries = [] }: CertificateSummary, { names }: Wanted) => {
  const found = new Set([DomainName, ...SubjectAlternativeNameSummaries])
  return DomainName === names[0] && found.size === names.length && names.every((name) => found.has(name))
}

const isGood = ({ Status }: CertificateSummary) => Status === 'ISSUED' || Status === 'PENDING_VALIDATION'

/** One that the stacks use before one that is good, before one that is awaited. */
const rank = ({ InUse, Status }: CertificateSummary) => (InUse ? 0 : Status === 'ISSUED' ? 1 : 2)
const byUse = (a: CertificateSummary, b: CertificateSummary) => rank(a) - rank(b)
