import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { awsIn } from '#infra/aws.ts'
import { lineOf, lookAt } from '#infra/doctor/check.ts'
import { deployedChecks } from '#infra/doctor/deployed-checks.ts'
import { deployedAgency, here, type DeployedAgency } from '#test/kit/deployed-agency.ts'

let there: DeployedAgency
let whole: string
beforeAll(async () => {
  process.env['AWS_ACCESS_KEY_ID'] = 'of-a-test'
  process.env['AWS_SECRET_ACCESS_KEY'] = 'of-a-test'
  there = await deployedAgency()
  whole = JSON.stringify([there.account.state, there.zone])
}, 60_000)
afterAll(() => there.stop())
beforeEach(() => {
  const [state, zone] = JSON.parse(whole) as [object, object]
  Object.assign(there.account.state, state)
  Object.assign(there.zone, zone)
})

const lines = async (more: Partial<DeployedAgency['looked']> = {}) =>
  (await lookAt(deployedChecks({ ...there.looked, ...more }))).map(lineOf)
const wrong = async (more?: Partial<DeployedAgency['looked']>) =>
  (await lines(more)).filter((line) => !line.startsWith('ok  '))

test('an agency that is deployed well has nothing wrong, a line for each check', async () => {
  const all = await lines()
  expect(all.filter((line) => !line.startsWith('ok  '))).toEqual([])
  expect(all.length).toBeGreaterThan(30)
  expect(all).toContain(`ok     version of the portal: ${here}`)
  expect(all).toContain('ok     LiveKit, relay over UDP 3478: this network is seen as 127.0.0.1')
  expect(all).toContain('ok     stack balai-example-portal: UPDATE_COMPLETE')
  expect(all).toContain(
    'ok     residency of the portal: balai.badan-contoh.example is d-abc.execute-api.ap-southeast-3.amazonaws.com, in ap-southeast-3',
  )
  expect(all).toContain(
    'ok     residency of sign-in: sso.badan-contoh.example is 203.0.113.5: Pusat Data Nasional, Jakarta, kontrak 2026/14',
  )
})

test('a portal whose zone tells addresses, and no alias, is where its stack is', async () => {
  delete there.zone.aliases['balai.badan-contoh.example']
  there.zone.addresses['balai.badan-contoh.example'] = '198.51.100.7'
  const all = await lines()
  expect(all.filter((line) => !line.startsWith('ok  '))).toEqual([])
  expect(all).toContain(
    'ok     residency of the portal: d-abc.execute-api.ap-southeast-3.amazonaws.com, in ap-southeast-3',
  )
})

test('a portal that a move has made is looked at by its own name, on the same base', async () => {
  const { stacks } = there.account.state
  stacks['balai-example-dua-portal'] = stacks['balai-example-portal']!
  delete stacks['balai-example-portal']
  const all = await lines({ place: 'dua' })
  expect(all.filter((line) => !line.startsWith('ok  '))).toEqual([])
  expect(all).toContain('ok     stack balai-example-dua-portal: UPDATE_COMPLETE')
})

type Planted = readonly [what: string, plant: () => void, lines: readonly RegExp[]]
const mailOf = () => there.account.state.mail
const portalStack = () => {
  const stack = there.account.state.stacks['balai-example-portal']
  if (!stack) throw new Error('the example has a portal')
  return stack
}

const planted: readonly Planted[] = [
  [
    'a stack between two versions',
    () => (portalStack().status = 'UPDATE_ROLLBACK_FAILED'),
    [/^WRONG {2}stack balai-example-portal: it is UPDATE_ROLLBACK_FAILED\. Remedy: see infra\/RUNBOOK\.md#rollback\.$/],
  ],
  [
    'an alarm that nobody confirmed',
    () => (there.account.state.subscribers = { 'ti@badan-contoh.example': false }),
    [/^WRONG {2}alarms reach people: ti@badan-contoh\.example did not confirm/],
  ],
  [
    'a record that leads elsewhere',
    () => (there.zone.addresses['turn.badan-contoh.example'] = '192.0.2.1'),
    [
      /^WRONG {2}record of turn\.badan-contoh\.example: .+ leads to 192\.0\.2\.1, not to 198\.51\.100\.8\./,
      /^WRONG {2}residency of the relay of meetings: turn\.badan-contoh\.example is 192\.0\.2\.1: not of AWS in ap-southeast-3/,
    ],
  ],
  [
    'the sandbox of SES',
    () => (mailOf().isProduction = false),
    [/^WRONG {2}mail, to everybody: the account is in the sandbox/],
  ],
  [
    'a domain that is not signed',
    () => (mailOf().dkim = 'PENDING'),
    [/^WRONG {2}mail, signed \(DKIM\): AWS says PENDING of its three records/],
  ],
  [
    'a domain that is not ours yet',
    () => (mailOf().isVerified = false),
    [/^WRONG {2}mail, badan-contoh\.example may send: AWS does not know yet/],
  ],
  [
    'live updates in another country',
    () =>
      Object.assign(portalStack().outputs ?? {}, {
        SocketAt: 'wss://abc.execute-api.ap-southeast-1.amazonaws.com/live',
      }),
    [
      /^WRONG {2}residency of live updates: .+ is in ap-southeast-1\. Remedy: .+ the systems of a public body lie in the country/,
    ],
  ],
  [
    'a portal behind an edge that is everywhere',
    () => (there.zone.aliases['balai.badan-contoh.example'] = 'd1.cloudfront.net'),
    [/^WRONG {2}record of balai/, /^WRONG {2}residency of the portal: d1\.cloudfront\.net is of AWS, and in no region/],
  ],
]
describe('is told, with what to do:', () => {
  test.each(planted)('%s', async (_, plant, expected) => {
    plant()
    const found = await wrong()
    expect(found).toHaveLength(expected.length)
    for (const [index, pattern] of expected.entries()) expect(found[index]).toMatch(pattern)
  })

  test('another version, a clock that is off, a provider of another name', async () => {
    Object.assign(there.answers, {
      version: '0.0.9',
      issuer: 'https://other.example',
      date: () => new Date(Date.now() - 300_000),
    })
    try {
      expect(await wrong()).toEqual([
        expect.stringMatching(/clock of the portal: .+ is -\d+ s away/),
        expect.stringMatching(/version of the portal: it is 0\.0\.9, and this checkout is 0\.1\.0-0123456789ab/),
        expect.stringMatching(/identity provider: it calls itself https:\/\/other\.example/),
        expect.stringMatching(/clock of the identity provider/),
      ])
    } finally {
      Object.assign(there.answers, {
        version: here,
        issuer: 'https://sso.badan-contoh.example',
        date: () => new Date(),
      })
    }
  })

  test('a node that does not answer, in each of the ways to it', async () => {
    const before = new Map(there.places)
    for (const name of before.keys()) if (/rapat|turn/.test(name)) there.places.set(name, 1)
    const found = await wrong()
    for (const [name, port] of before) there.places.set(name, port)
    expect(found.map((line) => /^WRONG {2}([^:]+):/.exec(line)?.[1])).toEqual([
      'certificate of rapat.badan-contoh.example',
      'certificate of turn.badan-contoh.example',
      'LiveKit, signalling',
      'LiveKit, media over TCP 7881',
      'LiveKit, relay over UDP 3478',
      'LiveKit, relay over TLS 443',
    ])
  })

  test('LiveKit Cloud, because it has no servers in the country', async () => {
    const agency = { ...there.looked.agency, media: { external: { url: 'wss://balai.livekit.cloud' } } }
    expect(await wrong({ agency })).toContainEqual(
      expect.stringMatching(
        /^WRONG {2}residency of meetings: balai\.livekit\.cloud: LiveKit Cloud has no servers in the country\./,
      ),
    )
  })

  const nobody = (host: string, address: string) =>
    `${host} is ${address}: not of AWS in ap-southeast-3, and residency does not name ${host}. Remedy: ask who runs ${host} and where it stands; `

  test('hosts that the list of the agency does not name: its provider, its relay, the LiveKit of others', async () => {
    const addresses = { 'smtp.lain.example': '192.0.2.25', 'rapat.lain.example': '192.0.2.26' }
    Object.assign(there.zone.addresses, addresses)
    const { agency } = there.looked
    const found = await wrong({
      agency: {
        ...agency,
        residency: {},
        mail: { from: agency.mail.from, relay: { host: 'smtp.lain.example', port: 587 } },
        media: { external: { url: 'wss://rapat.lain.example' } },
      },
    })
    const ofResidency = found.filter((line) => line.startsWith('WRONG  residency'))
    const provider = nobody('sso.badan-contoh.example', '203.0.113.5')
    expect(ofResidency.map((line) => line.slice(0, line.indexOf('when they')))).toEqual([
      `WRONG  residency of meetings: ${nobody('rapat.lain.example', '192.0.2.26')}`,
      `WRONG  residency of sign-in: ${provider}`,
      `WRONG  residency of sign-in, where its provider sends people: ${provider}`,
      `WRONG  residency of mails: ${nobody('smtp.lain.example', '192.0.2.25')}`,
    ])
  })

  test('a host of the list whose name leads out of the country', async () => {
    there.zone.aliases['sso.badan-contoh.example'] = 'abc.ap-southeast-1.elb.amazonaws.com'
    there.zone.addresses['abc.ap-southeast-1.elb.amazonaws.com'] = '203.0.113.5'
    expect(await wrong()).toEqual([
      expect.stringMatching(
        /^WRONG {2}residency of sign-in: abc\.ap-southeast-1\.elb\.amazonaws\.com is in ap-southeast-1\. Remedy: .+PP 71\/2019/,
      ),
      expect.stringMatching(/^WRONG {2}residency of sign-in, where its provider sends people: .+ is in ap-southeast-1/),
    ])
  })

  test('a provider of the list that sends people to a host that is not in it', async () => {
    const { ways } = there.answers
    there.answers.ways = { ...ways, authorization_endpoint: 'https://masuk.lain.example/oauth' }
    there.zone.addresses['masuk.lain.example'] = '192.0.2.27'
    const found = await wrong()
    there.answers.ways = ways
    const where = 'residency of sign-in, where its provider sends people'
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`WRONG  ${where}: ${nobody('masuk.lain.example', '192.0.2.27')}`)
  })

  test('somebody who is not signed in: what AWS alone knows was not asked, and everything else was', async () => {
    const refuse = () => Promise.reject(Object.assign(new Error('none'), { name: 'CredentialsProviderError' }))
    const aws = awsIn('ap-southeast-3', there.account.endpoint)
    aws.cloud.config.credentials = aws.mail.config.credentials = refuse
    const found = await wrong({ aws: { ...aws, ask: refuse } })
    const says =
      /: AWS was not asked, because you are not signed in\. Remedy: sign in with aws sso login, or set AWS_PROFILE\.$/
    expect(found.filter((line) => !says.test(line))).toEqual([])
    expect(found.length).toBeGreaterThan(10)
  })

  test('an agency that is not deployed at all: everything that only AWS knows, and what to do', async () => {
    there.account.state.stacks = {}
    const found = await wrong()
    expect(found[0]).toMatch(/^WRONG {2}stack balai-example-base: there is none/)
    expect(found).toContainEqual(
      expect.stringMatching(
        /^WRONG {2}residency of live updates: There is no stack balai-example-portal in ap-southeast-3: deploy it with npm run deploy -- example\. Remedy/,
      ),
    )
    expect(found.every((line) => /^WRONG {2}.+: .+\. Remedy: .+\.$/.test(line))).toBe(true)
  })
})

test('every heading of the runbook that a remedy names is there', () => {
  const headings = readFileSync(join(import.meta.dirname, '../RUNBOOK.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('## '))
    .map((line) =>
      line
        .slice(3)
        .toLowerCase()
        .replaceAll(/[^\p{L}\d\s-]/gu, '')
        .replaceAll(' ', '-'),
    )
  const remedies = deployedChecks(there.looked).map(([, , remedy]) => remedy)
  const named = remedies.flatMap((remedy) =>
    [...remedy.matchAll(/RUNBOOK\.md#([\w-]+)/g)].map(([, anchor = '']) => anchor),
  )
  expect(new Set(named).size).toBeGreaterThan(4)
  expect(named.filter((anchor) => !headings.includes(anchor))).toEqual([])
})
