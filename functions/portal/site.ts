import { Hono } from 'hono'
import type { Config } from '#functions/kernel/config.ts'
import { writeLog } from '#functions/kernel/log.ts'
import type { Setting } from '#functions/kernel/setting.ts'
import type { Places } from '#functions/site/document-headers.ts'
import { openSite, site } from '#functions/site/site.ts'

/** The files of the portal, out of a folder. */
export async function siteOf({ config }: Pick<Setting<never>, 'config'>, folder: string): Promise<Hono> {
  const app = new Hono()
  app.onError(({ name }, c) => {
    writeLog({ level: 'error', event: 'site-failed', name })
    return c.text('', 500)
  })
  const places = placesOf(config)
  site(app, await openSite(folder), places)
  return app
}

const placesOf = ({ livekit, evidence, region, socket, identity }: Config): Places => ({
  livekit: [livekit.url, livekit.url.replace(/^ws/, 'http')],
  files: evidence.endpoint ?? `https://${evidence.bucket}.s3.${region}.amazonaws.com`,
  socket: new URL(socket.url).origin,
  identity: new URL(identity.issuer).origin,
})
