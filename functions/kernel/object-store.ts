import { CopyObjectCommand, GetObjectCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { FilePlace, Files, FileVersion } from '#functions/kernel/files.ts'

/** The versions of an object store, behind S3's own client. */
export function openStore({
  bucket,
  region,
  endpoint,
  hasBucketInPath,
  credentials,
}: FilePlace): Pick<Files, 'newest' | 'read' | 'copy' | 'link'> {
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
