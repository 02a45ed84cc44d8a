import tabler from '@iconify-json/tabler/icons.json' with { type: 'json' }
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { AccessToken, RoomServiceClient, TrackSource, type VideoGrant } from 'livekit-server-sdk'
import { build, preview } from 'vite'
import solid from 'vite-plugin-solid'
import { startLivekit } from '#infra/local/livekit.ts'
import { freePorts } from '#infra/local/ports.ts'
import { needPrograms } from '#infra/local/programs.ts'
import { icons } from '#web/ui/icons.ts'
import { sprite } from '#web/ui/sprite-plugin.ts'

const tokens = { key: 'harness', secret: 'a secret of this test, long enough for LiveKit' }
const webhook = { key: 'harness-webhook', secret: 'another secret of this test, long enough too' }

export type Harness = {
  /** The page with the room alone: no portal, no session. */
  readonly pageUrl: string
  readonly livekitUrl: string
  readonly rooms: RoomServiceClient
  readonly token: (identity: string, name: string, room: string, grant?: VideoGrant) => Promise<string>
  readonly stop: () => Promise<void>
}

const everySource = [
  TrackSource.CAMERA,
  TrackSource.MICROPHONE,
  TrackSource.SCREEN_SHARE,
  TrackSource.SCREEN_SHARE_AUDIO,
]

async function buildPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: resolve('.'),
    publicDir: false,
    logLevel: 'error',
    plugins: [solid(), sprite(tabler.icons, icons, icons)],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      rolldownOptions: { input: resolve('test/browser/harness/index.html') },
    },
  })
}

/** The room's own page and a real livekit-server, for as long as a test file runs. */
export async function serveRoom(): Promise<Harness> {
  const dir = mkdtempSync(join(tmpdir(), 'balai-room-'))
  const outDir = join(dir, 'page')
  const ports = await freePorts()
  const programs = await needPrograms((line) => console.log(line))
  const [livekit] = await Promise.all([
    startLivekit({
      dir,
      ports,
      program: programs['livekit-server'],
      tokens: [tokens],
      webhook,
      webhookUrl: `http://127.0.0.1:${String(ports.portal)}/livekit/webhook`,
    }),
    buildPage(outDir),
  ])
  const site = await preview({
    configFile: false,
    root: resolve('.'),
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: ports.socketPush, strictPort: true },
  })
  const rooms = new RoomServiceClient(`http://127.0.0.1:${String(ports.livekit)}`, tokens.key, tokens.secret)
  return {
    pageUrl: `http://127.0.0.1:${String(ports.socketPush)}/test/browser/harness/index.html`,
    livekitUrl: `ws://127.0.0.1:${String(ports.livekit)}`,
    rooms,
    token: (identity, name, room, grant = {}) => {
      const made = new AccessToken(tokens.key, tokens.secret, { identity, name, ttl: 60 })
      made.addGrant({
        roomJoin: true,
        room,
        canPublish: true,
        canSubscribe: true,
        canPublishData: false,
        canPublishSources: everySource,
        ...grant,
      })
      return made.toJwt()
    },
    stop: async () => {
      await site.close()
      await livekit.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
