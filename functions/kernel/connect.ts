import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Table } from '#functions/kernel/table.ts'

export type TablePlace = {
  readonly name: string
  readonly region: string
  /** Only where the database is not AWS's own. */
  readonly endpoint?: string
  readonly credentials: () => Promise<{ accessKeyId: string; secretAccessKey: string; sessionToken?: string }>
}

/** Opens the table. Times out early, because a caller waits; the SDK retries throttles and broken connections. */
export function connectTable({ name, region, endpoint, credentials }: TablePlace): Table {
  const client = new DynamoDBClient({
    region,
    credentials,
    ...(endpoint && { endpoint }),
    maxAttempts: 4,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 5000 },
  })
  return {
    client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    name,
    pause: (attempt) => new Promise((go) => setTimeout(go, Math.random() * 20 * 2 ** attempt)),
  }
}
