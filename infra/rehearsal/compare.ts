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

type Rows = ReadonlyMap<string, Row>
/** The rows of one side, and the names of the versions in its bucket. */
export type Side = { readonly rows: Rows; readonly versions: ReadonlySet<string> }

/** Holds every row that lasts of one table against another's: by other code than that which copied them. */
export async function compare(from: Holding, to: Holding): Promise<Compared> {
  const [source, target] = await Promise.all([sideOf(from), sideOf(to)])
  return holdAgainst(source, target)
}

/** How many rows the source has, and how many of both are not the same on the other side. */
export function holdAgainst(source: Side, target: Side): Compared {
  const [ours, theirs] = [textsOf(source), textsOf(target)]
  const same = [...ours].filter(([key, text]) => theirs.get(key) === text).length
  const keys = new Set([...ours.keys(), ...theirs.keys()])
  return { rows: ours.size, differences: keys.size - same }
}

/** Each row as one text; where it names a version of an object of its bucket, only that it does. */
function textsOf({ rows, versions }: Side): ReadonlyMap<string, string> {
  const text = (row: Row) =>
    JSON.stringify(row, (_, value: unknown) => {
      if (value instanceof Set) return [...(value as ReadonlySet<unknown>)].sort()
      if (typeof value === 'string' && versions.has(value)) return 'a version'
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort())
        : value
    })
  return new Map([...rows].map(([key, row]) => [key, text(row)]))
}

async function sideOf({ table, bucket }: Holding): Promise<Side> {
  const opened = tableAt(table)
  const [rows, versions] = await Promise.all([lastingRows(opened), versionsIn(bucket)])
  opened.client.destroy()
  return { rows, versions }
}

async function versionsIn(bucket: string): Promise<ReadonlySet<string>> {
  const client = new S3Client()
  const { Versions = [], IsTruncated } = await client.send(new ListObjectVersionsCommand({ Bucket: bucket }))
  client.destroy()
  assert.ok(!IsTruncated, 'the bucket has more than one page of versions')
  return new Set(Versions.map(({ VersionId = '' }) => VersionId))
}
