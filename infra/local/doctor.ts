import { HeadBucketCommand } from '@aws-sdk/client-s3'
import { readFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import type { LocalConfig } from '#infra/local/local-config.ts'
import { listens } from '#infra/local/part.ts'
import { localS3 } from '#infra/local/prepare.ts'
import { modules, type ProgramName, type Programs } from '#infra/local/programs.ts'

export type Finding = { readonly what: string; readonly fault?: string; readonly remedy?: string }
type Check = readonly [what: string, look: () => Promise<string | undefined>, remedy: string]

const patience = 3_000
const mostSkew = 30_000
const again = 'end npm start with Ctrl+C and start it again; its last words are in the log folder'

const ask = (url: string) => fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(patience) })
const answers = async (url: string) => {
  const { ok, status } = await ask(url)
  return ok ? undefined : `${url} answers ${String(status)}`
}
const open = async (port: number) => ((await listens(port)) ? undefined : `nothing listens on port ${String(port)}`)

async function skew(url: string, now: () => number): Promise<string | undefined> {
  const date = (await ask(url)).headers.get('date')
  if (date === null) return `${url} does not say what time it is`
  const off = Math.round((Date.parse(date) - now()) / 1000)
  return Math.abs(off) * 1000 > mostSkew ? `${url} is ${String(off)} s away from the clock of this machine` : undefined
}

/** What a mail relay says first. */
const greeting = (host: string, port: number) =>
  new Promise<string | undefined>((tell) => {
    const socket = createConnection({ host, port, timeout: patience })
    const end = (fault?: string) => {
      socket.destroy()
      tell(fault)
    }
    socket.once('data', (text) => {
      end(text.toString().startsWith('220') ? undefined : 'it does not greet as a mail relay')
    })
    socket.once('timeout', () => {
      end('it says nothing')
    })
    socket.once('error', () => {
      end(`nothing listens on ${host}:${String(port)}`)
    })
  })

const bucketOf = async (local: LocalConfig) => {
  const client = localS3(local)
  const request = new HeadBucketCommand({ Bucket: local.config.evidence.bucket })
  await client.send(request, { abortSignal: AbortSignal.timeout(patience) }).finally(() => {
    client.destroy()
  })
  return undefined
}

const versionOf = (name: ProgramName, program: string) => {
  const [path = '', version = ''] = modules[name].module.split('@')
  const isPinned = readFileSync(program).includes(`${path.replace(/\/cmd\/\w+$/, '')}\t${version}`)
  return Promise.resolve(isPinned ? undefined : `${program} is not ${version}`)
}

/** Endpoints whose host is not in the list; `*.` at the beginning of an entry stands for any name below it. */
export const outside = (endpoints: readonly string[], allowed: readonly string[]): readonly string[] =>
  endpoints.filter((endpoint) => {
    const host = URL.parse(endpoint)?.hostname ?? ''
    return !allowed.some((each) => (each.startsWith('*.') ? host.endsWith(each.slice(1)) : host === each))
  })

/** Where the parts of one machine may be: on it. */
export const onThisMachine = ['127.0.0.1', '[::1]', 'localhost', '*.localhost'] as const

const placesOf = ({ config }: LocalConfig) => [
  config.origin,
  config.table.endpoint ?? '',
  config.evidence.endpoint ?? '',
  config.identity.issuer,
  config.livekit.url,
  config.socket.url,
  config.socket.push,
  `smtp://${config.mail.host ?? ''}`,
]

/** Looks at every part of this machine; each finding is one line. */
export async function examine(local: LocalConfig, programs: Programs, now = Date.now): Promise<readonly Finding[]> {
  const { config, ports } = local
  const portal = `http://127.0.0.1:${String(ports.portal)}/api/health`
  const provider = `${config.identity.issuer}/.well-known/openid-configuration`
  const checks: readonly Check[] = [
    ['portal', () => answers(portal), again],
    ['identity provider', () => answers(provider), again],
    ['database', () => open(ports.dynamodb), again],
    ['evidence store', () => bucketOf(local), again],
    ['mail relay', () => greeting(config.mail.host ?? '', config.mail.port ?? 587), again],
    ['LiveKit, signalling', () => answers(config.livekit.url.replace(/^ws/, 'http')), again],
    ['LiveKit, media over TCP', () => open(ports.livekitTcp), again],
    ['clock of the portal', () => skew(portal, now), 'set the clock by NTP: timedatectl set-ntp true'],
    ['clock of the identity provider', () => skew(provider, now), 'set its clock by NTP'],
    ...(Object.keys(programs) as ProgramName[]).map((name): Check => [
      `version of ${name}`,
      () => versionOf(name, programs[name]),
      'remove it and run npm start, which builds the right one',
    ]),
    [
      'residency',
      () => Promise.resolve(outside(placesOf(local), onThisMachine).join(', ') || undefined),
      'no part may be elsewhere: remove balai.json and run npm start',
    ],
  ]
  return Promise.all(
    checks.map(async ([what, look, remedy]) => {
      const fault = await look().catch((error: unknown) => `not reached (${(error as Error).name})`)
      return fault === undefined ? { what } : { what, fault, remedy }
    }),
  )
}

export const lineOf = ({ what, fault, remedy }: Finding): string =>
  fault === undefined ? `ok     ${what}` : `WRONG  ${what}: ${fault}. Remedy: ${remedy ?? ''}.`
