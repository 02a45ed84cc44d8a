import { createHmac } from 'node:crypto'
import { shift } from '#shared/kernel/time.ts'

export type Credentials = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}
export type PostPlace = { readonly bucket: string; readonly region: string; readonly credentials: Credentials }

/** A form that a browser posts one file with: exactly this key, type and hash (hexadecimal), 1 to `most` bytes. */
export type Offer = {
  readonly key: string
  readonly type: string
  readonly sha256: string
  readonly most: number
  readonly seconds: number
}

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** Signs a text with Signature Version 4, under the key of one day, region and service (`scope`); in hexadecimal. */
export const signature4 = (secret: string, scope: readonly string[], text: string): string =>
  hmac(scope.reduce<string | Buffer>(hmac, `AWS4${secret}`), text).toString('hex')

/**
 * The fields of an S3 form upload, signed with Signature Version 4. The SDK's own maker brings a second whole S3 client
 * into the bundle. `now`: ISO instant, UTC.
 */
export function postFields(
  { bucket, region, credentials }: PostPlace,
  offer: Offer,
  now: string,
): Record<string, string> {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials
  const time = now.replace(/[-:]|\.\d{3}/g, '')
  const scope = [time.slice(0, 8), region, 's3', 'aws4_request'] as const
  const fields = {
    key: offer.key,
    bucket,
    'Content-Type': offer.type,
    'x-amz-checksum-algorithm': 'SHA256',
    'x-amz-checksum-sha256': Buffer.from(offer.sha256, 'hex').toString('base64'),
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': [accessKeyId, ...scope].join('/'),
    'x-amz-date': time,
    ...(sessionToken && { 'x-amz-security-token': sessionToken }),
  }
  const exactly = Object.entries(fields).map(([field, value]) => ({ [field]: value }))
  const expiration = shift(now, { seconds: offer.seconds })
  const rules = { expiration, conditions: [['content-length-range', 1, offer.most], ...exactly] }
  const policy = Buffer.from(JSON.stringify(rules)).toString('base64')
  return { ...fields, policy, 'x-amz-signature': signature4(secretAccessKey, scope, policy) }
}
