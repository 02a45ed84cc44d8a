import { CfnOutput, Stack, Tags, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { FunctionName } from '#functions/kernel/needs.ts'
import { Api } from '#infra/api.ts'
import type { BaseStack } from '#infra/base.stack.ts'
import { watchBill } from '#infra/bill.ts'
import { watchCertificate } from '#infra/certificates.ts'
import { watchClaims } from '#infra/claims.ts'
import { Clock } from '#infra/clock.ts'
import { Data } from '#infra/data.ts'
import { DeadLetters } from '#infra/dead-letters.ts'
import type { Deployment } from '#infra/deployment.ts'
import { Evidence } from '#infra/evidence.ts'
import { followFacts, watchFacts } from '#infra/facts.ts'
import { PortalFunction, watchFunctions, type Places, type Sizing } from '#infra/function.ts'
import { watchJoins } from '#infra/joins.ts'
import { ofDoor } from '#infra/limits.ts'
import { Live } from '#infra/live.ts'
import { forgets, reach } from '#infra/reach.ts'
import { Watch } from '#infra/watch.ts'

const sizes: Readonly<Record<FunctionName, Sizing>> = {
  site: { memory: 512, seconds: 10 },
  api: { memory: 1024, seconds: 15 },
  door: { memory: 512, seconds: 15, reserved: ofDoor },
  'livekit-webhook': { memory: 512, seconds: 15 },
  socket: { memory: 512, seconds: 15 },
  stream: { memory: 512, seconds: 60 },
  evidence: { memory: 1024, seconds: 60 },
  timer: { memory: 512, seconds: 55 },
}

type Props = StackProps & { readonly deployment: Deployment; readonly base: BaseStack }

/** A portal of one agency, on the base that it has in this account. */
export class PortalStack extends Stack {
  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, props)
    const { agency, code, certificate, isNamed, isLoading, streamStart, mayReserve, emulator } = props.deployment
    const { keys, identity, secrets, mail, hearers } = props.base
    const { region, domain, retention } = agency
    const logDays = retention.logs
    const origin = `https://${domain}`
    Tags.of(this).add('balai:agency', agency.name)

    const data = new Data(this, 'Data', { key: keys.data, region, recoveryDays: retention.recovery })
    const evidence = new Evidence(this, 'Evidence', { key: keys.data, region, origin, agency: agency.name, logDays })
    const live = new Live(this, 'Live', { region, ...(emulator && { at: emulator }) })
    const letters = new DeadLetters(this, 'DeadLetters')
    const watch = new Watch(this, 'Watch', hearers)

    const places: Places = {
      origin,
      table: data.table.tableName,
      bucket: evidence.name,
      issuer: identity.issuer,
      clientId: identity.clientId,
      livekit: agency.media.external?.url ?? `wss://${agency.media.own?.domain ?? ''}`,
      socket: live.socket,
      push: live.push,
      version: props.deployment.version,
      ...mail.places,
      ...(emulator && { tableEndpoint: emulator, bucketEndpoint: emulator, secretsEndpoint: emulator }),
    }
    const make = <F extends FunctionName>(name: F, id: string) => {
      const { reserved, ...size } = sizes[name]
      const own = mayReserve && reserved !== undefined ? { reserved } : {}
      return new PortalFunction(this, id, { name, code: code(name), places, secrets, logDays, ...size, ...own })
    }
    const site = make('site', 'Site')
    const api = make('api', 'Staff')
    const door = make('door', 'Door')
    const webhook = make('livekit-webhook', 'LivekitWebhook')
    const socket = make('socket', 'Socket')
    const stream = make('stream', 'Stream')
    const checker = make('evidence', 'Checker')
    const timer = make('timer', 'Timer')

    data.letReadAndWrite(api, door, stream, checker, timer)
    data.letReach(webhook, reach['livekit-webhook'])
    data.letReach(socket, reach.socket)
    data.letForget(api, forgets.api)
    data.letForget(socket, forgets.socket)
    data.letForget(stream, forgets.stream)
    evidence.letReceive(api)
    evidence.letCheck(checker)
    live.letPush(api, stream)
    mail.letSend(stream)

    const front = new Api(
      this,
      'Api',
      { domain, logDays, isNamed, hasOwnAddress: emulator !== undefined },
      { site, api, door, 'livekit-webhook': webhook },
    )
    live.answerWith(socket)
    evidence.notify(checker)
    const facts = followFacts(this, stream, data, letters, { isLoading, start: streamStart })
    new Clock(this, 'Clock', timer, facts)
    letters.after(2, checker)

    front.watchedBy(watch)
    watchFunctions(watch, [site, api, door, webhook, socket, stream, checker, timer])
    watchFacts(watch, stream)
    letters.watchedBy(watch)
    watchJoins(watch, door, timer)
    watchClaims(watch, api)
    if (certificate !== undefined) watchCertificate(watch, certificate, domain)
    watchBill(watch, agency)
    for (const [name, value] of Object.entries({
      Table: places.table,
      Bucket: places.bucket,
      Socket: places.socket,
      Push: places.push,
    }))
      new CfnOutput(this, `${name}At`, { value: value ?? '' })
  }
}
