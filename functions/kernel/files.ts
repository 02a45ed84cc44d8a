import { CopyObjectCommand, GetObjectCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { systemClock } from '#functions/kernel/clock.ts'
import { postFields, type Credentials, type Offer } from '#functions/kernel/post-form.ts'

export type FilePlace = {
  readonly bucket: string
  readonly region: string
  /** Only where the store is not AWS's own. */
  readonly endpoint?: string
  /** Whether the bucket stands in the path of a URL, not in its host. */
  readonly hasBucketInPath: boolean
  readonly credentials: () => Promise<Credentials>
}

/** One version of one object. */
export type FileVersion = { readonly key: string; readonly version: string }
export type Found = FileVersion & { readonly size: number }
export type Download = FileVersion & { readonly disposition: string; readonly type: string; readonly seconds: number }

/** The agency's store of files: versioned, private, reached by browsers only through signed forms and links. */
export type Files = {
  readonly bucket: string
  readonly offer: (offer: Offer) => Promise<{ readonly url: string; readonly fields: Record<string, string> }>
  /** The newest version of a key. */
  readonly newest: (key: string) => Promise<Found | undefined>
  readonly read: (file: FileVersion) => Promise<Uint8Array | undefined>
  /** Copies one version to another key; answers the version that this made. */
  readonly copy: (from: FileVersion, to: string) => Promise<FileVersion>
  readonly link: (download: Download) => Promise<string>
}

/** Opens the store. */
export function connectFiles({ bucket, region, endpoint, hasBucketInPath, credentials }: FilePlace): Files {
  const client = new S3Client({
    region,
    credentials,
    ...(endpoint && { endpoint }),
    forcePathStyle: hasBucketInPath,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 4,
  })
  const home = endpoint ?? `https://s3.${region}.amazonaws.com`
  const at = ({ key, version }: FileVersion) => ({ Bucket: bucket, Key: key, VersionId: version })
  return {
    bucket,
    offer: async (offer) => ({
      url: hasBucketInPath ? `${home}/${bucket}` : home.replace('//', `//${bucket}.`),
      fields: postFields({ bucket, region, credentials: await credentials() }, offer, systemClock()),
    }),
    newest: async (key) => {
      const head = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })).catch(missing)
      return head && { key, version: head.VersionId ?? '', size: head.ContentLength ?? 0 }
    },
    read: async (file) => {
      const object = await client.send(new GetObjectCommand(at(file))).catch(missing)
      return object?.Body?.transformToByteArray()
    },
    copy: async ({ key, version }, to) => {
      const source = `${bucket}/${key.split('/').map(encodeURIComponent).join('/')}?versionId=${encodeURIComponent(version)}`
      const copied = await client.send(new CopyObjectCommand({ Bucket: bucket, Key: to, CopySource: source }))
      return { key: to, version: copied.VersionId ?? '' }
    },
    link: ({ disposition, type, seconds, ...file }) =>
      getSignedUrl(
        client,
        new GetObjectCommand({ ...at(file), ResponseContentDisposition: disposition, ResponseContentType: type }),
        { expiresIn: seconds },
      ),
  }
}

const absent = new Set(['NotFound', 'NoSuchKey', 'NoSuchVersion'])

function missing(error: unknown): undefined {
  if (!absent.has((error as Error).name)) throw error
  return undefined
}
