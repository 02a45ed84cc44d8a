import { ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3'
import { createServer } from 'node:http'
import { encodeKey } from '#functions/outputs/s3-event.ts'

export type EvidenceEvent = {
  readonly Records: readonly {
    readonly eventSource: 'aws:s3'
    readonly eventName: 'ObjectCreated:Post'
    readonly s3: {
      readonly bucket: { readonly name: string }
      readonly object: { readonly key: string; readonly size: number; readonly versionId: string }
    }
  }[]
}
export type EvidencePlace = {
  readonly client: S3Client
  readonly bucket: string
  readonly bellPort: number
  readonly handle: (event: EvidenceEvent) => Promise<unknown>
}

/**
 * S3's events on this machine. The store's own events lack key and version for a form upload, so that they only ring:
 * then the versions under `quarantine/` are listed, and each that was not handed over yet becomes an event of AWS's shape.
 */
export async function startEvidenceEvents({
  client,
  bucket,
  bellPort,
  handle,
}: EvidencePlace): Promise<{ readonly stop: () => Promise<void> }> {
  const handed = new Set<string>()
  let running: Promise<void> | undefined
  let rung = false

  const sweep = async () => {
    do {
      rung = false
      const { Versions = [] } = await client.send(
        new ListObjectVersionsCommand({ Bucket: bucket, Prefix: 'quarantine/' }),
      )
      for (const { Key = '', VersionId = '', Size = 0 } of Versions) {
        const name = `${Key} ${VersionId}`
        if (handed.has(name)) continue
        const object = { key: encodeKey(Key), size: Size, versionId: VersionId }
        await handle({
          Records: [
            { eventSource: 'aws:s3', eventName: 'ObjectCreated:Post', s3: { bucket: { name: bucket }, object } },
          ],
        })
        handed.add(name)
      }
    } while (rung)
  }
  const ring = () => {
    rung = true
    running ??= sweep()
      .catch(() => undefined)
      .finally(() => {
        running = undefined
      })
  }

  const bell = createServer((request, response) => {
    request.resume()
    request.on('end', () => {
      response.end()
      ring()
    })
  })
  await new Promise<void>((done) =>
    bell.listen(bellPort, '127.0.0.1', () => {
      done()
    }),
  )
  ring()
  return {
    stop: () =>
      new Promise((done) => {
        bell.closeAllConnections()
        bell.close(() => {
          done()
        })
      }),
  }
}
