import { createHash } from 'node:crypto'
import { refuse, type Table } from '#functions/kernel/table.ts'
import { touch } from '#functions/kernel/touch.ts'
import { any, on } from '#shared/kernel/condition.ts'
import { toEpochSeconds } from '#shared/kernel/time.ts'

/** `burst`: the most tokens at once; as many as a minute brings when it is not said. */
export type Limit = { readonly kind: string; readonly perMinute: number; readonly burst?: number }

type Bucket = { readonly fullAt: number }
const bucket = on<Bucket>()
const minute = 60_000
const kept = 2 * 3600

/**
 * Takes one token; refused as TOO_MANY when none is left. Kept as the millisecond at which the bucket will be full
 * again, so that taking is one conditional write.
 */
export async function takeToken(table: Table, { kind, perMinute, burst = perMinute }: Limit, who: string, now: string) {
  const at = Temporal.Instant.from(now).epochMilliseconds
  const refill = minute / perMinute
  const key = bucketKey(kind, who)
  const fresh = await touch(table, 'bucket', {
    key,
    must: [{ code: 'IN_USE', must: any(bucket.absent('fullAt'), bucket.atMost('fullAt', at)) }],
    set: { fullAt: at + refill, expiresAt: toEpochSeconds(now) + kept },
  })
  if (fresh.done) return undefined
  const last = at + refill * (burst - 1)
  const taken = await touch(table, 'bucket', {
    key,
    must: [{ code: 'EMPTY', must: bucket.atMost('fullAt', last) }],
    add: { fullAt: refill },
  })
  if (taken.done) return undefined
  const fullAt = Number(taken.old['fullAt'])
  return refuse('TOO_MANY', { retryAfter: Math.max(1, Math.ceil((fullAt - last) / 1000)) })
}

// An address or a name is nobody's business here.
const bucketKey = (kind: string, who: string) => ({
  pk: `BUCKET#${kind}#${createHash('sha256').update(who).digest('base64url')}`,
  sk: 'META',
})
