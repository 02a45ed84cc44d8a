import { arnOf, prefixed, there, type Statement, type Where } from '#infra/deploy/statement.ts'
import { qualifier } from '#infra/deploy/toolkit-names.ts'

/** What holds data: its stacks keep it when they go, so no deployment ever has to delete it. */
export function dataRights(where: Where): readonly Statement[] {
  const { account, region } = where
  const through = ['dynamodb', 's3', 'secretsmanager', 'sns', 'sqs'].map((each) => `${each}.${region}.amazonaws.com`)
  return [
    {
      Effect: 'Allow',
      Action: prefixed(
        'dynamodb',
        'CreateTable',
        'UpdateTable',
        'UpdateTimeToLive',
        'UpdateContinuousBackups',
        'TagResource',
        'UntagResource',
        'Describe*',
        'List*',
        'GetResourcePolicy',
      ),
      Resource: [arnOf(where, 'dynamodb', 'table/balai-*')],
    },
    {
      Effect: 'Allow',
      Action: prefixed(
        's3',
        'CreateBucket',
        'PutBucket*',
        'PutEncryptionConfiguration',
        'PutLifecycleConfiguration',
        'DeleteBucketPolicy',
        'GetBucket*',
        'Get*Configuration',
        'ListBucket',
        'ListTagsForResource',
        'TagResource',
        'UntagResource',
      ),
      Resource: ['arn:aws:s3:::balai-*'],
    },
    {
      Effect: 'Allow',
      Action: prefixed('s3', 'GetObject*', 'GetBucket*', 'ListBucket'),
      Resource: [`arn:aws:s3:::cdk-${qualifier}-assets-${account}-${region}*`],
    },
    {
      Effect: 'Allow',
      Action: prefixed(
        'secretsmanager',
        'CreateSecret',
        'UpdateSecret',
        'DescribeSecret',
        'TagResource',
        'UntagResource',
      ),
      // CloudFormation begins their names with the logical id, not with the name of the stack.
      Resource: [arnOf(where, 'secretsmanager', 'secret:Secrets*')],
    },
    { Effect: 'Allow', Action: ['secretsmanager:GetRandomPassword'], Resource: ['*'], Condition: there(where) },
    {
      Effect: 'Allow',
      Action: prefixed(
        'kms',
        'CreateKey',
        'DescribeKey',
        'EnableKeyRotation',
        'GetKeyPolicy',
        'GetKeyRotationStatus',
        'ListResourceTags',
        'PutKeyPolicy',
        'TagResource',
        'UntagResource',
        'UpdateKeyDescription',
      ),
      Resource: ['*'],
      Condition: there(where),
    },
    {
      Effect: 'Allow',
      Action: prefixed('kms', 'CreateGrant', 'Decrypt', 'Encrypt', 'GenerateDataKey'),
      Resource: ['*'],
      Condition: { StringEquals: { 'kms:ViaService': through } },
    },
    {
      Effect: 'Allow',
      Action: prefixed(
        'cognito-idp',
        'CreateUserPool',
        'UpdateUserPool',
        'SetUserPoolMfaConfig',
        'CreateUserPoolClient',
        'UpdateUserPoolClient',
        'DeleteUserPoolClient',
        'CreateUserPoolDomain',
        'UpdateUserPoolDomain',
        'DeleteUserPoolDomain',
        'TagResource',
        'UntagResource',
        'Describe*',
        'Get*',
        'List*',
      ),
      Resource: ['*'],
      Condition: there(where),
    },
  ]
}
