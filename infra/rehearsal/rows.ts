import { ScanCommand, type ScanCommandOutput } from '@aws-sdk/lib-dynamodb'
import type { Table } from '#functions/kernel/table.ts'

export type Row = Readonly<Record<string, unknown>>

/** Every row of a table, by its key: nobody but the rehearsal reads one whole. */
export async function allRows({ client, name }: Table): Promise<ReadonlyMap<string, Row>> {
  const rows: Row[] = []
  let from: ScanCommandOutput['LastEvaluatedKey']
  do {
    const page = await client.send(
      new ScanCommand({ TableName: name, ConsistentRead: true, ...(from && { ExclusiveStartKey: from }) }),
    )
    rows.push(...(page.Items ?? []))
    from = page.LastEvaluatedKey
  } while (from)
  return new Map(rows.map((row) => [`${String(row['pk'])} ${String(row['sk'])}`, row]))
}
