import type { Right } from '#infra/allow.ts'
import { arnsOf, asOurs, byBeginning, ours, prefixed, there, type Where } from '#infra/deploy/statement.ts'
import { qualifier } from '#infra/deploy/toolkit-names.ts'

/** What holds data: its stacks keep it when they go, so no deployment ever has to delete it. */
export const dataRights = (where: Where): readonly Right[] => [
  {
    actions: prefixed(
      'dynamodb',
      `CreateTable UpdateTable UpdateTimeToLive UpdateContinuousBackups TagResource UntagResource ListTagsOfResource
      DescribeTable DescribeTimeToLive DescribeContinuousBackups DescribeContributorInsights
      DescribeKinesisStreamingDestination GetResourcePolicy`,
    ),
    on: arnsOf(where, 'dynamodb', 'table/balai-*'),
    because: byBeginning,
  },
  ...buckets(where),
  ...secrets(where),
  ...keys(where),
  ...userPools(where),
]

function buckets({ account, region }: Where): readonly Right[] {
  const assets = `arn:aws:s3:::cdk-${qualifier}-assets-${account}-${region}`
  return [
    {
      actions: prefixed(
        's3',
        `CreateBucket DeleteBucketPolicy PutBucketCORS PutBucketLogging PutBucketNotification
        PutBucketObjectLockConfiguration PutBucketOwnershipControls PutBucketPolicy PutBucketPublicAccessBlock
        PutBucketTagging PutBucketVersioning PutEncryptionConfiguration PutLifecycleConfiguration TagResource
        UntagResource ListTagsForResource ListBucket GetAccelerateConfiguration GetAnalyticsConfiguration GetBucketAbac
        GetBucketAcl GetBucketCORS GetBucketLocation GetBucketLogging GetBucketMetadataTableConfiguration
        GetBucketNotification GetBucketObjectLockConfiguration GetBucketOwnershipControls GetBucketPolicy
        GetBucketPublicAccessBlock GetBucketTagging GetBucketVersioning GetBucketWebsite GetEncryptionConfiguration
        GetIntelligentTieringConfiguration GetInventoryConfiguration GetLifecycleConfiguration
        GetMetricsConfiguration GetReplicationConfiguration`,
      ),
      on: ['arn:aws:s3:::balai-*'],
      because: byBeginning,
    },
    {
      actions: prefixed('s3', 'GetObject GetObjectVersion GetBucketLocation ListBucket'),
      on: [assets, `${assets}/*`],
      because: 'The code of a function is named by what is in it, and lies in the bucket of the toolkit that is ours.',
    },
  ]
}

/** Logical ids of secrets begin so: their names do, and not with the name of the stack. */
const beginnings = ['LivekitTokens', 'LivekitWebhook', 'GuestLink', 'Cursor', 'OidcClient', 'SmtpLogin']

const secrets = (where: Where): readonly Right[] => [
  {
    actions: prefixed('secretsmanager', 'CreateSecret UpdateSecret DescribeSecret TagResource UntagResource'),
    on: arnsOf(where, 'secretsmanager', ...beginnings.map((each) => `secret:Secrets${each}*`)),
    because: 'CloudFormation begins the name with the logical id, which is ours alone, and ends it by chance.',
  },
  {
    actions: ['secretsmanager:GetRandomPassword'],
    on: ['*'],
    when: there(where),
    because: 'It is about nothing that is there: it makes up a password and keeps none.',
  },
]

function keys(where: Where): readonly Right[] {
  const on = arnsOf(where, 'kms', 'key/*')
  const through = ['dynamodb', 's3', 'secretsmanager', 'sns'].map((each) => `${each}.${where.region}.amazonaws.com`)
  return [
    {
      actions: prefixed('kms', 'CreateKey TagResource'),
      on: ['*'],
      when: { ...there(where), ...asOurs },
      because:
        'KMS lets a new key be tagged only by a right that is limited to no key; the tag of an agency is demanded.',
    },
    {
      actions: prefixed('kms', 'EnableKeyRotation DescribeKey GetKeyRotationStatus ListResourceTags'),
      on,
      because:
        'CloudFormation asks for these at once, and KMS may know the tags of a new key five minutes later only; they take nothing away and open nothing.',
    },
    {
      actions: prefixed('kms', 'GetKeyPolicy PutKeyPolicy UpdateKeyDescription UntagResource'),
      on,
      when: ours,
      because: 'KMS makes up the names of keys; only those with the tag of an agency are changed.',
    },
    {
      actions: prefixed('kms', 'CreateGrant Decrypt Encrypt GenerateDataKey'),
      on,
      when: { StringEquals: { 'kms:ViaService': through } },
      because:
        'Through these services only, whose own rights here end at what is ours; the tags of a new key may come five minutes late.',
    },
  ]
}

function userPools(where: Where): readonly Right[] {
  const on = arnsOf(where, 'cognito-idp', 'userpool/*')
  return [
    {
      actions: prefixed('cognito-idp', 'CreateUserPool DescribeUserPoolDomain'),
      on: ['*'],
      when: there(where),
      because: 'A pool has no name before it is made, and Cognito finds a domain by itself, not by its pool.',
    },
    {
      actions: ['cognito-idp:TagResource'],
      on,
      when: asOurs,
      because: 'Cognito judges the tags of a new pool like those of any; the tag of an agency is demanded.',
    },
    {
      actions: prefixed(
        'cognito-idp',
        `UpdateUserPool SetUserPoolMfaConfig GetUserPoolMfaConfig DescribeUserPool CreateUserPoolClient
        UpdateUserPoolClient DeleteUserPoolClient DescribeUserPoolClient CreateUserPoolDomain UpdateUserPoolDomain
        DeleteUserPoolDomain ListTagsForResource UntagResource`,
      ),
      on,
      when: ours,
      because: 'Cognito makes up the names of pools; only those with the tag of an agency are changed and read.',
    },
  ]
}
