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

type Stored = Pick<Files, 'newest' | 'read' | 'copy' | 'link'>

/** Opens the store; its client is loaded with the first file, because most requests know none. */
export function connectFiles(place: FilePlace): Files {
  const { bucket, region, endpoint = `https://s3.${region}.amazonaws.com`, hasBucketInPath, credentials } = place
  let opened: Promise<Stored> | undefined
  const store = () => (opened ??= import('#functions/kernel/object-store.ts').then(({ openStore }) => openStore(place)))
  return {
    bucket,
    offer: async (offer) => ({
      url: hasBucketInPath ? `${endpoint}/${bucket}` : endpoint.replace('//', `//${bucket}.`),
      fields: postFields({ bucket, region, credentials: await credentials() }, offer, systemClock()),
    }),
    newest: async (key) => (await store()).newest(key),
    read: async (file) => (await store()).read(file),
    copy: async (from, to) => (await store()).copy(from, to),
    link: async (download) => (await store()).link(download),
  }
}
