import * as v from 'valibot'

export type CreatedObject = {
  readonly bucket: string
  /** The real key, decoded. */
  readonly key: string
  readonly size: number
  readonly versionId?: string
  readonly sequencer?: string
}

const record = v.object({
  eventSource: v.literal('aws:s3'),
  eventName: v.string(),
  s3: v.object({
    bucket: v.object({ name: v.string() }),
    object: v.object({
      key: v.string(),
      size: v.optional(v.number(), 0),
      versionId: v.optional(v.string()),
      sequencer: v.optional(v.string()),
    }),
  }),
})
const envelope = v.object({ Records: v.array(v.unknown()) })

/** Objects that an S3 event says were created; keys arrive form-encoded. `unreadable` counts records of another shape. */
export function parseS3Event(event: unknown): {
  readonly created: readonly CreatedObject[]
  readonly unreadable: number
} {
  const parsed = v.safeParse(envelope, event)
  if (!parsed.success) return { created: [], unreadable: isTest(event) ? 0 : 1 }
  const read = parsed.output.Records.map(createdObject)
  return {
    created: read.filter((each) => typeof each === 'object'),
    unreadable: read.filter((each) => each === 'unreadable').length,
  }
}

function createdObject(each: unknown): CreatedObject | 'unreadable' | 'other' {
  const parsed = v.safeParse(record, each)
  if (!parsed.success) return 'unreadable'
  const { eventName, s3 } = parsed.output
  if (!eventName.replace(/^s3:/, '').startsWith('ObjectCreated:')) return 'other'
  const key = decodeKey(s3.object.key)
  if (key === undefined) return 'unreadable'
  const { size, versionId, sequencer } = s3.object
  return { bucket: s3.bucket.name, key, size, ...(versionId ? { versionId } : {}), ...(sequencer ? { sequencer } : {}) }
}

/** A key as S3 events carry it (form-encoded), or undefined when it is not. */
export function decodeKey(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded.replaceAll('+', ' '))
  } catch {
    return undefined
  }
}

/** A key as S3 events carry it; the local adapter writes its events with this. */
export const encodeKey = (key: string): string =>
  encodeURIComponent(key)
    .replace(/[!'()~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+')
    .replaceAll('%2F', '/')

// S3 sends one such message when a notification is configured.
const isTest = (event: unknown) => v.is(v.object({ Event: v.literal('s3:TestEvent') }), event)
