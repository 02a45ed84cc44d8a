import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Server } from 'node:http'
import { newId, systemClock } from '#functions/kernel/clock.ts'
import { connectTable } from '#functions/kernel/connect.ts'
import { onStream, type Reaction } from '#functions/kernel/fact-stream.ts'
import { writeLog } from '#functions/kernel/log.ts'
import { readOne } from '#functions/kernel/read.ts'
import { makeMailer } from '#functions/kernel/mail.ts'
import { touch } from '#functions/kernel/touch.ts'
import { hintReaders } from '#functions/live/hint-readers.ts'
import { makePush } from '#functions/live/push.ts'
import { onSocket } from '#functions/live/socket.ts'
import { mailNews, workNews } from '#functions/notifications/work-news.ts'
import { makeIdentityProvider } from '#functions/people/identity-provider.ts'
import { makeApi, type ApiServices } from '#functions/portal/api.ts'
import { loadSite, site } from '#functions/site/site.ts'
import type { LocalConfig } from '#infra/local/local-config.ts'
import { localKeys, prepare } from '#infra/local/prepare.ts'
import { startSocketServer } from '#infra/local/socket-server.ts'
import { readStream } from '#infra/local/stream-reader.ts'

/** All functions of the portal in one process, behind the adapters that make AWS's events. Answers how to end it. */
export async function servePortal(local: LocalConfig): Promise<() => Promise<void>> {
  const { config, secrets, ports } = local
  const streamArn = await prepare(local)
  const credentials = () => Promise.resolve(localKeys)
  const table = connectTable({ ...config.table, region: config.region, credentials })
  const services: ApiServices = {
    table,
    clock: systemClock,
    newId,
    origin: config.origin,
    log: writeLog,
    socketUrl: config.socket.url,
    cursorSecret: secrets.cursor,
  }

  const app = new Hono()
  app.route('/', makeApi(services, makeIdentityProvider({ ...config.identity, clientSecret: secrets.oidcClient })))
  site(app, await loadSite(local.webDir), placesOf(local))

  const ignore = () => Promise.resolve()
  const sockets = await startSocketServer(ports.socketPush, (event) =>
    onSocket({ ...services, guestSeen: ignore, guestGone: ignore }, event),
  )
  const mailer = makeMailer(config.mail)
  const reactions: readonly Reaction[] = [
    hintReaders(makePush(table, config.socket.push, config.region, credentials)),
    mailNews(services, mailer, [workNews]),
  ]
  const reader = readStream({
    endpoint: config.table.endpoint ?? '',
    arn: streamArn,
    handle: (event) => onStream(reactions, event, writeLog),
    load: async (shard) => (await readOne(table, checkpoint(shard)))?.['sequence'] as string | undefined,
    save: async (shard, sequence) =>
      void (await touch(table, 'checkpoint', { key: checkpoint(shard), set: { sequence } })),
  })

  const servers = ['127.0.0.1', '::1'].map(
    (hostname) => serve({ fetch: app.fetch, port: ports.portal, hostname }) as Server,
  )
  for (const server of servers) {
    server.on('upgrade', (request, socket, head) => {
      if (request.url?.startsWith('/socket')) sockets.upgrade(request, socket, head)
      else socket.destroy()
    })
  }
  return async () => {
    await reader.stop()
    await sockets.stop()
    mailer.close()
    for (const server of servers) {
      server.closeAllConnections()
      server.close()
    }
  }
}

const checkpoint = (shard: string) => ({ pk: 'READER', sk: `SHARD#${shard}` })

const placesOf = ({ config }: LocalConfig) => ({
  livekit: [config.livekit.url, config.livekit.url.replace(/^ws/, 'http')],
  files: config.evidence.endpoint ?? '',
  socket: new URL(config.socket.url).origin,
  identity: new URL(config.identity.issuer).origin,
})
