import { join } from 'node:path'
import { behindHttp } from '#functions/kernel/behind-http.ts'
import { lambda } from '#functions/kernel/lambda.ts'
import { siteOf } from '#functions/portal/site.ts'

/** Behind the HTTP API: the files of the portal, which lie beside this one. */
export const handler = lambda('site', async (setting) =>
  behindHttp(await siteOf(setting, join(import.meta.dirname, 'site'))),
)
