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

/** What belongs to a moment or to the present gateway (infra/move/FORMAT.md): it comes and goes by itself. */
const momentary = /^(SESSION|SIGNIN|TICKET|SOCKET|TOPIC|BUCKET|READER|MOVE)#/

/** The rows that nothing takes away by itself. */
export async function lastingRows(table: Table): Promise<ReadonlyMap<string, Row>> {
  const now = Date.now() / 1000
  const lasts = ([key, { expiresAt }]: readonly [string, Row]) =>
    !momentary.test(key) && !(typeof expiresAt === 'number' && expiresAt < now)
  return new Map([...(await allRows(table))].filter(lasts))
}
