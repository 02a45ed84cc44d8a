import { ORPCError, os } from '@orpc/server'
import { readCookie } from '#functions/kernel/cookie.ts'
import { intentOf, type Intent } from '#functions/kernel/intent.ts'
import { readOne } from '#functions/kernel/read.ts'
import type { Services } from '#functions/kernel/services.ts'
import { findSession, keepAlive, type Session } from '#functions/kernel/session.ts'
import { accessClasses } from '#shared/kernel/access.ts'
import type { Meta } from '#shared/kernel/contract.ts'
import { kernelRefusals, type KernelCode } from '#shared/kernel/refusal.ts'
import { rightsAt, type Rights, type StoredRights } from '#shared/people/rights.ts'

/** What a handler has before it knows who asks. */
export type Ground<S extends Services = Services> = {
  readonly services: S
  readonly headers: Headers
  readonly method: string
  readonly now: string
  readonly requestId: string
  readonly replyHeaders: Headers
  /** What the gateway says of the request beside it. */
  readonly gateway: unknown
}
export type Staff = { readonly person: Rights; readonly session: Session; readonly intent: Intent }
export type Guest = {
  readonly guest: { readonly id: string; readonly meeting: string }
  readonly session: Session
  readonly intent: Intent
}
export type Anyone = { readonly intent: Intent }

export const refuseWith = (code: KernelCode, data?: unknown): ORPCError<KernelCode, unknown> =>
  new ORPCError(code, { status: kernelRefusals[code].status, defined: true, message: code, data })

type Asked = { readonly path: readonly string[]; readonly procedure: { readonly '~orpc': { readonly meta: Meta } } }

const mustBe = (kind: 'none' | 'staff' | 'guest', { path, procedure }: Asked) => {
  const { access } = procedure['~orpc'].meta
  if (!access || accessClasses[access].session !== kind)
    throw new Error(`${path.join('.')} has no access class for ${kind}`)
}

const wish = (actor: string, { headers, method, now }: Ground, path: readonly string[], input: unknown): Intent => {
  if (method === 'GET') return { actor, key: '', hash: '', at: now }
  const key = headers.get('idempotency-key') ?? ''
  if (!/^[0-9a-zA-Z-]{16,64}$/.test(key)) throw refuseWith('KEY_MISSING')
  return intentOf(actor, key, { path, input: input ?? null }, now)
}

const step = os.$context<Ground>().$meta<Meta>({})

/** For routes of people with an account: `implement(contract).$context<Ground>().use(staff)`. */
export const staff = step.middleware(async ({ context, next, path, procedure }, input) => {
  mustBe('staff', { path, procedure })
  const { services, headers, now } = context
  const found = await whoIs(services, headers.get('cookie'), now)
  if (!found) throw refuseWith('SIGN_IN')
  return next({ context: { ...found, intent: wish(found.person.person, context, path, input) } })
})

/** The staff member of a session cookie: the session alive, the person of the staff today and not signed out everywhere since. */
export async function whoIs(
  services: Services,
  cookie: string | null,
  now: string,
): Promise<Pick<Staff, 'person' | 'session'> | undefined> {
  const session = await findSession(services.table, readCookie(cookie), now)
  if (session?.who !== 'staff') return undefined
  const row = (await readOne(services.table, rightsKey(session.subject))) as
    (StoredRights & { sessionsSince?: string }) | undefined
  if (!row || (row.sessionsSince !== undefined && session.startedAt < row.sessionsSince)) return undefined
  const person = rightsAt(row, now)
  if (!person) return undefined
  await keepAlive(services.table, session, now)
  return { person, session }
}

export const rightsKey = (person: string) => ({ pk: `PERSON#${person}`, sk: 'RIGHTS' })

/** For routes of a guest of one meeting. */
export const guest = step.middleware(async ({ context, next, path, procedure }, input) => {
  mustBe('guest', { path, procedure })
  const session = await findSession(context.services.table, readCookie(context.headers.get('cookie')), context.now)
  if (session?.who !== 'guest' || !session.meeting) throw refuseWith('SIGN_IN')
  const guest = { id: session.subject, meeting: session.meeting }
  return next({ context: { guest, session, intent: wish(guest.id, context, path, input) } })
})

/** For routes without a session. */
export const anyone = step.middleware(async ({ context, next, path, procedure }, input) => {
  mustBe('none', { path, procedure })
  return next({ context: { intent: wish('anyone', context, path, input) } })
})
