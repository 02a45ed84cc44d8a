import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Server } from 'node:http'
import { newId, systemClock } from '#functions/kernel/clock.ts'
import { connectTable } from '#functions/kernel/connect.ts'
import { connectFiles } from '#functions/kernel/files.ts'
import { connectLiveKit } from '#functions/kernel/livekit.ts'
import { onStream, type Reaction } from '#functions/kernel/fact-stream.ts'
import { writeLog } from '#functions/kernel/log.ts'
import { readOne } from '#functions/kernel/read.ts'
import { makeMailer } from '#functions/kernel/mail.ts'
import { touch } from '#functions/kernel/touch.ts'
import { hintReaders } from '#functions/live/hint-readers.ts'
import { makePush } from '#functions/live/push.ts'
import { onSocket } from '#functions/live/socket.ts'
import { actionBecomesTask } from '#functions/meetings/action-becomes-task.ts'
import type { DoorServices } from '#functions/meetings/door.ts'
import { guestGone, guestSeen } from '#functions/meetings/guest-waits.ts'
import { livekitWebhook } from '#functions/meetings/livekit-webhook.ts'
import { sweepRooms } from '#functions/meetings/sweep-rooms.ts'
import { mailMeetings } from '#functions/notifications/meeting-news.ts'
import { mailNews, workNews } from '#functions/notifications/work-news.ts'
import { onEvidenceEvent } from '#functions/outputs/on-evidence-event.ts'
import { runOutputTimers } from '#functions/outputs/outputs-timers.ts'
import { makeIdentityProvider } from '#functions/people/identity-provider.ts'
import { makeApi, type ApiServices } from '#functions/portal/api.ts'
import { makeDoor } from '#functions/portal/door.ts'
import { readOrigin } from '#functions/trail/read-origin.ts'
import { runWorkTimers } from '#functions/work/work-timers.ts'
import { loadSite, site } from '#functions/site/site.ts'
import type { LocalConfig } from '#infra/local/local-config.ts'
import { startEvidenceEvents } from '#infra/local/evidence-events.ts'
import { startTimer } from '#infra/local/minute-timer.ts'
import { localKeys, localS3, prepare } from '#infra/local/prepare.ts'
import { startSocketServer } from '#infra/local/socket-server.ts'
import { readStream } from '#infra/local/stream-reader.ts'

/** All functions of the portal in one process, behind the adapters that make AWS's events. Answers how to end it. */
export async function servePortal(local: LocalConfig): Promise<() => Promise<void>> {
  const { config, secrets, ports } = local
  const streamArn = await prepare(local)
  const credentials = () => Promise.resolve(localKeys)
  const table = connectTable({ ...config.table, region: config.region, credentials })
  const push = makePush(table, config.socket.push, config.region, credentials)
  const livekit = connectLiveKit(config.livekit.url, secrets.livekitTokens)
  const services: ApiServices & DoorServices = {
    table,
    clock: systemClock,
    newId,
    origin: config.origin,
    log: writeLog,
    socketUrl: config.socket.url,
    cursorSecret: secrets.cursor,
    guestLinkSecret: secrets.guestLink,
    readOrigin,
    push,
    livekit,
    // One machine: everybody comes from it.
    addressOf: () => '127.0.0.1',
    files: connectFiles({
      ...config.evidence,
      region: config.region,
      hasBucketInPath: true,
      credentials: () => Promise.resolve({ accessKeyId: local.s3Keys.id, secretAccessKey: local.s3Keys.secret }),
    }),
  }

  const app = new Hono()
  livekitWebhook(app, { ...services, webhookKey: secrets.livekitWebhook })
  app.route('/', makeDoor(services))
  app.route('/', makeApi(services, makeIdentityProvider({ ...config.identity, clientSecret: secrets.oidcClient })))
  site(app, await loadSite(local.webDir), placesOf(local))

  const sockets = await startSocketServer(ports.socketPush, (event) =>
    onSocket(
      {
        ...services,
        guestSeen: (meeting, guest, now) => guestSeen(table, meeting, guest, now, 'socket'),
        guestGone: (meeting, guest, now) => guestGone(table, meeting, guest, now),
      },
      event,
    ),
  )
  const mailer = makeMailer(config.mail)
  const reactions: readonly Reaction[] = [
    hintReaders(push),
    actionBecomesTask(table),
    mailNews(services, mailer, [workNews]),
    mailMeetings(services, mailer),
  ]
  const s3 = localS3(local)
  const evidence = await startEvidenceEvents({
    client: s3,
    bucket: config.evidence.bucket,
    bellPort: ports.s3Events,
    handle: (event) => onEvidenceEvent(services, event),
  })
  const everyMinute = async () => {
    const now = systemClock()
    await Promise.all([runWorkTimers(table, now), runOutputTimers(table, now), sweepRooms(services, now)])
  }
  const timer = startTimer(everyMinute, ({ name }) => {
    writeLog({ level: 'error', event: 'timer-failed', name })
  })
  const reader = readStream({
    endpoint: config.table.endpoint ?? '',
    arn: streamArn,
    handle: (event) => onStream(reactions, event, writeLog),
    load: async (shard) => (await readOne(table, checkpoint(shard)))?.['sequence'] as string | undefined,
    save: async (shard, sequence) => {
      await touch(table, 'checkpoint', { key: checkpoint(shard), set: { sequence } })
    },
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
    timer.stop()
    await reader.stop()
    await evidence.stop()
    s3.destroy()
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
