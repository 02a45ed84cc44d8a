import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '#functions/kernel/table.ts'
import type { Stored } from '#shared/kernel/condition.ts'

/** Puts rows into a table as they are. */
export async function fill({ client, name }: Table, rows: readonly Stored[]): Promise<void> {
  for (let i = 0; i < rows.length; i += 25) {
    const RequestItems = { [name]: rows.slice(i, i + 25).map((Item) => ({ PutRequest: { Item } })) }
    await client.send(new BatchWriteCommand({ RequestItems }))
  }
}
