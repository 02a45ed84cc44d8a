import type { BrowserContext, Page, Response } from '@playwright/test'
import { RoomServiceClient } from 'livekit-server-sdk'
import { gzipSync } from 'node:zlib'
import { preview } from 'vite'
import { policyQueue } from '#infra/local/demo/queues.ts'
import { buildPeer, peerFolder } from '#test/measure/web.ts'
import { meetingNow, signedIn, withPortal, type Measured } from '#test/measure/with-portal.ts'
import { readyToken } from '#test/measure/ready-token.ts'

const isScript = (response: Response) =>
  response.request().resourceType() === 'script' || /javascript/.test(response.headers()['content-type'] ?? '')

/** Opens an address and waits for what should stand there and for a quiet network; gzip -9 bytes of every script that came. */
async function loaded(context: BrowserContext, url: string, stands: (page: Page) => Promise<void>): Promise<number> {
  const scripts = new Map<string, Promise<Uint8Array>>()
  const page = await context.newPage()
  page.on('response', (response) => {
    if (isScript(response) && response.ok()) scripts.set(response.url(), response.body())
  })
  await page.goto(url)
  await stands(page)
  await page.waitForLoadState('networkidle')
  const sizes = await Promise.all(
    [...scripts].map(async ([address, body]) => {
      const size = gzipSync(await body, { level: 9 }).length
      if (process.env['MEASURE_DETAIL']) process.stderr.write(`  ${String(size).padStart(7)} ${address}\n`)
      return size
    }),
  )
  await context.close()
  return sizes.reduce((sum, size) => sum + size, 0)
}

const rows = (page: Page) => page.locator('main li, main tbody tr').first().waitFor()

const inRoom = async (page: Page) => {
  await page.getByRole('button', { name: 'Mikrofon', exact: true, pressed: true }).waitFor()
  await page.getByRole('button', { name: 'Gabung', exact: true }).click()
  await page.getByRole('toolbar', { name: 'Kendali rapat' }).waitFor()
}

/** The peer's page in a room of the same media server, with a token in its address. */
async function peerLoaded({ portal, browser }: Measured): Promise<number> {
  await buildPeer()
  const { config, secrets } = portal.local
  const [pair] = secrets.livekitTokens
  const url = config.livekit.url
  await new RoomServiceClient(url.replace(/^ws/, 'http'), pair.key, pair.secret).createRoom({ name: 'peer' })
  const token = await readyToken(pair, 'peer', 'u:peer:1')
  const site = await preview({
    configFile: false,
    logLevel: 'error',
    build: { outDir: peerFolder },
    preview: { host: '127.0.0.1', port: 0 },
  })
  try {
    const context = await browser.newContext({ permissions: ['microphone', 'camera'] })
    const asked = new URLSearchParams({ url, token })
    const page = site.resolvedUrls?.local[0] ?? ''
    return await loaded(context, `${page}?${asked.toString()}`, (shown) =>
      shown.locator('.lk-participant-tile[data-lk-local-participant="true"] video').waitFor(),
    )
  } finally {
    await site.close()
  }
}

/** Bytes of all scripts that Chromium has loaded when the rows stand, or the room is connected. */
export const measure = (): Promise<Record<string, number>> =>
  withPortal(async (measured) => {
    const { origin } = measured.portal
    const meeting = await meetingNow(measured)
    const as = () => signedIn(measured, 'rina')
    return {
      'web.home.js_loaded_gz': await loaded(await as(), origin, rows),
      'web.work.js_loaded_gz': await loaded(await as(), `${origin}/antrean?antrean=${policyQueue.id}`, rows),
      'web.room.js_loaded_gz': await loaded(await as(), `${origin}/rapat/${meeting}/masuk`, inRoom),
      'peer.react_room.js_loaded_gz': await peerLoaded(measured),
    }
  })
