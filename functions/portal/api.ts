import type { Hono } from 'hono'
import { mount, openApp } from '#functions/kernel/app.ts'
import type { Services } from '#functions/kernel/services.ts'
import type { Setting } from '#functions/kernel/setting.ts'
import { liveRoutes, type LiveServices } from '#functions/live/live.routes.ts'
import { makePush } from '#functions/live/push.ts'
import { meetingsRoutes, type MeetingsServices } from '#functions/meetings/meetings.routes.ts'
import { outputRoutes, type OutputServices } from '#functions/outputs/outputs.routes.ts'
import { receiptRoutes } from '#functions/outputs/receipt.routes.ts'
import { authRoutes } from '#functions/people/auth.routes.ts'
import { makeIdentityProvider, type IdentityProvider } from '#functions/people/identity-provider.ts'
import { peopleRoutes } from '#functions/people/people.routes.ts'
import { performanceRoutes } from '#functions/performance/performance.routes.ts'
import { commonOf, filesOf } from '#functions/portal/common.ts'
import { readOrigin } from '#functions/trail/read-origin.ts'
import { workRoutes, type WorkServices } from '#functions/work/work.routes.ts'

export type ApiServices = Services &
  LiveServices &
  MeetingsServices &
  OutputServices &
  WorkServices & { readonly version?: string }

/** What staff call: everything but meetings' doors. It holds no key of LiveKit. */
export function makeApi(services: ApiServices, identity: IdentityProvider): Hono {
  const app = openApp(services)
  const { version } = services
  app.get('/api/health', (c) => c.json({ ok: true, ...(version !== undefined && { version }) }))
  authRoutes(app, services, identity)
  receiptRoutes(app, services)
  mount(app, services, {
    people: peopleRoutes,
    live: liveRoutes,
    meetings: meetingsRoutes,
    outputs: outputRoutes,
    performance: performanceRoutes,
    work: workRoutes,
  })
  return app
}

export function apiOf(setting: Setting<'cursor' | 'oidcClient'>): Hono {
  const { config, secrets, credentials } = setting
  const { issuer, clientId } = config.identity
  const common = commonOf(setting)
  const services: ApiServices = {
    ...common,
    files: filesOf(setting),
    ...(config.version !== undefined && { version: config.version }),
    socketUrl: config.socket.url,
    cursorSecrets: secrets.cursor,
    readOrigin,
    push: makePush(common.table, config.socket.push, config.region, credentials),
  }
  return makeApi(services, makeIdentityProvider({ issuer, clientId, clientSecret: secrets.oidcClient }))
}
