import type { AccountState, Answers, Certificate, Said } from '#test/kit/aws-account.ts'

const json = (body: object, type = 'application/json'): Said => ({ type, body: JSON.stringify(body) })
const json11 = (body: object) => json(body, 'application/x-amz-json-1.1')
const seconds = Date.parse('2026-11-30T07:00:00Z') / 1000

export const lambdaAnswers: Answers = {
  'GET /2015-03-31/event-source-mappings': ({ mappings }) => json({ EventSourceMappings: mappings }),
  'GET /2016-08-19/account-settings': ({ concurrency }) =>
    json({
      AccountLimit: {
        TotalCodeSize: 80_530_636_800,
        CodeSizeUnzipped: 262_144_000,
        CodeSizeZipped: 52_428_800,
        ConcurrentExecutions: concurrency.limit,
        UnreservedConcurrentExecutions: concurrency.free,
      },
      AccountUsage: { TotalCodeSize: 0, FunctionCount: 0 },
    }),
}

export const secretAnswers: Answers = {
  GetSecretValue: ({ secrets }, { SecretId }) => json11({ SecretString: secrets[String(SecretId)] }),
  PutSecretValue: ({ secrets }, { SecretId, SecretString }) => {
    secrets[String(SecretId)] = String(SecretString)
    return json11({})
  },
}

export const mailAnswers: Answers = {
  'GET /v2/email/account': ({ mail }) =>
    json({
      DedicatedIpAutoWarmupEnabled: false,
      EnforcementStatus: 'HEALTHY',
      ProductionAccessEnabled: mail.isProduction,
      SendQuota: { Max24HourSend: mail.isProduction ? 50_000 : 200, MaxSendRate: 1, SentLast24Hours: 0 },
      SendingEnabled: true,
    }),
  'GET /v2/email/identities/…': ({ mail }) =>
    json({
      IdentityType: 'DOMAIN',
      FeedbackForwardingStatus: true,
      VerifiedForSendingStatus: mail.isVerified,
      DkimAttributes: { SigningEnabled: true, Status: mail.dkim, Tokens: ['a', 'b', 'c'] },
      MailFromAttributes: { MailFromDomain: 'balai-surat.badan-contoh.example', MailFromDomainStatus: mail.bounces },
      VerificationStatus: mail.isVerified ? 'SUCCESS' : 'PENDING',
    }),
}

const recordOf = (name: string) => ({
  Name: `_${name.length.toString(16)}0123456789abcdef.${name}.`,
  Type: 'CNAME',
  Value: '_fedcba9876543210.acm-validations.aws.',
})

const validationOf = (names: readonly string[], isValid: boolean, hasRecords: boolean) =>
  names.map((DomainName) => ({
    DomainName,
    ValidationDomain: DomainName,
    ValidationMethod: 'DNS',
    ValidationStatus: isValid ? 'SUCCESS' : 'PENDING_VALIDATION',
    ...(hasRecords && { ResourceRecord: recordOf(DomainName) }),
  }))

const detailOf = ({ arn, names, status, mayLeave, reason, renewal, hasRecords, isInUse = false }: Certificate) => ({
  CertificateArn: arn,
  DomainName: names[0],
  SubjectAlternativeNames: names,
  Status: status,
  Type: 'AMAZON_ISSUED',
  InUseBy: isInUse ? ['arn:aws:apigateway:ap-southeast-3::/domainnames/one'] : [],
  Options: { CertificateTransparencyLoggingPreference: 'ENABLED', Export: mayLeave ? 'ENABLED' : 'DISABLED' },
  ...(reason !== undefined && { FailureReason: reason }),
  DomainValidationOptions: validationOf(names, status === 'ISSUED', hasRecords),
  ...(renewal !== undefined && {
    NotAfter: seconds + 20 * 24 * 60 * 60,
    RenewalSummary: {
      RenewalStatus: renewal,
      DomainValidationOptions: validationOf(names, renewal === 'SUCCESS', true),
      UpdatedAt: seconds,
    },
  }),
})

const summaryOf = ({ arn, names, status, mayLeave, isInUse = false }: Certificate) => ({
  CertificateArn: arn,
  DomainName: names[0],
  SubjectAlternativeNameSummaries: names,
  HasAdditionalSubjectAlternativeNames: false,
  Status: status,
  Type: 'AMAZON_ISSUED',
  KeyAlgorithm: 'RSA-2048',
  ExportOption: mayLeave ? 'ENABLED' : 'DISABLED',
  InUse: isInUse,
  CreatedAt: seconds,
})

type Request = {
  readonly CertificateStatuses?: readonly string[]
  readonly Includes?: { readonly exportOption?: string }
  readonly CertificateArn?: string
  readonly IdempotencyToken?: string
  readonly DomainName?: string
  readonly SubjectAlternativeNames?: readonly string[]
  readonly Options?: { readonly Export?: string }
}

function requested(
  { certificates }: AccountState,
  { IdempotencyToken: token, DomainName = '', SubjectAlternativeNames = [], Options }: Request,
) {
  const same = certificates.find((each) => token !== undefined && each.token === token)
  if (same) return { CertificateArn: same.arn }
  const arn = `arn:aws:acm:ap-southeast-3:${'1'.repeat(12)}:certificate/${String(certificates.length + 1)}`
  certificates.push({
    arn,
    names: [DomainName, ...SubjectAlternativeNames],
    status: 'PENDING_VALIDATION',
    mayLeave: Options?.Export === 'ENABLED',
    hasRecords: true,
    token,
  })
  return { CertificateArn: arn }
}

export const certificateAnswers: Answers = {
  ListCertificates: ({ certificates }, fields) => {
    const { CertificateStatuses = [], Includes }: Request = fields
    const found = certificates.filter(
      ({ status, mayLeave }) =>
        CertificateStatuses.includes(status) && (Includes?.exportOption === 'ENABLED') === mayLeave,
    )
    return json11({ CertificateSummaryList: found.map(summaryOf) })
  },
  RequestCertificate: (state, fields) => json11(requested(state, fields)),
  DescribeCertificate: ({ certificates }, { CertificateArn }) => {
    const found = certificates.find(({ arn }) => arn === CertificateArn)
    return found
      ? json11({ Certificate: detailOf(found) })
      : { ...json11({ __type: 'ResourceNotFoundException', message: 'no such certificate' }), status: 400 }
  },
}
