import { CreateTableCommand, DynamoDBClient, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb'
import { randomUUID } from 'node:crypto'
import { connectTable } from '#functions/kernel/connect.ts'
import type { Table } from '#functions/kernel/table.ts'
import { tableShape } from '#infra/local/table.ts'

export const localCredentials = () => Promise.resolve({ accessKeyId: 'local', secretAccessKey: 'local' })

/** A fresh table on the test run's database. */
export async function freshTable(endpoint = process.env['DYNAMODB_ENDPOINT'] ?? ''): Promise<Table> {
  const name = `test-${randomUUID()}`
  const raw = new DynamoDBClient({ region: 'local', endpoint, credentials: localCredentials })
  await raw.send(new CreateTableCommand(tableShape(name)))
  await raw.send(
    new UpdateTimeToLiveCommand({
      TableName: name,
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    }),
  )
  raw.destroy()
  return connectTable({ name, region: 'local', endpoint, credentials: localCredentials })
}
