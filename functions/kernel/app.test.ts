import { Hono } from 'hono'
import { beforeAll, describe, expect, test } from 'vitest'
import { mount } from '#functions/kernel/app.ts'
import { newId } from '#functions/kernel/clock.ts'
import { cookieName, endSession, findSession, startSession } from '#functions/kernel/session.ts'
import type { LogEvent, Services } from '#functions/kernel/services.ts'
import { intentOf } from '#functions/kernel/intent.ts'
import { appointPerson } from '#functions/people/appoint-person.ts'
import { peopleRoutes } from '#functions/people/people.routes.ts'
import { shift } from '#shared/kernel/time.ts'
import type { Rights } from '#shared/people/rights.ts'
import { freshTable } from '#test/kit/table.ts'

const origin = 'http://test.localhost'
let now = '2026-11-25T02:00:00.000Z'
const logged: LogEvent[] = []
const app = new Hono()
let services: Services
const rina = {
  person: 'prs_rinawulandari',
  name: 'Rina Wulandari',
  email: 'rina@badan-contoh.example',
  unit: 'unt_birosdm01',
  unitName: 'Biro SDM',
  zone: 'Asia/Jakarta',
  roles: ['staff'],
  headOf: [],
  pointLimit: 13,
  queues: {},
} as unknown as Rights

beforeAll(async () => {
  services = { table: await freshTable(), clock: () => now, newId, origin, log: (event) => logged.push(event) }
  await appointPerson(services.table, intentOf('seed', 'rina', {}, now), {
    rights: rina,
    position: 'Analis',
    issuer: 'http://idp',
    subject: 'rina',
  })
  mount(app, services, { people: peopleRoutes })
})

const signIn = () => startSession(services.table, { who: 'staff', subject: rina.person }, now)
const get = (path: string, secret?: string) =>
  app.request(path, { headers: secret ? { cookie: `${cookieName}=${secret}` } : {} })
const post = (path: string, secret: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: {
      cookie: `${cookieName}=${secret}`,
      origin,
      'content-type': 'application/json',
      'idempotency-key': 'k'.repeat(20),
      ...headers,
    },
  })
const code = async (reply: Response) => ((await reply.json()) as { code: string }).code

describe('the road of a request', () => {
  test('without a session the answer is to sign in, and nothing else', async () => {
    const reply = await get('/api/me')
    expect(reply.status).toBe(401)
    expect(await reply.json()).toEqual({ defined: true, code: 'SIGN_IN', status: 401, message: 'SIGN_IN' })
  })

  test('a session gives the person and their rights, without keys of the table', async () => {
    const reply = await get('/api/me', await signIn())
    expect(reply.headers.get('cache-control')).toBe('no-store')
    expect(await reply.json()).toEqual(rina)
  })

  test('a session that idles for half an hour or is older than twelve hours is over', async () => {
    const secret = await signIn()
    expect(await findSession(services.table, secret, shift(now, { minutes: 29 }))).toBeDefined()
    expect(await findSession(services.table, secret, shift(now, { minutes: 31 }))).toBeUndefined()
    expect(await findSession(services.table, secret, shift(now, { hours: 12 }))).toBeUndefined()
  })

  test('an ended session stays ended', async () => {
    const secret = await signIn()
    const session = await findSession(services.table, secret, now)
    if (session) await endSession(services.table, session, now)
    expect((await get('/api/me', secret)).status).toBe(401)
  })

  test('signing out everywhere ends every session that began before', async () => {
    const [one, two] = [await signIn(), await signIn()]
    now = shift(now, { seconds: 1 })
    expect((await post('/api/me/sign-out-everywhere', one, {})).status).toBe(200)
    expect((await get('/api/me', two)).status).toBe(401)
    expect((await get('/api/me', await signIn())).status).toBe(200)
  })
})

describe('the gate', () => {
  const attempts: readonly [string, unknown, Record<string, string>, number, string][] = [
    ['another origin', {}, { origin: 'http://evil.example' }, 403, 'ORIGIN_REFUSED'],
    ['a cross-site request', {}, { 'sec-fetch-site': 'cross-site' }, 403, 'ORIGIN_REFUSED'],
    ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'BODY_NOT_JSON'],
    ['a file', {}, { 'content-disposition': 'attachment' }, 415, 'BODY_NOT_JSON'],
    ['ten megabytes', `"${'x'.repeat(10_000_000)}"`, {}, 413, 'BODY_TOO_LARGE'],
    ['no key', {}, { 'idempotency-key': '' }, 400, 'KEY_MISSING'],
    ['an unknown field', { role: 'administrator' }, {}, 400, 'INPUT_INVALID'],
    ['broken JSON', '{"a":', {}, 415, 'BODY_NOT_JSON'],
  ]
  for (const [what, body, headers, status, expected] of attempts) {
    test(`${what} is refused as ${expected}`, async () => {
      const reply = await post('/api/me/sign-out-everywhere', await signIn(), body, headers)
      expect([reply.status, await code(reply)]).toEqual([status, expected])
    })
  }
})
