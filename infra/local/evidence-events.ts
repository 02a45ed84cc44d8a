import {
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  type ObjectVersion,
  type S3Client,
} from '@aws-sdk/client-s3'
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
  /** Milliseconds until what failed comes again. */
  readonly retryAfter?: number
}

/**
 * S3's events on this machine. The store's own events lack key and version for a form upload, so that they only ring:
 * then the versions under `quarantine/` are listed, and each that was not handed over yet becomes an event of AWS's shape.
 * What was handed over is known to this process alone: the next start hands everything over again, so that nothing that
 * came meanwhile or broke off is lost; what the table says of an upload makes the repetition harmless.
 */
export async function startEvidenceEvents({
  client,
  bucket,
  bellPort,
  handle,
  retryAfter = 5_000,
}: EvidencePlace): Promise<{ readonly stop: () => Promise<void> }> {
  const handed = new Set<string>()
  let running: Promise<void> | undefined
  let rings = 0
  let isOver = false

  const sweep = async () => {
    let heard: number
    do {
      heard = rings
      for (const { Key = '', VersionId = '', Size = 0 } of await versions()) {
        const name = `${Key} ${VersionId}`
        if (isOver) return
        if (handed.has(name)) continue
        const object = { key: encodeKey(Key), size: Size, versionId: VersionId }
        const event = {
          Records: [
            { eventSource: 'aws:s3', eventName: 'ObjectCreated:Post', s3: { bucket: { name: bucket }, object } },
          ],
        } as const
        const isHandled = await handle(event).then(
          () => true,
          () => false,
        )
        if (isHandled) handed.add(name)
        else later()
      }
    } while (heard !== rings)
  }
  const versions = async () => {
    const found: ObjectVersion[] = []
    let from: { KeyMarker?: string; VersionIdMarker?: string } | undefined = {}
    while (from) {
      const page: ListObjectVersionsCommandOutput = await client.send(
        new ListObjectVersionsCommand({ Bucket: bucket, Prefix: 'quarantine/', ...from }),
      )
      found.push(...(page.Versions ?? []))
      const { NextKeyMarker, NextVersionIdMarker } = page
      from =
        page.IsTruncated && NextKeyMarker
          ? { KeyMarker: NextKeyMarker, ...(NextVersionIdMarker && { VersionIdMarker: NextVersionIdMarker }) }
          : undefined
    }
    return found
  }
  // As Lambda does with an event whose function failed: it comes again.
  let again: NodeJS.Timeout | undefined
  const later = () => {
    if (isOver) return
    again ??= setTimeout(() => {
      again = undefined
      ring()
    }, retryAfter)
  }
  const ring = () => {
    rings += 1
    running ??= sweep()
      .catch(later)
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
    stop: async () => {
      isOver = true
      clearTimeout(again)
      bell.closeAllConnections()
      await new Promise<void>((done) =>
        bell.close(() => {
          done()
        }),
      )
      await running
    },
  }
}
