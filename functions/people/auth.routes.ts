import type { Context, Hono } from 'hono'
import { clearCookie, readCookie, writeCookie } from '#functions/kernel/cookie.ts'
import { passGate } from '#functions/kernel/gate.ts'
import { apiHeaders } from '#functions/kernel/headers.ts'
import type { Services } from '#functions/kernel/services.ts'
import { endSession, findSession } from '#functions/kernel/session.ts'
import type { IdentityProvider } from '#functions/people/identity-provider.ts'
import { rememberSignIn, safePath, signIn, takeSignIn } from '#functions/people/sign-in.ts'

const bindingName = '__Host-balai-sign-in'
const kept = 'Path=/; Secure; HttpOnly; SameSite=Lax'

/** Sign-in, callback and sign-out: what is not a call of the contract. Problems come back as `/masuk?masalah=<code>`. */
export function authRoutes(app: Hono, services: Services, identity: IdentityProvider): void {
  const callback = `${services.origin}/auth/callback`

  app.get('/auth/sign-in', async (c) => {
    try {
      const { url, state, nonce, verifier } = await identity.start(callback)
      const underWay = { nonce, verifier, back: safePath(c.req.query('return')) }
      const browser = await rememberSignIn(services.table, state, underWay, services.clock())
      return redirect(c, url.href, [`${bindingName}=${browser}; ${kept}; Max-Age=600`])
    } catch (error) {
      return problem(c, services, 'penyedia', error)
    }
  })

  app.get('/auth/callback', async (c) => {
    const now = services.clock()
    const state = c.req.query('state') ?? ''
    const browser = new RegExp(`(?:^|; )${bindingName}=([\\w-]{43})`).exec(c.req.header('cookie') ?? '')?.[1] ?? ''
    const underWay = await takeSignIn(services.table, state, browser, now)
    if (!underWay) return problem(c, services, 'kedaluwarsa')
    try {
      const current = new URL(`${callback}${new URL(c.req.url).search}`)
      const claims = await identity.finish(current, { ...underWay, state })
      const secret = await signIn(services.table, claims, now)
      if (!secret) return problem(c, services, 'belum-terdaftar')
      return redirect(c, underWay.back, [writeCookie(secret), `${bindingName}=; ${kept}; Max-Age=0`])
    } catch (error) {
      return problem(c, services, 'ditolak', error)
    }
  })

  app.post('/auth/sign-out', async (c) => {
    const passed = await passGate(c.req.raw, services.origin)
    if (!passed.ok) return c.body(null, 403)
    const now = services.clock()
    const session = await findSession(services.table, readCookie(c.req.header('cookie')), now)
    if (session) await endSession(services.table, session, now)
    const to = await identity.endSessionUrl(session?.idToken, `${services.origin}/masuk`).catch(() => undefined)
    return Response.json({ to: to ?? '/masuk' }, { headers: { ...apiHeaders, 'set-cookie': clearCookie() } })
  })
}

const redirect = (c: Context, to: string, cookies: readonly string[]) => {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
  for (const [name, value] of Object.entries(apiHeaders)) c.header(name, value)
  return c.redirect(to, 303)
}

function problem(c: Context, services: Services, code: string, error?: unknown) {
  services.log({ level: 'info', event: 'sign-in-refused', code, ...(error instanceof Error && { name: error.name }) })
  return redirect(c, `/masuk?masalah=${code}`, [])
}
