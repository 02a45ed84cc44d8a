import { none, isNew, isOurs, type Handlers, type Row } from '#test/architecture/handlers/row.ts'

const through = (service: string) => ({ 'kms:ViaService': `${service}.{region}.amazonaws.com` })
export const keyUse = (service: string): Row => [
  'kms',
  'key/1',
  through(service),
  'CreateGrant Decrypt Encrypt GenerateDataKey',
]
const bucket = (names: string): Row => ['s3', 'arn:aws:s3:::{stack}', none, names]

/** What holds data; nothing of it is taken away. */
export const ofData: Handlers = {
  'Cognito::UserPool': [
    ['cognito-idp', '*', isNew, 'CreateUserPool'],
    ['cognito-idp', 'userpool/1', isNew, 'TagResource'],
    [
      'cognito-idp',
      'userpool/1',
      isOurs,
      'UpdateUserPool SetUserPoolMfaConfig GetUserPoolMfaConfig DescribeUserPool ListTagsForResource UntagResource',
    ],
  ],
  'Cognito::UserPoolClient': [
    [
      'cognito-idp',
      'userpool/1',
      isOurs,
      'CreateUserPoolClient UpdateUserPoolClient DeleteUserPoolClient DescribeUserPoolClient',
    ],
  ],
  'Cognito::UserPoolDomain': [
    ['cognito-idp', 'userpool/1', isOurs, 'CreateUserPoolDomain UpdateUserPoolDomain DeleteUserPoolDomain'],
    ['cognito-idp', '*', none, 'DescribeUserPoolDomain'],
  ],
  'DynamoDB::Table': [
    [
      'dynamodb',
      'table/{stack}',
      none,
      `CreateTable UpdateTable UpdateTimeToLive UpdateContinuousBackups DescribeTable DescribeTimeToLive
      DescribeContinuousBackups DescribeContributorInsights DescribeKinesisStreamingDestination GetResourcePolicy
      TagResource UntagResource ListTagsOfResource`,
    ],
    ['dynamodb', 'table/{stack}/stream/2026', none, 'GetResourcePolicy'],
    ['kms', 'key/1', none, 'DescribeKey'],
    keyUse('dynamodb'),
  ],
  'KMS::Key': [
    ['kms', '*', isNew, 'CreateKey TagResource'],
    // KMS may not know its tags yet.
    ['kms', 'key/1', none, 'EnableKeyRotation DescribeKey GetKeyRotationStatus ListResourceTags'],
    ['kms', 'key/1', isOurs, 'GetKeyPolicy PutKeyPolicy UpdateKeyDescription UntagResource'],
  ],
  'S3::Bucket': [
    bucket(
      `CreateBucket PutBucketCORS PutBucketLogging PutBucketNotification PutBucketObjectLockConfiguration
      PutBucketOwnershipControls PutBucketPublicAccessBlock PutBucketTagging PutBucketVersioning
      PutEncryptionConfiguration PutLifecycleConfiguration TagResource UntagResource ListTagsForResource ListBucket
      GetAccelerateConfiguration GetAnalyticsConfiguration GetBucketAbac GetBucketAcl GetBucketCORS GetBucketLocation
      GetBucketLogging GetBucketMetadataTableConfiguration GetBucketNotification GetBucketObjectLockConfiguration
      GetBucketOwnershipControls GetBucketPublicAccessBlock GetBucketTagging GetBucketVersioning GetBucketWebsite
      GetEncryptionConfiguration GetIntelligentTieringConfiguration GetInventoryConfiguration
      GetLifecycleConfiguration GetMetricsConfiguration GetReplicationConfiguration`,
    ),
    keyUse('s3'),
  ],
  'S3::BucketPolicy': [bucket('GetBucketPolicy PutBucketPolicy DeleteBucketPolicy')],
  'SecretsManager::Secret': [
    ['secretsmanager', 'secret:{id}', none, 'CreateSecret UpdateSecret DescribeSecret TagResource UntagResource'],
    ['secretsmanager', '*', none, 'GetRandomPassword'],
    keyUse('secretsmanager'),
  ],
}
