import { GetTemplateCommand, type CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { ListEventSourceMappingsCommand, type LambdaClient } from '@aws-sdk/client-lambda'
import { setTimeout as pause } from 'node:timers/promises'
import { AgencyFault } from '#infra/read-agency.ts'

type Clients = {
  readonly cloud: Pick<CloudFormationClient, 'send'>
  readonly db: DynamoDBClient
  readonly lambda: Pick<LambdaClient, 'send'>
}
type Place = { readonly stack: string; readonly table: string }
type Template = {
  readonly Resources?: Readonly<
    Record<string, { readonly Type: string; readonly Properties?: { readonly State?: unknown } }>
  >
}
type Mapping = { readonly UUID?: string | undefined; readonly State?: string | undefined }

/** Who would act on rows that are loaded into a stack, one sentence each: what follows its facts, and its timer. */
export function restlessIn({ Resources = {} }: Template, mappings: readonly Mapping[]): readonly string[] {
  const written = Object.entries(Resources).flatMap(([id, { Type, Properties }]) => {
    if (Type === 'AWS::Lambda::EventSourceMapping') return [`${id} follows the facts of the table.`]
    return Type === 'AWS::Scheduler::Schedule' && Properties?.State !== 'DISABLED' ? [`${id} runs the timer.`] : []
  })
  const running = mappings.map(
    ({ UUID = '', State = '' }) => `The mapping ${UUID} stands on the table's stream: ${State}.`,
  )
  return [...written, ...running]
}

/** As `restlessIn`, of a deployed stack: what its template says, and what Lambda says of the table's stream. */
export async function restlessAt({ cloud, ...clients }: Clients, place: Place): Promise<readonly string[]> {
  const { TemplateBody = '' } = await cloud.send(new GetTemplateCommand({ StackName: place.stack }))
  return restlessIn(JSON.parse(TemplateBody) as Template, await mappingsOf(clients, place))
}

async function mappingsOf({ db, lambda }: Omit<Clients, 'cloud'>, { table }: Place): Promise<readonly Mapping[]> {
  const { Table } = await db.send(new DescribeTableCommand({ TableName: table }))
  if (!Table?.LatestStreamArn) throw new AgencyFault(`${table} has no stream: it is no table of a portal's stack.`)
  const found = await lambda.send(new ListEventSourceMappingsCommand({ EventSourceArn: Table.LatestStreamArn }))
  return found.EventSourceMappings ?? []
}

const tries = 60
const between = 5_000

/** Waits until something follows the table's facts: what happens before that, nobody is told of. */
export async function untilFollowed(clients: Omit<Clients, 'cloud'>, place: Place): Promise<void> {
  for (let i = 0; i < tries; i++) {
    const [mapping] = await mappingsOf(clients, place)
    if (mapping?.State === 'Enabled') return
    await pause(between)
  }
  throw new AgencyFault(
    `Nothing follows the facts of ${place.table} after five minutes. Read "The stream is stuck" in infra/RUNBOOK.md before people come.`,
  )
}
