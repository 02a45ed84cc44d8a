import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPeople } from '#infra/local/demo/people.ts'
import { startIdentityProvider } from '#infra/local/identity/provider.ts'
import { freePorts } from '#infra/local/ports.ts'
import { seedOrganisation } from '#infra/local/seed/organisation.ts'
import { contract } from '#shared/api.ts'
import { clientFor } from '#test/kit/client.ts'
import { deployed, origin, providerSecret, type Deployed } from '#test/kit/deployed.ts'
import { fetchThrough } from '#test/kit/gateway-events.ts'
import type { LambdaProcess } from '#test/kit/lambda-process.ts'
import { rightNow } from '#test/kit/meeting-hall.ts'
import { freshTable } from '#test/kit/table.ts'

let place: Deployed
let api: LambdaProcess
beforeAll(async () => {
  const table = await freshTable()
  const { identity: port } = await freePorts()
  const issuer = `http://127.0.0.1:${String(port)}`
  const accounts = demoPeople.map((person) => ({ ...person, unit: '' }))
  await startIdentityProvider({
    issuer,
    port,
    clientId: 'balai',
    clientSecret: providerSecret,
    portal: origin,
    accounts,
  })
  await seedOrganisation({ table, now: rightNow(), issuer })
  place = await deployed(table, { issuer })
  api = await place.start('api')
}, 60_000)
afterAll(() => place.stop())

type Jar = Map<string, string>
/** One step of a browser: sends the cookies of a host, keeps what it sets, goes nowhere by itself. */
async function step(jar: Jar, request: Request, send: (request: Request) => Promise<Response>): Promise<Response> {
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
const toOf = (reply: Response, base: string) => new URL(reply.headers.get('location') ?? '', base)
const atProvider = (jar: Jar, url: URL, method = 'GET') =>
  step(jar, new Request(url, { method, redirect: 'manual' }), (request) => fetch(request, { redirect: 'manual' }))
const throughApi = (request: Request) => fetchThrough(api, request)

test('signing in at the provider comes back with two cookies in one answer: the session, and the end of what bound it', async () => {
  const ours: Jar = new Map()
  const theirs: Jar = new Map()
  const start = await step(ours, new Request(`${origin}/auth/sign-in?return=/tugas`), throughApi)
  const authorize = toOf(start, origin)
  const interaction = toOf(await atProvider(theirs, authorize), authorize.href)
  interaction.searchParams.set('login', 'rina')
  const resume = toOf(await atProvider(theirs, interaction, 'POST'), interaction.href)
  const callback = toOf(await atProvider(theirs, resume), resume.href)
  expect(callback.origin).toBe(origin)

  const back = await step(ours, new Request(callback), throughApi)
  expect([back.status, back.headers.get('location')]).toEqual([303, '/tugas'])
  expect(back.headers.getSetCookie()).toHaveLength(2)
  expect([...ours.keys()]).toEqual(['__Host-balai'])
  const cookie = `__Host-balai=${ours.get('__Host-balai') ?? ''}`
  const rina = clientFor(contract, { origin, cookie, fetch: throughApi })
  expect(await rina.work.mine()).toBeTruthy()

  const again = await throughApi(new Request(callback))
  expect(again.headers.get('location')).toBe('/masuk?masalah=kedaluwarsa')
})
