import { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { S3Client } from '@aws-sdk/client-s3'

export type MoveClients = {
  readonly db: DynamoDBClient
  readonly s3: S3Client
  readonly cloud: CloudFormationClient
  readonly lambda: LambdaClient
}

// A copy takes hours and meets every throttle there is.
const patient = { maxAttempts: 10 }

/** What a move asks of AWS, with the operator's own rights. */
export function moveClients(region: string): MoveClients {
  const at = { region, ...patient }
  return {
    db: new DynamoDBClient(at),
    s3: new S3Client({
      ...at,
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    }),
    cloud: new CloudFormationClient(at),
    lambda: new LambdaClient(at),
  }
}
