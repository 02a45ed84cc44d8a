import { jwtVerify } from 'jose'
import { createHash, timingSafeEqual } from 'node:crypto'
import type { KeyPair, Rotated } from '#functions/kernel/config.ts'

const longest = 5 * 60
const clockDifference = 10

/**
 * Whether a webhook is LiveKit's own: its token is of one of the webhook's keys, ends within five minutes, and carries
 * the SHA-256 of exactly these bytes.
 */
export async function isSignedByLiveKit(
  pairs: Rotated<KeyPair>,
  token: string,
  body: Uint8Array,
  now: string,
): Promise<boolean> {
  const checked = await Promise.all(pairs.map((pair) => isSignedBy(pair, token, body, now)))
  return checked.includes(true)
}

async function isSignedBy(pair: KeyPair, token: string, body: Uint8Array, now: string): Promise<boolean> {
  const currentDate = new Date(now)
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(pair.secret), {
      algorithms: ['HS256'],
      issuer: pair.key,
      requiredClaims: ['exp', 'sha256'],
      clockTolerance: clockDifference,
      currentDate,
    })
    const { exp = 0, sha256 } = payload as { exp?: number; sha256?: unknown }
    if (exp > currentDate.getTime() / 1000 + longest + clockDifference) return false
    return typeof sha256 === 'string' && isSame(sha256, createHash('sha256').update(body).digest('base64'))
  } catch {
    return false
  }
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
