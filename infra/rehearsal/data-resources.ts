import { CloudFormationClient, paginateListStackResources } from '@aws-sdk/client-cloudformation'
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { HeadBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { DescribeSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { Deployed } from '#infra/deployed.ts'
import { frozen } from '#infra/frozen.ts'
import { emulator } from '#infra/rehearsal/emulator.ts'

/** Something that holds data in a stack: its logical id, its type, and what AWS calls it. */
export type DataResource = { readonly id: string; readonly type: string; readonly name: string }

const keeping = new Set(Object.values(frozen))

/** Asks CloudFormation for what holds data in a portal and its base, in the order of its logical ids. */
export async function dataResourcesOf({ stack, base }: Deployed): Promise<readonly DataResource[]> {
  const client = new CloudFormationClient()
  const found = (await Promise.all([stack, base].map((each) => keptIn(client, each)))).flat()
  client.destroy()
  return found.sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function keptIn(client: CloudFormationClient, stack: string): Promise<readonly DataResource[]> {
  const found: DataResource[] = []
  for await (const { StackResourceSummaries = [] } of paginateListStackResources({ client }, { StackName: stack }))
    for (const {
      ResourceType: type = '',
      LogicalResourceId: id = '',
      PhysicalResourceId: name = '',
    } of StackResourceSummaries)
      if (keeping.has(type)) found.push({ id, type, name })
  return found
}

/** Of what holds data, what is not there any more; each service is asked itself. */
export async function missingOf(resources: readonly DataResource[]): Promise<readonly DataResource[]> {
  const [tables, buckets, secrets] = [new DynamoDBClient(), new S3Client(), new SecretsManagerClient()]
  const look: Readonly<Record<string, (name: string) => Promise<unknown>>> = {
    'AWS::DynamoDB::Table': (TableName) => tables.send(new DescribeTableCommand({ TableName })),
    'AWS::S3::Bucket': (Bucket) => buckets.send(new HeadBucketCommand({ Bucket })),
    'AWS::SecretsManager::Secret': async (SecretId) => {
      const { DeletedDate } = await secrets.send(new DescribeSecretCommand({ SecretId }))
      if (DeletedDate) throw new Error('it is going to be deleted')
    },
    'AWS::KMS::Key': askForKey,
  }
  const asked = resources.map(async (each) => {
    const isThere = await look[each.type]?.(each.name).then(
      () => true,
      () => false,
    )
    return isThere ? [] : [each]
  })
  const missing = (await Promise.all(asked)).flat()
  for (const client of [tables, buckets, secrets]) client.destroy()
  return missing
}

/** By hand: nothing of ours has the client of KMS. */
async function askForKey(KeyId: string): Promise<void> {
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': 'TrentService.DescribeKey',
    authorization:
      'AWS4-HMAC-SHA256 Credential=test/20260101/ap-southeast-3/kms/aws4_request, SignedHeaders=host, Signature=none',
  }
  const reply = await fetch(emulator, { method: 'POST', headers, body: JSON.stringify({ KeyId }) })
  const { KeyMetadata } = (await reply.json()) as { KeyMetadata?: { KeyState?: string } }
  if (KeyMetadata?.KeyState !== 'Enabled') throw new Error('the key is not enabled')
}
