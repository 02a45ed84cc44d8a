import { CreateBucketCommand, PutBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { connectFiles, type Files } from '#functions/kernel/files.ts'
import type { Table } from '#functions/kernel/table.ts'
import { seedMeetings } from '#infra/local/seed/meetings.ts'
import { seedOrganisation } from '#infra/local/seed/organisation.ts'
import type { SeedingFiles } from '#infra/local/seed/seeding.ts'
import { seedWork } from '#infra/local/seed/work.ts'
import type { Target } from '#infra/move/load.ts'
import type { ObjectStore } from '#test/kit/object-store.ts'
import { freshTable, localCredentials } from '#test/kit/table.ts'

/** A table and a bucket of one portal, as a move sees them and as the portal's own code does. */
export type PortalPlace = Target & { readonly own: Table; readonly files: Files }

const region = 'ap-southeast-3'

/** A fresh table and an empty, versioned bucket; close it when it is not needed any more. */
export async function emptyPlace(
  { endpoint, keys }: ObjectStore,
  bucket: string,
  { withStream = false } = {},
): Promise<PortalPlace & { readonly close: () => void }> {
  const credentials = () => Promise.resolve({ accessKeyId: keys.id, secretAccessKey: keys.secret })
  const s3 = new S3Client({
    ...{ endpoint, region, credentials, forcePathStyle: true },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  await s3.send(new CreateBucketCommand({ Bucket: bucket }))
  await s3.send(new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration: { Status: 'Enabled' } }))
  const own = await freshTable(undefined, { withStream })
  const db = new DynamoDBClient({
    region: 'local',
    endpoint: process.env['DYNAMODB_ENDPOINT'] ?? '',
    credentials: localCredentials,
  })
  return {
    ...{ db, s3, bucket, own, table: own.name },
    files: connectFiles({ bucket, region, endpoint, hasBucketInPath: true, credentials }),
    close: () => {
      db.destroy()
      s3.destroy()
    },
  }
}

/** The demo agency in a place, made by its use cases: meetings, work, results with their evidence. */
export async function fillWithDemo({ own, files }: PortalPlace, now: string): Promise<SeedingFiles> {
  const seeding = { table: own, files, now, issuer: 'http://127.0.0.1:4801' }
  await seedOrganisation(seeding)
  await seedMeetings(seeding)
  await seedWork(seeding)
  return seeding
}
