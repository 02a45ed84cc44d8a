import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Server } from 'node:http'
import type { Secrets } from '#functions/kernel/config.ts'
import { connectTable } from '#functions/kernel/connect.ts'
import { following } from '#functions/kernel/following.ts'
import { writeLog } from '#functions/kernel/log.ts'
import { readOne } from '#functions/kernel/read.ts'
import type { Setting } from '#functions/kernel/setting.ts'
import { touch } from '#functions/kernel/touch.ts'
import { apiOf } from '#functions/portal/api.ts'
import { doorOf } from '#functions/portal/door.ts'
import { evidenceOf } from '#functions/portal/evidence.ts'
import { siteOf } from '#functions/portal/site.ts'
import { socketOf } from '#functions/portal/socket.ts'
import { streamOf } from '#functions/portal/stream.ts'
import { timerOf } from '#functions/portal/timer.ts'
import { webhookOf } from '#functions/portal/webhook.ts'
import type { LocalConfig } from '#infra/local/local-config.ts'
import { startEvidenceEvents } from '#infra/local/evidence-events.ts'
import { startTimer } from '#infra/local/minute-timer.ts'
import { localS3, prepare } from '#infra/local/prepare.ts'
import { startSocketServer } from '#infra/local/socket-server.ts'
import { readStream } from '#infra/local/stream-reader.ts'

/**
 * All functions of the portal in one process, behind the adapters that make AWS's events; what has secrets is composed
 * anew when `readSecrets` finds others. Answers how to end it.
 */
export async function servePortal(local: LocalConfig, readSecrets: () => Secrets): Promise<() => Promise<void>> {
  const { config, ports, s3Keys } = local
  const streamArn = await prepare(local)
  // The object store asks for these; the database of this machine takes any.
  const credentials = () => Promise.resolve({ accessKeyId: s3Keys.id, secretAccessKey: s3Keys.secret })
  const open = { config, secrets: {}, credentials }
  const site = await siteOf(open, local.webDir)
  const current = following(
    () => Promise.resolve().then(readSecrets),
    async (secrets) => {
      const setting: Setting = { config, secrets, credentials }
      const app = new Hono()
      for (const part of [webhookOf(setting), doorOf(setting), apiOf(setting), site]) app.route('/', part)
      return { app, onMinute: timerOf(setting), onFacts: await streamOf(setting) }
    },
    (error) => {
      writeLog({ level: 'error', event: 'secrets-not-refreshed', name: (error as Error).name })
    },
    { fresh: 0 },
  )
  await current()

  const sockets = await startSocketServer(ports.socketPush, socketOf(open))
  const s3 = localS3(local)
  const evidence = await startEvidenceEvents({
    client: s3,
    bucket: config.evidence.bucket,
    bellPort: ports.s3Events,
    handle: evidenceOf(open),
  })
  const timer = startTimer(
    async () => (await current()).onMinute(),
    ({ name }) => {
      writeLog({ level: 'error', event: 'timer-failed', name })
    },
  )
  const table = connectTable({ ...config.table, region: config.region, credentials })
  const reader = readStream({
    endpoint: config.table.endpoint ?? '',
    arn: streamArn,
    handle: async (event) => (await current()).onFacts(event, () => Infinity),
    own: checkpoint('').pk,
    load: async (shard) => (await readOne(table, checkpoint(shard)))?.['sequence'] as string | undefined,
    save: async (shard, sequence) => {
      await touch(table, 'checkpoint', { key: checkpoint(shard), set: { sequence } })
    },
  })

  const servers = ['127.0.0.1', '::1'].map(
    (hostname) =>
      serve({
        fetch: async (request) => (await current()).app.fetch(request, gateway),
        port: ports.portal,
        hostname,
      }) as Server,
  )
  for (const server of servers) {
    server.on('upgrade', (request, socket, head) => {
      if (request.url?.startsWith('/socket')) sockets.upgrade(request, socket, head)
      else socket.destroy()
    })
  }
  return async () => {
    timer.stop()
    await reader.stop()
    await evidence.stop()
    s3.destroy()
    await sockets.stop()
    for (const server of servers) {
      server.closeAllConnections()
      server.close()
    }
  }
}

const checkpoint = (shard: string) => ({ pk: 'READER', sk: `SHARD#${shard}` })

// One machine: everybody comes from it.
const gateway = { event: { requestContext: { http: { sourceIp: '127.0.0.1' } } } }
