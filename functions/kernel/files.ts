import {
  CopyObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'

export type FilePlace = {
  readonly bucket: string
  readonly region: string
  /** Only where the store is not AWS's own. */
  readonly endpoint?: string
  /** Whether the bucket stands in the path of a URL, not in its host. */
  readonly hasBucketInPath: boolean
  readonly credentials: () => Promise<{ accessKeyId: string; secretAccessKey: string; sessionToken?: string }>
}

/** One version of one object. */
export type FileVersion = { readonly key: string; readonly version: string }
export type Found = FileVersion & { readonly size: number }
/** A form that a browser posts one file with: exactly this key, type and hash (hexadecimal), 1 to `most` bytes. */
export type Offer = {
  readonly key: string
  readonly type: string
  readonly sha256: string
  readonly most: number
  readonly seconds: number
}
export type Download = FileVersion & { readonly disposition: string; readonly type: string; readonly seconds: number }

/** The agency's store of files: versioned, private, reached by browsers only through signed forms and links. */
export type Files = {
  readonly bucket: string
  readonly offer: (offer: Offer) => Promise<{ readonly url: string; readonly fields: Record<string, string> }>
  /** The newest version of a key. */
  readonly newest: (key: string) => Promise<Found | undefined>
  /** Every version under a prefix. */
  readonly versions: (prefix: string) => Promise<readonly Found[]>
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
  const at = ({ key, version }: FileVersion) => ({ Bucket: bucket, Key: key, VersionId: version })
  return {
    bucket,
    offer: ({ key, type, sha256, most, seconds }) => {
      const must = {
        'Content-Type': type,
        'x-amz-checksum-algorithm': 'SHA256',
        'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
      }
      return createPresignedPost(client, {
        Bucket: bucket,
        Key: key,
        Expires: seconds,
        Fields: must,
        Conditions: [
          ['content-length-range', 1, most],
          ...Object.entries(must).map(([field, value]) => ['eq', `$${field}`, value] as ['eq', string, string]),
        ],
      })
    },
    newest: async (key) => {
      const head = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })).catch(missing)
      return head && { key, version: head.VersionId ?? '', size: head.ContentLength ?? 0 }
    },
    versions: async (prefix) => {
      const { Versions = [] } = await client.send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix }))
      return Versions.map(({ Key = '', VersionId = '', Size = 0 }) => ({ key: Key, version: VersionId, size: Size }))
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
