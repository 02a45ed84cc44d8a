import { ACMClient } from '@aws-sdk/client-acm'
import { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { EC2Client } from '@aws-sdk/client-ec2'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { askAws, type Question } from '#infra/aws-query.ts'

/** What an operator's commands ask of AWS, in the region of the agency and with the operator's own rights. */
export type Aws = {
  readonly region: string
  readonly acm: ACMClient
  readonly cloud: CloudFormationClient
  readonly ec2: EC2Client
  /** Where AWS tells what belongs to no region, such as which regions an account may use. */
  readonly world: EC2Client
  readonly lambda: LambdaClient
  readonly mail: SESv2Client
  /** Asks a service that has no client here; answers its XML. */
  readonly ask: (service: Question['service'], fields: Question['fields']) => Promise<string>
}

/** `endpoint` stands in the place of every address of AWS, as its clients take it from the environment; for a test. */
export function awsIn(region: string, endpoint = process.env['AWS_ENDPOINT_URL']): Aws {
  const at = { region, maxAttempts: 3, ...(endpoint !== undefined && { endpoint }) }
  const lambda = new LambdaClient(at)
  return {
    region,
    acm: new ACMClient(at),
    cloud: new CloudFormationClient(at),
    ec2: new EC2Client(at),
    world: new EC2Client({ ...at, region: 'us-east-1' }),
    lambda,
    mail: new SESv2Client(at),
    ask: async (service, fields) => {
      const { accessKeyId, secretAccessKey, sessionToken } = await lambda.config.credentials()
      const who = { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) }
      return askAws({ service, region, fields, ...(endpoint !== undefined && { endpoint }) }, who)
    },
  }
}
