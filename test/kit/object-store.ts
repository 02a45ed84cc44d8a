import {
  CreateBucketCommand,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectFiles, type Files, type FileVersion } from '#functions/kernel/files.ts'
import { needPrograms } from '#infra/local/programs.ts'
import { freePorts } from '#infra/local/ports.ts'
import { startS3 } from '#infra/local/s3.ts'

export type ObjectStore = {
  readonly files: Files
  readonly endpoint: string
  readonly keys: { readonly id: string; readonly secret: string }
  /** Every version under a prefix. */
  readonly versions: (prefix: string) => Promise<readonly FileVersion[]>
  readonly stop: () => Promise<void>
}

/** A real object store with an empty, versioned bucket, on a free port in a folder of its own. */
export async function objectStore(): Promise<ObjectStore> {
  const dir = mkdtempSync(join(tmpdir(), 'balai-store-'))
  const { versitygw } = await needPrograms((line) => process.stderr.write(`${line}\n`))
  const [{ s3: port }, keys] = [await freePorts(), { id: 'test', secret: 'a secret of this test' }]
  const part = await startS3({ dir, port, data: join(dir, 'data'), program: versitygw, keys })
  const place = {
    bucket: 'bukti',
    region: 'ap-southeast-3',
    endpoint: `http://127.0.0.1:${port}`,
    credentials: () => Promise.resolve({ accessKeyId: keys.id, secretAccessKey: keys.secret }),
  }
  const client = new S3Client({ ...place, forcePathStyle: true })
  const stop = async () => {
    client.destroy()
    await part.stop()
    rmSync(dir, { recursive: true, force: true })
  }
  try {
    const Bucket = place.bucket
    await client.send(new CreateBucketCommand({ Bucket }))
    await client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }))
  } catch (fault) {
    await stop()
    throw fault
  }
  return {
    files: connectFiles({ ...place, hasBucketInPath: true }),
    endpoint: place.endpoint,
    keys,
    versions: async (prefix) => {
      const { Versions = [] } = await client.send(
        new ListObjectVersionsCommand({ Bucket: place.bucket, Prefix: prefix }),
      )
      return Versions.map(({ Key = '', VersionId = '' }) => ({ key: Key, version: VersionId }))
    },
    stop,
  }
}

type Form = { readonly url: string; readonly fields: Readonly<Record<string, string>> }

/** Posts a file as a browser does; answers the status. */
export async function post({ url, fields }: Form, bytes: Uint8Array): Promise<number> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  body.append('file', new Blob([new Uint8Array(bytes)]))
  return (await fetch(url, { method: 'POST', body })).status
}
