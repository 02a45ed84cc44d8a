import { describe, expect, test } from 'vitest'
import example from '#infra/agencies/example.ts'
import { frozen } from '#infra/frozen.ts'
import { regions } from '#infra/limits.ts'
import { indexes } from '#shared/kernel/indexes.ts'
import { dataOf, frozenFaults, lossFaults } from '#test/architecture/data-rules.ts'
import {
  flat,
  ofType,
  reasoned,
  regionFaults,
  wildcardFaults,
  type Properties,
  type Template,
} from '#test/architecture/template-rules.ts'
import { bundles, other, synthesise } from '#test/kit/synthesised.ts'

const folder = bundles()
// Broken rules of AwsSolutions without a reason would end here.
const { base, portal, media } = synthesise(example, folder)
const elsewhere = synthesise(other, folder)
const templates = [base, portal, media, elsewhere.base, elsewhere.portal]

const only = (template: Template, type: string): Properties => {
  const [found, ...more] = ofType(template, type)
  if (!found || more.length > 0) throw new Error(`${String(more.length + 1)} of ${type}, one was expected`)
  return found[1]
}
const everything = { ...dataOf(base), ...dataOf(portal), ...dataOf(elsewhere.base), ...dataOf(elsewhere.portal) }

describe('what holds data', () => {
  test('has the logical ids that it always had', () => {
    expect(frozenFaults(everything, frozen)).toEqual([])
    expect(dataOf(media)).toEqual({})
  })

  test('is kept when its stack goes, and when something new takes its place', () => {
    expect(templates.flatMap(lossFaults)).toEqual([])
  })

  test('is encrypted with a key of the agency that turns by itself', () => {
    const keys = ofType(base, 'AWS::KMS::Key')
    expect(keys).toHaveLength(2)
    expect(keys.every(([, { EnableKeyRotation }]) => EnableKeyRotation === true)).toBe(true)
    const [bucket] = ofType(portal, 'AWS::S3::Bucket').filter(([, { BucketName }]) => BucketName)
    expect(JSON.stringify(bucket?.[1]['BucketEncryption'])).toMatch(/KeysData.*aws:kms/)
    expect(JSON.stringify(only(portal, 'AWS::DynamoDB::Table')['SSESpecification'])).toMatch(/KeysData.*KMS/)
    for (const [, { KmsKeyId }] of ofType(base, 'AWS::SecretsManager::Secret'))
      expect(flat(KmsKeyId)).toMatch(/^<KeysSecrets/)
  })

  test('stands in a stack that is not deleted by mistake', () => {
    expect(only(portal, 'AWS::DynamoDB::Table')['DeletionProtectionEnabled']).toBe(true)
    expect(only(elsewhere.base, 'AWS::Cognito::UserPool')['DeletionProtection']).toBe('ACTIVE')
  })
})

describe('the table', () => {
  const table = only(portal, 'AWS::DynamoDB::Table')

  test('can be restored to any second of as many days as the agency said', () => {
    const { recovery } = example.retention
    expect(table['PointInTimeRecoverySpecification']).toEqual({
      PointInTimeRecoveryEnabled: true,
      RecoveryPeriodInDays: recovery,
    })
  })

  test('has a stream of new images, and rows that end by themselves', () => {
    expect(table['StreamSpecification']).toEqual({ StreamViewType: 'NEW_IMAGE' })
    expect(table['TimeToLiveSpecification']).toEqual({ AttributeName: 'expiresAt', Enabled: true })
  })

  test('has the indexes of the kernel, which carry whole rows', () => {
    expect(table['GlobalSecondaryIndexes']).toEqual(
      indexes.map(({ name, partition, sort }) => ({
        IndexName: name,
        KeySchema: [
          { AttributeName: partition, KeyType: 'HASH' },
          { AttributeName: sort, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      })),
    )
  })
})

describe('the buckets', () => {
  const buckets = ofType(portal, 'AWS::S3::Bucket')
  const [, evidence = {}] = buckets.find(([, { BucketName }]) => BucketName) ?? []

  test('are closed to the public, without access lists', () => {
    const closed = {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    }
    for (const [, bucket] of buckets) {
      expect(bucket['PublicAccessBlockConfiguration']).toEqual(closed)
      expect(bucket['OwnershipControls']).toEqual({ Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] })
    }
  })

  test('answer over TLS 1.2 and later only', () => {
    const policies = ofType(portal, 'AWS::S3::BucketPolicy')
    expect(policies).toHaveLength(buckets.length)
    for (const [, policy] of policies) {
      const text = JSON.stringify(policy['PolicyDocument'])
      expect(text).toContain('"Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"')
      expect(text).toContain('"Condition":{"NumericLessThan":{"s3:TlsVersion":1.2}},"Effect":"Deny"')
    }
  })

  test('keep every version of evidence, and can lock it', () => {
    expect(evidence['VersioningConfiguration']).toEqual({ Status: 'Enabled' })
    expect(evidence['ObjectLockEnabled']).toBe(true)
  })

  test('forget by age only what is in quarantine', () => {
    const { Rules } = evidence['LifecycleConfiguration'] as { Rules: readonly Properties[] }
    const forgetting = Rules.filter((rule) => 'ExpirationInDays' in rule || 'NoncurrentVersionExpiration' in rule)
    expect(forgetting.map(({ Prefix, ExpirationInDays }) => [Prefix, ExpirationInDays])).toEqual([['quarantine/', 7]])
  })

  test('are asked by pages of the portal alone', () => {
    const { CorsRules } = evidence['CorsConfiguration'] as { CorsRules: readonly Properties[] }
    expect(CorsRules.map(({ AllowedOrigins }) => AllowedOrigins)).toEqual([[`https://${example.domain}`]])
  })

  test('call the checker for what arrives in quarantine', () => {
    expect(evidence['NotificationConfiguration']).toMatchObject({
      LambdaConfigurations: [{ Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'quarantine/' }] } } }],
    })
  })
})

describe('nothing', () => {
  test('has a right with a wildcard that nobody gave a reason for', () => {
    for (const template of templates) expect(wildcardFaults(template, reasoned)).toEqual([])
  })

  test('lies outside of the country', () => {
    for (const template of templates) expect(regionFaults(template, regions)).toEqual([])
  })

  test('is queued or announced in plain text', () => {
    for (const policy of [only(portal, 'AWS::SQS::QueuePolicy'), only(base, 'AWS::SNS::TopicPolicy')])
      expect(JSON.stringify(policy)).toContain('"aws:SecureTransport":"false"')
    expect(only(portal, 'AWS::SQS::Queue')['SqsManagedSseEnabled']).toBe(true)
    expect(flat(only(base, 'AWS::SNS::Topic')['KmsMasterKeyId'])).toMatch(/^<KeysData/)
  })

  test('follows from facts and no minute passes while an agency is loaded', () => {
    const loading = synthesise(other, folder, { loading: 'yes', place: 'dua' }).portal
    expect(ofType(loading, 'AWS::Lambda::EventSourceMapping')).toEqual([])
    expect(only(loading, 'AWS::Scheduler::Schedule')['State']).toBe('DISABLED')
    expect(only(portal, 'AWS::Lambda::EventSourceMapping')).toMatchObject({ Enabled: true })
    expect(only(portal, 'AWS::Scheduler::Schedule')['State']).toBe('ENABLED')
  })

  test('passes a minute before facts are followed', () => {
    const working = synthesise(other, folder, { place: 'dua' }).portal
    for (const template of [portal, working]) {
      const [[mapping] = []] = ofType(template, 'AWS::Lambda::EventSourceMapping')
      const schedules = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::Scheduler::Schedule')
      expect(schedules.map(({ DependsOn }) => DependsOn)).toEqual([expect.arrayContaining([mapping])])
    }
  })
})
