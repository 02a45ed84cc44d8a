import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import example from '#infra/agencies/example.ts'
import { awsIn } from '#infra/aws.ts'
import type { Looked } from '#infra/doctor/patient.ts'
import type { Names } from '#infra/doctor/names.ts'
import { authority } from '#test/kit/authority.ts'
import { accountNumber, awsAccount, type AwsAccount } from '#test/kit/aws-account.ts'
import { mediaFront } from '#test/kit/media-front.ts'

const own = example.media.own
const hosts = { portal: example.domain, media: own.domain, turn: own.turn, issuer: 'sso.badan-contoh.example' }
const gateway = 'd-abc.execute-api.ap-southeast-3.amazonaws.com'
export const here = '0.1.0-0123456789ab'

/** What the zone says: aliases and addresses by name; a test changes it. */
export type Zone = { aliases: Record<string, string>; addresses: Record<string, string> }

const zone = (): Zone => ({
  aliases: { [hosts.portal]: gateway },
  addresses: {
    [gateway]: '198.51.100.7',
    [hosts.media]: '198.51.100.8',
    [hosts.turn]: '198.51.100.8',
    [hosts.issuer]: '203.0.113.5',
  },
})

const namesOf = (of: Zone): Names => {
  const list = (value: string | undefined) => Promise.resolve(value === undefined ? [] : [value])
  return {
    aliases: (name) => list(of.aliases[name]),
    addresses: (name) => list(of.addresses[of.aliases[name] ?? name]),
    texts: () => list(undefined),
    relays: () => list(undefined),
  }
}

/** The stacks of the example, as CloudFormation tells them. */
const stacks = () => ({
  'balai-example-base': {
    status: 'UPDATE_COMPLETE',
    outputs: {
      HostNameRecord9C1F1A2B: `${hosts.portal} CNAME ${gateway}`,
      AddressRecord0A1B2C3D: `${hosts.media} A 198.51.100.8`,
      AddressTurnRecord4E5F6A7B: `${hosts.turn} A 198.51.100.8`,
      MailDkim1A2B3C4D5: 'a._domainkey.badan-contoh.example CNAME a.dkim.amazonses.com',
      MailSpf0A1B2C3D: 'balai-surat.badan-contoh.example TXT "v=spf1 include:amazonses.com ~all"',
    },
    resources: {
      HearersTopic7A1B2C3D: [
        `arn:aws:sns:ap-southeast-3:${accountNumber}:balai-example-base-HearersTopic`,
        'AWS::SNS::Topic',
      ],
    } as const,
  },
  'balai-example-portal': {
    status: 'UPDATE_COMPLETE',
    outputs: {
      TableAt: 'balai-example-portal-DataTable',
      BucketAt: 'balai-example-0a1b2c3d',
      SocketAt: 'wss://abc.execute-api.ap-southeast-3.amazonaws.com/live',
      PushAt: 'https://abc.execute-api.ap-southeast-3.amazonaws.com/live',
    },
  },
  'balai-example-media': { status: 'CREATE_COMPLETE' },
})

export type Answers = {
  issuer: string
  /** What the provider says besides its name, such as `token_endpoint`. */
  ways: Readonly<Record<string, string>>
  version: string
  date: () => Date
  health: number
}
export type DeployedAgency = {
  /** What the doctor is given. */
  readonly looked: Looked
  readonly account: AwsAccount
  readonly zone: Zone
  /** What the portal and the provider answer. */
  readonly answers: Answers
  /** Ports that a name is really reached under, `<host>:<port>` by itself. */
  readonly places: Map<string, number>
  readonly stop: () => Promise<void>
}

/** The example as if it were deployed: real servers that speak TLS, a real livekit-server, and what AWS would answer. */
export async function deployedAgency(): Promise<DeployedAgency> {
  const ours = await authority()
  const account = await awsAccount()
  Object.assign(account.state.stacks, stacks())
  account.state.subscribers = Object.fromEntries(example.alarms.map((address) => [address, true]))
  const issuer = `https://${hosts.issuer}`
  const ways = { token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys` }
  const answers: Answers = { issuer, ways, version: here, date: () => new Date(), health: 200 }
  const web = createServer(await ours.sign([hosts.portal, hosts.issuer]), ({ url }, reply) => {
    const { issuer, ways, version } = answers
    reply.sendDate = false
    reply.setHeader('date', answers.date().toUTCString())
    reply.statusCode = url === '/api/health' ? answers.health : 200
    reply.end(JSON.stringify(url === '/api/health' ? { ok: true, version } : { issuer, ...ways }))
  })
  await new Promise<void>((up) => web.listen(0, '127.0.0.1', up))
  const { port } = web.address() as AddressInfo
  const media = await mediaFront(hosts.turn, await ours.sign([hosts.media, hosts.turn]))
  const places = new Map([
    [`${hosts.portal}:443`, port],
    [`${hosts.issuer}:443`, port],
    [`${hosts.media}:443`, media.tls],
    [`${hosts.turn}:443`, media.tls],
    [`${hosts.media}:7881`, media.tcp],
    [`${hosts.turn}:3478`, media.udp],
  ])
  const known = zone()
  return {
    looked: {
      agency: example,
      place: undefined,
      aws: awsIn('ap-southeast-3', account.endpoint),
      names: namesOf(known),
      version: here,
      now: Date.now,
      reach: {
        trust: ours.cert,
        patience: 2_000,
        to: (host, asked) => ({ host: '127.0.0.1', port: places.get(`${host}:${String(asked)}`) ?? 1 }),
      },
    },
    account,
    zone: known,
    answers,
    places,
    stop: async () => {
      web.closeAllConnections()
      web.close()
      account.stop()
      await media.stop()
    },
  }
}
