import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Server } from 'node:http'
import type { Secrets } from '#functions/kernel/config.ts'
import { connectTable } from '#functions/kernel/connect.ts'
import type { StreamEvent } from '#functions/kernel/fact-stream.ts'
import { following } from '#functions/kernel/following.ts'
import { writeLog } from '#functions/kernel/log.ts'
import type { FunctionName } from '#functions/kernel/needs.ts'
import type { Setting } from '#functions/kernel/setting.ts'
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
import { PartFault } from '#infra/local/part.ts'
import { localS3, prepare } from '#infra/local/prepare.ts'
import { handAgain, readerRows } from '#infra/local/reader-rows.ts'
import { startSocketServer } from '#infra/local/socket-server.ts'
import { readStream } from '#infra/local/stream-reader.ts'

/** Tells in the log what a function could not do, as a deployed one does: by the kind of the fault alone. */
const telling =
  <Event, Answer>(name: FunctionName, handle: (event: Event) => Promise<Answer>) =>
  (event: Event): Promise<Answer> =>
    handle(event).catch((error: unknown) => {
      writeLog({ level: 'error', event: 'function-failed', function: name, name: (error as Error).name })
      throw error
    })

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
      const { name, message } = error as Error
      writeLog({ level: 'error', event: 'secrets-not-refreshed', name, ...(error instanceof PartFault && { message }) })
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
    handle: telling('evidence', evidenceOf(open)),
  })
  const timer = startTimer(
    async () => (await current()).onMinute(),
    ({ name }) => {
      writeLog({ level: 'error', event: 'timer-failed', name })
    },
  )
  const table = connectTable({ ...config.table, region: config.region, credentials })
  const onFacts = telling('stream', async (event: StreamEvent) => (await current()).onFacts(event, () => Infinity))
  const reader = readStream({
    endpoint: config.table.endpoint ?? '',
    arn: streamArn,
    handle: onFacts,
    onFault: ({ name }) => {
      writeLog({ level: 'error', event: 'stream-not-read', name })
    },
    ...readerRows(table, writeLog),
  })
  // Should it break off, the next start hands over what is left.
  void handAgain(table, onFacts, writeLog).catch(() => undefined)

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

// One machine: everybody comes from it.
const gateway = { event: { requestContext: { http: { sourceIp: '127.0.0.1' } } } }
