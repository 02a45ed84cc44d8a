import type { Claims } from '#functions/people/identity-provider.ts'
import { intentOf } from '#functions/kernel/intent.ts'
import { readOne } from '#functions/kernel/read.ts'
import { bindAccount } from '#functions/people/bind-account.ts'
import { hashOf, newSecret, startSession } from '#functions/kernel/session.ts'
import { commit, type Table } from '#functions/kernel/table.ts'
import { touch } from '#functions/kernel/touch.ts'
import { loginKey, rightsKey } from '#functions/people/people.keys.ts'
import { shift, toEpochSeconds } from '#shared/kernel/time.ts'
import { signedIn } from '#shared/people/people.facts.ts'
import { rightsAt, type StoredRights } from '#shared/people/rights.ts'

const life = { minutes: 10 }

export type UnderWay = { readonly nonce: string; readonly verifier: string; readonly back: string }
const underWayKey = (state: string, browser: string) => ({ pk: `SIGNIN#${hashOf(`${state} ${browser}`)}`, sk: 'META' })

/** Only a path of our own: never another site, never the sign-in itself. */
export const safePath = (path: string | undefined): string =>
  path && /^\/(?![/\\])[^\s\\]*$/.test(path) && !path.startsWith('/auth/') ? path : '/'

/** Remembers a sign-in under way, bound to this browser, and answers what binds it. */
export async function rememberSignIn(table: Table, state: string, underWay: UnderWay, now: string): Promise<string> {
  const browser = newSecret()
  const until = shift(now, life)
  await touch(table, 'sign-in', {
    key: underWayKey(state, browser),
    set: { ...underWay, until, expiresAt: toEpochSeconds(until) },
  })
  return browser
}

/** The sign-in that comes back, once and only in the browser where it began. */
export async function takeSignIn(
  table: Table,
  state: string,
  browser: string,
  now: string,
): Promise<UnderWay | undefined> {
  const taken = await touch(table, 'sign-in', {
    key: underWayKey(state, browser),
    must: [
      { code: 'OVER', must: { op: 'after', field: 'until', value: now } },
      { code: 'USED', must: { op: 'absent', field: 'usedAt' } },
    ],
    set: { usedAt: now },
  })
  return taken.done ? (taken.now as unknown as UnderWay) : undefined
}

/** Starts the session of whoever the provider vouches for; undefined when the account is nobody's, or of somebody who does not work here today. */
export async function signIn(table: Table, claims: Claims, now: string): Promise<string | undefined> {
  const person = await bindAccount(table, claims, now)
  const row = person === undefined ? undefined : ((await readOne(table, rightsKey(person))) as StoredRights | undefined)
  if (person === undefined || !row || !rightsAt(row, now)) return undefined
  const secret = await startSession(table, { who: 'staff', subject: person, idToken: claims.idToken }, now)
  const session = hashOf(secret).slice(0, 16)
  await commit(
    table,
    intentOf(person, `sign-in-${session}`, { session }, now),
    {
      login: {
        key: loginKey(person, session),
        rev: 0,
        fact: signedIn.of({ session }, []),
        set: { kind: 'login', at: now },
      },
    },
    () => ({}),
  )
  return secret
}
