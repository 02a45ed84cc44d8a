import { HeadBucketCommand } from '@aws-sdk/client-s3'
import { readFileSync } from 'node:fs'
import { connectTable } from '#functions/kernel/connect.ts'
import { lookAt, type Check, type Finding } from '#infra/doctor/check.ts'
import { onThisMachine, outside } from '#infra/doctor/residency.ts'
import { greets, opens } from '#infra/doctor/tcp.ts'
import { answersWell, skew } from '#infra/doctor/web.ts'
import type { LocalConfig } from '#infra/local/local-config.ts'
import { mailpitAt } from '#infra/local/mailbox/mailpit-api.ts'
import { localKeys, localS3 } from '#infra/local/prepare.ts'
import { modules, type ProgramName, type Programs } from '#infra/local/programs.ts'
import { countPutAside } from '#infra/local/reader-rows.ts'

const patience = 3_000
const here = '127.0.0.1'
const again = 'end npm start with Ctrl+C and start it again; its last words are in the log folder'

const bucketOf = async (local: LocalConfig) => {
  const client = localS3(local)
  const request = new HeadBucketCommand({ Bucket: local.config.evidence.bucket })
  await client.send(request, { abortSignal: AbortSignal.timeout(patience) }).finally(() => {
    client.destroy()
  })
  return undefined
}

const factsOf = async ({ config }: LocalConfig) => {
  const credentials = () => Promise.resolve(localKeys)
  const table = connectTable({ ...config.table, region: config.region, credentials })
  const waiting = await countPutAside(table).finally(() => {
    table.client.destroy()
  })
  return waiting > 0 ? { fault: `${String(waiting)} failed ten times and were put aside`, remedy: letters } : undefined
}
const letters = 'see infra/RUNBOOK.md#dead-letters'

const refusalOf = async (mailWeb: number) => {
  const of100 = await mailpitAt(`http://${here}:${String(mailWeb)}/`).refusesOf100()
  return of100 > 0 ? `it refuses ${String(of100)} of 100 mails on purpose` : undefined
}

const versionOf = (name: ProgramName, program: string) => {
  const [path = '', version = ''] = modules[name].module.split('@')
  const isPinned = readFileSync(program).includes(`${path.replace(/\/cmd\/\w+$/, '')}\t${version}`)
  return Promise.resolve(isPinned ? undefined : `${program} is not ${version}`)
}

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
    ['portal', () => answersWell(portal), again],
    ['identity provider', () => answersWell(provider), again],
    ['database', () => opens(here, ports.dynamodb), again],
    ['facts', () => factsOf(local), again],
    ['evidence store', () => bucketOf(local), again],
    ['mail relay', () => greets(config.mail.host ?? '', config.mail.port ?? 587), again],
    ['mail', () => refusalOf(ports.mailWeb), 'press "Terima surel lagi" on the page of mails that npm start printed'],
    ['LiveKit, signalling', () => answersWell(config.livekit.url.replace(/^ws/, 'http')), again],
    ['LiveKit, media over TCP', () => opens(here, ports.livekitTcp), again],
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
  return lookAt(checks)
}
