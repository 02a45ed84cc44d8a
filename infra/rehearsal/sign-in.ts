import { PartFault } from '#infra/local/part.ts'

/** One browser: the cookies of one host. */
type Jar = Map<string, string>
/** Carries a request of a browser to where its host is in the rehearsal; follows no redirect. */
export type Send = (request: Request) => Promise<Response>

async function step(jar: Jar, request: Request, send: Send): Promise<Response> {
  const cookies = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  if (cookies) request.headers.set('cookie', cookies)
  const reply = await send(request)
  for (const cookie of reply.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    if (/max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) jar.delete(name)
    else jar.set(name, value)
  }
  return reply
}

function toOf(reply: Response, base: URL): URL {
  const to = reply.headers.get('location')
  if (to === null)
    throw new PartFault(
      `Signing in stopped at ${base.pathname}, which answered ${String(reply.status)} and led nowhere.`,
    )
  return new URL(to, base)
}

export type SignedIn = {
  /** What the browser sends from now on. */
  readonly cookie: string
  /** Where it came back to: the same address again must be refused. */
  readonly callback: URL
  /** What the portal answered there. */
  readonly reply: Response
}

/**
 * Signs somebody in as a browser does: from the portal to the provider, where they are chosen, and back with a code.
 * `portal` carries the requests to the portal's own origin.
 */
export async function signIn(origin: string, portal: Send, login: string): Promise<SignedIn> {
  const [ours, theirs]: readonly [Jar, Jar] = [new Map(), new Map()]
  const provider: Send = (request) => fetch(request, { redirect: 'manual' })
  const start = new URL('/auth/sign-in?return=/tugas', origin)
  const authorize = toOf(await step(ours, new Request(start), portal), start)
  const interaction = toOf(await step(theirs, new Request(authorize), provider), authorize)
  interaction.searchParams.set('login', login)
  const resume = toOf(await step(theirs, new Request(interaction, { method: 'POST' }), provider), interaction)
  const callback = toOf(await step(theirs, new Request(resume), provider), resume)
  if (callback.origin !== origin)
    throw new PartFault(`The provider leads back to ${callback.origin}, and the portal is at ${origin}.`)
  const reply = await step(ours, new Request(callback), portal)
  const back = toOf(reply, callback)
  const cookie = [...ours].map(([name, value]) => `${name}=${value}`).join('; ')
  if (back.pathname !== '/tugas' || cookie === '')
    throw new PartFault(`Signing in as ${login} ended at ${back.pathname}${back.search}, without a session.`)
  return { cookie, callback, reply }
}
