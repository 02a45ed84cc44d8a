import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cookieName } from '#functions/kernel/session.ts'
import { contract } from '#shared/api.ts'
import { clientFor, codeOf, type PortalClient } from '#test/kit/client.ts'
import { deployed, origin, type Deployed } from '#test/kit/deployed.ts'
import { fetchThrough, recorded } from '#test/kit/gateway-events.ts'
import type { LambdaProcess } from '#test/kit/lambda-process.ts'
import { cast, rightNow } from '#test/kit/meeting-hall.ts'
import { world, type World } from '#test/kit/world.ts'

let agency: World
let place: Deployed
let api: LambdaProcess
let cookie: string
let rina: PortalClient
const through = (request: Request) => fetchThrough(api, request)

beforeAll(async () => {
  agency = await world(rightNow())
  place = await deployed(agency.table)
  api = await place.start('api')
  cookie = await agency.cookieOf('rina')
  rina = clientFor(contract, { origin, cookie: `bahasa=id; ${cookie}; lain=1`, fetch: through })
}, 60_000)
afterAll(() => place.stop())

const task = {
  queue: cast.policyQueue.id,
  title: 'Telaah surat edaran',
  description: '',
  points: 2,
  priority: 0,
} as const

describe('api behind the HTTP API', () => {
  test('answers an event as AWS documents it', async () => {
    const answer = await api.invoke<APIGatewayProxyStructuredResultV2>(recorded('http-api-v2'))
    expect(answer).toMatchObject({ statusCode: 200, body: '{"ok":true}', isBase64Encoded: false })
  })

  test('finds the session among several cookies, and writes what comes in a base64 body', async () => {
    const { id } = await rina.work.add({ ...task, due: '2026-12-11', steps: [] })
    const { title } = await (await agency.as('rina')).work.task({ id })
    expect(title).toBe(task.title)
  })

  test('refuses another origin, a body that is no JSON and a session that is made up', async () => {
    const headers = { origin, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), cookie }
    const post = (more: Record<string, string>, body = '{}') =>
      through(new Request(`${origin}/api/live/ticket`, { method: 'POST', headers: { ...headers, ...more }, body }))
    expect((await post({})).status).toBe(200)
    expect((await post({ origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await post({}, '{"a":')).status).toBe(415)
    const stranger = clientFor(contract, { origin, cookie: `${cookieName}=${'x'.repeat(43)}`, fetch: through })
    expect(await codeOf(stranger.work.mine())).toBe('SIGN_IN')
  })

  test('reads the secrets that are its own, and no other', () => {
    const names = place.secrets.asked.map((arn) => /secret:(\w+)-/.exec(arn)?.[1])
    expect(names.sort()).toEqual(['cursor', 'oidcClient'])
  })

  test('tells nothing of what broke: a request id goes out, a kind and a place into the log', async () => {
    const deaf = await place.start('api', { tableEndpoint: 'http://127.0.0.1:9' })
    const asks = [
      `/auth/callback?state=geheim-state&code=geheim-code`,
      '/api/me/tasks',
      '/api/outputs/out_1/versions/1/receipt.pdf',
    ]
    for (const path of asks) {
      const request = new Request(`${origin}${path}`, {
        headers: { cookie: `${cookie}; __Host-balai-sign-in=${'g'.repeat(43)}` },
      })
      const reply = await fetchThrough(deaf, request)
      expect([path, reply.status]).toEqual([path, 500])
      expect(await reply.json()).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', message: 'INTERNAL_SERVER_ERROR' })
    }
    const lines = deaf.written().trim().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(Array(3).fill('request-failed'))
    for (const secret of ['geheim', cookie.split('=')[1] ?? '', 'ECONNREFUSED'])
      expect(deaf.written()).not.toContain(secret)
  })
})
