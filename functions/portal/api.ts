import { Hono } from 'hono'
import { mount } from '#functions/kernel/app.ts'
import type { Services } from '#functions/kernel/services.ts'
import { liveRoutes, type LiveServices } from '#functions/live/live.routes.ts'
import { meetingsRoutes, type MeetingsServices } from '#functions/meetings/meetings.routes.ts'
import { outputRoutes, type OutputServices } from '#functions/outputs/outputs.routes.ts'
import { receiptRoutes } from '#functions/outputs/receipt.routes.ts'
import { authRoutes } from '#functions/people/auth.routes.ts'
import type { IdentityProvider } from '#functions/people/identity-provider.ts'
import { peopleRoutes } from '#functions/people/people.routes.ts'
import { performanceRoutes } from '#functions/performance/performance.routes.ts'
import { workRoutes, type WorkServices } from '#functions/work/work.routes.ts'

export type ApiServices = Services & LiveServices & MeetingsServices & OutputServices & WorkServices

/** What staff call: everything but meetings' doors. It holds no key of LiveKit. */
export function makeApi(services: ApiServices, identity: IdentityProvider): Hono {
  const app = new Hono()
  app.get('/api/health', (c) => c.json({ ok: true }))
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
