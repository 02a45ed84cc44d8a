import {
  GetObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  type ListObjectVersionsCommandOutput,
  type S3Client,
} from '@aws-sdk/client-s3'
import { createHash } from 'node:crypto'

export type BucketPlace = { readonly s3: S3Client; readonly bucket: string }

/** One version of one object. `size`: bytes. */
export type ObjectVersion = { readonly key: string; readonly version: string; readonly size: number }

/** What else is known of a version, as far as somebody set it. `until`: ISO 8601. */
export type About = {
  readonly contentType?: string
  readonly metadata?: Readonly<Record<string, string>>
  readonly retention?: { readonly mode: 'GOVERNANCE' | 'COMPLIANCE'; readonly until: string }
  readonly hasLegalHold?: boolean
}
/** An object is at most 50 MB [O18], so that one is held whole. */
export type Content = { readonly bytes: Uint8Array; readonly about: About }

export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')
export const versionName = ({ key, version }: Pick<ObjectVersion, 'key' | 'version'>): string => `${key} ${version}`

/**
 * Every version in the bucket, those of one key together, the oldest first. Marks of deletion are no versions. `most`:
 * versions that are asked for at once, two at the least.
 */
export async function* versionsIn({ s3, bucket }: BucketPlace, most = 1_000): AsyncGenerator<readonly ObjectVersion[]> {
  let group: ObjectVersion[] = []
  let from: { KeyMarker?: string; VersionIdMarker?: string } | undefined = {}
  while (from) {
    const page: ListObjectVersionsCommandOutput = await s3.send(
      new ListObjectVersionsCommand({ Bucket: bucket, MaxKeys: most, ...from }),
    )
    for (const { Key: key = '', VersionId: version = '', Size: size = 0 } of page.Versions ?? []) {
      if (group.length > 0 && group[0]?.key !== key) {
        yield group.reverse()
        group = []
      }
      // Some stores begin a page with the version that ended the last one.
      if (!group.some((each) => each.version === version)) group.push({ key, version, size })
    }
    const { NextKeyMarker, NextVersionIdMarker } = page
    from =
      page.IsTruncated && NextKeyMarker
        ? { KeyMarker: NextKeyMarker, ...(NextVersionIdMarker && { VersionIdMarker: NextVersionIdMarker }) }
        : undefined
  }
  if (group.length > 0) yield group.reverse()
}

const absent = new Set(['NotFound', 'NoSuchKey', 'NoSuchVersion'])

/** A version with its bytes; undefined when it is not there. */
export async function readObject(
  { s3, bucket }: BucketPlace,
  { key, version }: Pick<ObjectVersion, 'key' | 'version'>,
): Promise<Content | undefined> {
  const got = await s3
    .send(new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: version }))
    .catch((fault: unknown) => {
      if (!absent.has((fault as Error).name)) throw fault
      return undefined
    })
  if (!got?.Body) return undefined
  const { ContentType, Metadata = {}, ObjectLockMode: mode, ObjectLockRetainUntilDate: until } = got
  return {
    bytes: await got.Body.transformToByteArray(),
    about: {
      ...(ContentType !== undefined && { contentType: ContentType }),
      ...(Object.keys(Metadata).length > 0 && { metadata: Metadata }),
      ...(mode && until && { retention: { mode, until: until.toISOString() } }),
      ...(got.ObjectLockLegalHoldStatus === 'ON' && { hasLegalHold: true }),
    },
  }
}

/** Writes a version and answers which it became; the store refuses bytes that do not give the hash. */
export async function writeObject(
  { s3, bucket }: BucketPlace,
  key: string,
  { bytes, about }: Content,
  sha256: string,
): Promise<string> {
  const { contentType, metadata, retention, hasLegalHold } = about
  const { VersionId } = await s3.send(
    new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      Body: bytes,
      ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
      ...(contentType !== undefined && { ContentType: contentType }),
      ...(metadata && { Metadata: { ...metadata } }),
      ...(retention && { ObjectLockMode: retention.mode, ObjectLockRetainUntilDate: new Date(retention.until) }),
      ...(hasLegalHold && { ObjectLockLegalHoldStatus: 'ON' as const }),
    }),
  )
  if (!VersionId) throw new Error(`${bucket} keeps no versions`)
  return VersionId
}
