import { createHash, randomBytes } from 'node:crypto'
import type { Key } from '#functions/kernel/change.ts'
import { readOne } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { touch } from '#functions/kernel/touch.ts'
import { shift, toEpochSeconds } from '#shared/kernel/time.ts'

/** Who a browser is for us. `subject`: the person of a staff session, the guest of a guest session. Times: ISO, UTC. */
export type Session = {
  readonly pk: string
  readonly who: 'staff' | 'guest'
  readonly subject: string
  /** The meeting that a guest session belongs to. */
  readonly meeting?: string
  readonly startedAt: string
  readonly usedAt: string
  readonly endsAt: string
  /** The provider's token that its sign-out asks back. */
  readonly idToken?: string
}

export const cookieName = '__Host-balai'
const idle = { minutes: 30 }
const longest = { hours: 12 }
const rewrite = { minutes: 5 }

/** 256 random bits for the browser; the table keeps only their hash. */
export const newSecret = (): string => randomBytes(32).toString('base64url')
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
export const sessionKey = (secret: string): Key => ({ pk: `SESSION#${hashOf(secret)}`, sk: 'META' })

export type NewSession = Pick<Session, 'who' | 'subject'> & {
  readonly meeting?: string
  readonly idToken?: string
  readonly endsAt?: string
}

/** Starts a session under a new secret and answers the secret. */
export async function startSession(table: Table, { endsAt, ...session }: NewSession, now: string): Promise<string> {
  const secret = newSecret()
  const end = endsAt ?? shift(now, longest)
  const set = { ...session, startedAt: now, usedAt: now, endsAt: end, expiresAt: toEpochSeconds(end) }
  await touch(table, 'session', { key: sessionKey(secret), set })
  return secret
}

/** The session of a cookie, unless it is over, idle for too long, or unknown. */
export async function findSession(table: Table, secret: string | undefined, now: string): Promise<Session | undefined> {
  if (!secret || !/^[\w-]{43}$/.test(secret)) return undefined
  const session = (await readOne(table, sessionKey(secret))) as Session | undefined
  return session && isAlive(session, now) ? session : undefined
}

export const isAlive = ({ usedAt, endsAt, who }: Pick<Session, 'usedAt' | 'endsAt' | 'who'>, now: string): boolean =>
  now < endsAt && (who === 'guest' || now < shift(usedAt, idle))

/** Notes that a session was used, at most every five minutes. */
export async function keepAlive(table: Table, session: Session, now: string): Promise<void> {
  if (now < shift(session.usedAt, rewrite)) return
  await touch(table, 'session', {
    key: { pk: session.pk, sk: 'META' },
    must: [{ code: 'GONE', must: { op: 'present', field: 'endsAt' } }],
    set: { usedAt: now },
  })
}

export async function endSession(table: Table, session: Session, now: string): Promise<void> {
  await touch(table, 'session', {
    key: { pk: session.pk, sk: 'META' },
    set: { endsAt: now, expiresAt: toEpochSeconds(now) },
  })
}
