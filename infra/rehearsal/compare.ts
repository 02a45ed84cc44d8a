import { ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3'
import assert from 'node:assert/strict'
import { tableAt } from '#infra/rehearsal/place.ts'
import { lastingRows, type Row } from '#infra/rehearsal/rows.ts'

/** A table with the bucket whose objects it names. */
export type Holding = { readonly table: string; readonly bucket: string }
export type Compared = {
  readonly rows: number
  /** Rows that are missing, strange or not the same; a version of an object may have another name. */
  readonly differences: number
}

/** Holds every row that lasts of one table against another's: by other code than that which copied them. */
export async function compare(from: Holding, to: Holding): Promise<Compared> {
  const [source, target] = await Promise.all([rowsOf(from), rowsOf(to)])
  const same = [...source].filter(([key, text]) => target.get(key) === text).length
  const keys = new Set([...source.keys(), ...target.keys()])
  return { rows: source.size, differences: keys.size - same }
}

/** Each row as one text; where it names a version of an object of its bucket, only that it does. */
async function rowsOf({ table, bucket }: Holding): Promise<ReadonlyMap<string, string>> {
  const versions = await versionsIn(bucket)
  const text = (row: Row) =>
    JSON.stringify(row, (_, value: unknown) => {
      if (value instanceof Set) return [...(value as ReadonlySet<unknown>)].sort()
      if (typeof value === 'string' && versions.has(value)) return 'a version'
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort())
        : value
    })
  const opened = tableAt(table)
  const rows = await lastingRows(opened)
  opened.client.destroy()
  return new Map([...rows].map(([key, row]) => [key, text(row)]))
}

async function versionsIn(bucket: string): Promise<ReadonlySet<string>> {
  const client = new S3Client()
  const { Versions = [], IsTruncated } = await client.send(new ListObjectVersionsCommand({ Bucket: bucket }))
  client.destroy()
  assert.ok(!IsTruncated, 'the bucket has more than one page of versions')
  return new Set(Versions.map(({ VersionId = '' }) => VersionId))
}
