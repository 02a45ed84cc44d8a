import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'
import {
  CreateBucketCommand,
  HeadBucketCommand,
  PutBucketCorsCommand,
  PutBucketVersioningCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import type { LocalConfig } from '#infra/local/local-config.ts'
import { tableShape } from '#infra/local/table.ts'

export const localKeys = { accessKeyId: 'local', secretAccessKey: 'local' }

/** A client of this machine's object store. */
export const localS3 = ({ config, s3Keys }: LocalConfig): S3Client =>
  new S3Client({
    region: config.region,
    ...(config.evidence.endpoint && { endpoint: config.evidence.endpoint }),
    forcePathStyle: true,
    credentials: { accessKeyId: s3Keys.id, secretAccessKey: s3Keys.secret },
  })

/** Makes the table and the bucket where an earlier start has not. Answers the arn of the table's stream. */
export async function prepare(local: LocalConfig): Promise<string> {
  await prepareBucket(local)
  const { name, endpoint } = local.config.table
  const client = new DynamoDBClient({
    region: local.config.region,
    ...(endpoint && { endpoint }),
    credentials: localKeys,
  })
  try {
    const found = await client.send(new DescribeTableCommand({ TableName: name })).catch(() => undefined)
    if (found?.Table?.LatestStreamArn) return found.Table.LatestStreamArn
    const { TableDescription } = await client.send(new CreateTableCommand(tableShape(name)))
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName: name,
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      }),
    )
    return TableDescription?.LatestStreamArn ?? ''
  } finally {
    client.destroy()
  }
}

async function prepareBucket(local: LocalConfig): Promise<void> {
  const client = localS3(local)
  const Bucket = local.config.evidence.bucket
  const there = await client.send(new HeadBucketCommand({ Bucket })).then(
    () => true,
    () => false,
  )
  if (!there) await client.send(new CreateBucketCommand({ Bucket }))
  await client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }))
  await client.send(
    new PutBucketCorsCommand({
      Bucket,
      CORSConfiguration: {
        CORSRules: [
          {
            AllowedOrigins: [local.config.origin],
            AllowedMethods: ['GET', 'POST'],
            AllowedHeaders: ['*'],
            ExposeHeaders: ['ETag', 'x-amz-version-id'],
          },
        ],
      },
    }),
  )
  client.destroy()
}
