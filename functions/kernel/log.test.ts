import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { onStream } from '#functions/kernel/fact-stream.ts'
import { lambda } from '#functions/kernel/lambda.ts'
import { writeLog } from '#functions/kernel/log.ts'
import { cookieName } from '#functions/kernel/session.ts'
import { makeApi } from '#functions/portal/api.ts'
import { makeDoor } from '#functions/portal/door.ts'
import { runDue } from '#functions/portal/timer.ts'
import { leaks } from '#test/kit/leaks.ts'
import { plan } from '#test/kit/meeting-hall.ts'
import { world, type World, type WorldServices } from '#test/kit/world.ts'

const planted = {
  name: 'Maharani Puspitasari',
  email: 'maharani.puspita@badan-contoh.example',
  nip: '199003172015042001',
  phone: '+62 812-3456-7890',
  title: 'Pembinaan disiplin Maharani Puspitasari',
  file: 'SK hukuman disiplin.pdf',
  session: 'sEsSi0nsEcReTsEsSi0nsEcReTsEsSi0nsEcReT0043',
  link: 'gUeStLiNkToKeNgUeStLiNkToKeN',
  join: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1OnBsYW50ZWQifQ.c2lnbmF0dXJl',
  code: 'c0deOfTheIdentityProvider',
} as const

let lines: string[]
let agency: World
/** What broke, with everything in it that was at hand; also where a path of ours could be read out of it. */
const fault = (more: unknown = {}) =>
  new Error(
    `${JSON.stringify([planted, more])} shared/${planted.nip}/${planted.file}\n    at functions/${planted.email}`,
  )
const failing = () => Promise.reject(fault())
const provider = {
  start: () => Promise.resolve({ url: new URL('https://sso.test/'), state: 's'.repeat(43), nonce: 'n', verifier: 'v' }),
  finish: failing,
  endSessionUrl: failing,
}

/** The services of the portal with the real log, over a table that fails. */
function broken(fails: (command: string) => boolean): WorldServices {
  const { table } = agency.services
  const client = new Proxy(table.client, {
    get: (of, field) =>
      field === 'send'
        ? (command: { readonly input: unknown }) =>
            fails(command.constructor.name) ? Promise.reject(fault(command.input)) : of.send(command as never)
        : (Reflect.get(of, field) as unknown),
  })
  return { ...agency.services, log: writeLog, table: { ...table, client } }
}
const onlyWrites = (command: string) => command === 'TransactWriteCommand'
const post = (app: ReturnType<typeof makeApi>, path: string, body: unknown, cookie = '') =>
  app.request(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {
      cookie,
      origin: agency.services.origin,
      'content-type': 'application/json',
      'idempotency-key': `${planted.nip}-key`,
      authorization: `Bearer ${planted.join}`,
      referer: `https://elsewhere.example/?t=${planted.link}`,
    },
  })
const logged = (event: string) => lines.filter((line) => line.includes(`"event":"${event}"`))

beforeAll(async () => {
  agency = await world()
})
beforeEach(() => {
  lines = []
  vi.spyOn(process.stdout, 'write').mockImplementation(
    (text) => lines.push(...String(text).split('\n').slice(0, -1)) > 0,
  )
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('a line of the log has nobody in it when there fails', () => {
  test('a write of staff, with names and a NIP in its body and a token in its headers', async () => {
    const app = makeApi(broken(onlyWrites), provider)
    const body = { ...plan(agency.now()), title: `${planted.title} ${planted.nip}` }
    expect((await post(app, '/api/meetings', body, await agency.cookieOf('siti'))).status).toBe(500)
    expect(logged('request-failed')).toHaveLength(1)
    expect(leaks(lines, planted)).toEqual([])
  })

  test('the knock of a guest, whose link is in the path and whose session is in the cookie', async () => {
    const app = makeDoor(broken(() => true))
    const body = { token: planted.link.padEnd(43, '0'), name: planted.name, affiliation: planted.phone }
    const path = `/api/door/links/lnk_${'a'.repeat(22)}/knock`
    const reply = await post(app, path, body, `${cookieName}=${planted.session}`)
    expect(reply.status).toBeGreaterThanOrEqual(400)
    expect(
      (await app.request('/api/door/waiting', { headers: { cookie: `${cookieName}=${planted.session}` } })).status,
    ).toBe(500)
    expect(logged('request-failed').length).toBeGreaterThan(0)
    expect(leaks(lines, planted)).toEqual([])
  })

  test('a sign-in, whose code is in the address', async () => {
    const app = makeApi({ ...agency.services, log: writeLog }, provider)
    const begun = await app.request('/auth/sign-in')
    const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const address = `/auth/callback?code=${planted.code}&state=${'s'.repeat(43)}`
    const reply = await app.request(address, { headers: { cookie } })
    expect(reply.headers.get('location')).toBe('/masuk?masalah=ditolak')
    expect(logged('sign-in-refused')).toHaveLength(1)
    expect(leaks(lines, planted)).toEqual([])
  })

  test('a reaction to a fact, a minute of the timer, and a function that cannot be composed', async () => {
    const image = { kind: { S: 'fact' }, type: { S: 'meeting-scheduled' }, title: { S: planted.title } }
    const record = { eventName: 'INSERT', dynamodb: { SequenceNumber: '1', NewImage: image } }
    await onStream([{ name: 'mail', react: failing }], { Records: [record] }, writeLog)
    await expect(
      runDue(
        broken(() => true),
        agency.now(),
      ),
    ).rejects.toThrow(/^not done: [a-z, ]+$/)
    await expect(lambda('site', failing)({}, { getRemainingTimeInMillis: () => 1000 })).rejects.toThrow('site failed')
    for (const event of ['reaction-failed', 'timer-failed', 'function-failed']) expect(logged(event)).not.toEqual([])
    expect(leaks(lines, planted)).toEqual([])
  })
})

test('where a request broke is told as a place in our code, and never from the words of the fault', async () => {
  const app = makeApi(broken(onlyWrites), provider)
  await post(app, '/api/meetings', plan(agency.now()), await agency.cookieOf('siti'))
  const [line = ''] = logged('request-failed')
  expect((JSON.parse(line) as { where: string }).where).toMatch(/^(functions|shared)\/[\w./-]+\.ts:\d+:\d+$/)
})

test('whatever is written is one line of JSON', () => {
  const text = 'first\r\nsecond\u0000\u001b[31m\u2028{"event":"forged"}'
  writeLog({ level: 'info', event: 'planted', text })
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'planted', text })
})

describe('a planted line is caught', () => {
  const { nip, email, name, join } = planted
  const forms: Readonly<Record<string, string>> = {
    'a NIP': nip,
    'a NIP of somebody else': '198507222009011004',
    'a NIP with spaces': '19850722 200901 1 004',
    'a name in small letters': name.toLowerCase(),
    'a name with other case': 'mAHARANI pUSPITASARI',
    'an address that is encoded': encodeURIComponent(email),
    'a NIP in base64': Buffer.from(`nip=${nip};`).toString('base64'),
    'a token': `GET /rtc?access_token=${join}`,
    'a session that is split': planted.session.replace(/(.{10})/g, '$1 '),
    'a file in JSON': JSON.stringify({ file: planted.file }),
  }

  test.each(Object.entries(forms))('with %s', (_, text) => {
    writeLog({ level: 'error', event: 'planted', text })
    expect(leaks(lines, planted)).not.toEqual([])
  })

  test('and a line with ids, times and counts is not', () => {
    const id = 'mtg_0192f0c1a2b37d4e8f90123456789abc'
    writeLog({ level: 'info', event: 'timer-done', job: 'work', requestId: crypto.randomUUID(), id, returned: 12 })
    expect(leaks(lines, planted)).toEqual([])
  })
})
