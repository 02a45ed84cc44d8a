import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'
import { randomUUID } from 'node:crypto'
import { connectTable } from '#functions/kernel/connect.ts'
import type { Table } from '#functions/kernel/table.ts'
import { tableShape } from '#infra/local/table.ts'

export const localCredentials = () => Promise.resolve({ accessKeyId: 'local', secretAccessKey: 'local' })

const bare = (endpoint: string) => new DynamoDBClient({ region: 'local', endpoint, credentials: localCredentials })
const made = new Map<string, string>()

/** A fresh table on the test run's database; it goes with the file that made it. The database is far quicker without a stream. */
export async function freshTable(
  endpoint = process.env['DYNAMODB_ENDPOINT'] ?? '',
  { withStream = false } = {},
): Promise<Table> {
  const name = `test-${randomUUID()}`
  const raw = bare(endpoint)
  const { StreamSpecification, ...shape } = tableShape(name)
  await raw.send(new CreateTableCommand({ ...shape, ...(withStream && { StreamSpecification }) }))
  await raw.send(
    new UpdateTimeToLiveCommand({
      TableName: name,
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    }),
  )
  raw.destroy()
  made.set(name, endpoint)
  return connectTable({ name, region: 'local', endpoint, credentials: localCredentials })
}

/** Drops every table that this file made: the database slows down with each one that stays. */
export async function dropTables(): Promise<void> {
  for (const [TableName, endpoint] of made) {
    const raw = bare(endpoint)
    // A database that a test has ended took its tables along.
    await raw.send(new DeleteTableCommand({ TableName })).catch(() => undefined)
    raw.destroy()
  }
  made.clear()
}
