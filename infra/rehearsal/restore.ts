import {
  DescribeTableCommand,
  DynamoDBClient,
  RestoreTableToPointInTimeCommand,
  UpdateContinuousBackupsCommand,
} from '@aws-sdk/client-dynamodb'
import { ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3'
import assert from 'node:assert/strict'
import { deployedAt, type Deployed } from '#infra/deployed.ts'
import { agencyCommand } from '#infra/rehearsal/agency-command.ts'
import { emulator } from '#infra/rehearsal/emulator.ts'
import { tableAt, type Place } from '#infra/rehearsal/place.ts'
import { allRows, type Row } from '#infra/rehearsal/rows.ts'
import { until } from '#infra/rehearsal/until.ts'

export type Restored = {
  readonly rows: number
  /** Rows that are missing, strange or not the same; a version of an object may have another name. */
  readonly differences: number
}

const second = 'dua'

/**
 * The table of a moment ago, beside the one that runs, is loaded into a second set of stacks by the command of an
 * operator; then every row of both is held against each other once more, by other code.
 */
export async function restore({ agency, deployed }: Place): Promise<Restored> {
  const still = await tableOfNow(deployed)
  await agencyCommand(
    ...['load-data', agency.name, '--place', second],
    ...['--from-table', still, '--from-bucket', deployed.bucket, '-c', `emulator=${emulator}`],
  )
  const target = await deployedAt({ agency: agency.name, place: second, region: agency.region })
  return compare({ ...deployed, table: still }, target)
}

/** What the emulator takes from the stack and then forgets is switched on by hand, as AWS has it from the stack. */
async function tableOfNow({ table }: Deployed): Promise<string> {
  const client = new DynamoDBClient()
  const still = `${table}-dulu`
  await client.send(
    new UpdateContinuousBackupsCommand({
      TableName: table,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    }),
  )
  await client.send(
    new RestoreTableToPointInTimeCommand({
      SourceTableName: table,
      TargetTableName: still,
      UseLatestRestorableTime: true,
    }),
  )
  await until('the restored table', async () => {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: still }))
    return Table?.TableStatus === 'ACTIVE' || undefined
  })
  client.destroy()
  return still
}

/** What belongs to a moment or to the former gateway stays behind (infra/move/FORMAT.md). */
const momentary = /^(SESSION|SIGNIN|TICKET|SOCKET|TOPIC|BUCKET|READER)#/

async function compare(from: Deployed, to: Deployed): Promise<Restored> {
  const [source, target] = await Promise.all([from, to].map((place) => rowsWithoutVersions(place)))
  assert.ok(source && target)
  const same = [...source].filter(([key, text]) => target.get(key) === text).length
  const names = new Set([...source.keys(), ...target.keys()])
  return { rows: source.size, differences: names.size - same }
}

/** Every row that lasts, as one text; where it names a version of an object of its bucket, only that it does. */
async function rowsWithoutVersions({ table, bucket }: Deployed): Promise<ReadonlyMap<string, string>> {
  const versions = await versionsIn(bucket)
  const now = Date.now() / 1000
  const lasts = ([key, { expiresAt }]: readonly [string, Row]) =>
    !momentary.test(key) && !(typeof expiresAt === 'number' && expiresAt < now)
  const text = (row: Row) =>
    JSON.stringify(row, (_, value: unknown) => {
      if (value instanceof Set) return [...(value as ReadonlySet<unknown>)].sort()
      if (typeof value === 'string' && versions.has(value)) return 'a version'
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort())
        : value
    })
  const rows = await allRows(tableAt(table))
  return new Map([...rows].filter(lasts).map(([key, row]) => [key, text(row)]))
}

async function versionsIn(bucket: string): Promise<ReadonlySet<string>> {
  const client = new S3Client()
  const { Versions = [], IsTruncated } = await client.send(new ListObjectVersionsCommand({ Bucket: bucket }))
  client.destroy()
  assert.ok(!IsTruncated, 'the bucket has more than one page of versions')
  return new Set(Versions.map(({ VersionId = '' }) => VersionId))
}
