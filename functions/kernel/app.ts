import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { ORPCError } from '@orpc/server'
import { Hono } from 'hono'
import { randomUUID } from 'node:crypto'
import { asRefusal, opaque } from '#functions/kernel/faults.ts'
import { passGate } from '#functions/kernel/gate.ts'
import { apiHeaders } from '#functions/kernel/headers.ts'
import { refuseWith, type Ground } from '#functions/kernel/rpc.ts'
import type { Services } from '#functions/kernel/services.ts'

/** An app whose faults leave as a request id, and are logged by their kind alone. */
export function openApp({ log }: Pick<Services, 'log'>): Hono {
  const app = new Hono()
  app.onError((error) => refusalReply(opaque(error, randomUUID(), log)))
  return app
}

type RouterOf<S extends Services> = ConstructorParameters<typeof OpenAPIHandler<Ground<S>>>[0]

/** Mounts the routes of a contract under `/api`, or only a part of it: one gate before them, one place where faults become answers. */
export function mount<S extends Services>(
  app: Pick<Hono, 'all'>,
  services: S,
  router: RouterOf<S>,
  under = '/api/*',
): void {
  const handler = new OpenAPIHandler<Ground<S>>(router, {
    clientInterceptors: [
      async (call) => {
        try {
          return await call.next()
        } catch (error) {
          const refusal = asRefusal(error)
          throw refusal instanceof ORPCError && refusal.defined
            ? refusal
            : opaque(error, call.context.requestId, services.log)
        }
      },
    ],
  })
  app.all(under, async (c) => {
    const requestId = randomUUID()
    const replyHeaders = new Headers({ ...apiHeaders, 'x-request-id': requestId })
    const passed = await passGate(c.req.raw, services.origin)
    if (!passed.ok) return refusalReply(refuseWith(passed.code), replyHeaders)
    const { headers, method } = passed.request
    const gateway: unknown = c.env
    const context: Ground<S> = { services, headers, method, now: services.clock(), requestId, replyHeaders, gateway }
    const { matched, response } = await handler.handle(passed.request, { prefix: '/api', context })
    if (!matched) return refusalReply(refuseWith('NOT_FOUND'), replyHeaders)
    replyHeaders.forEach((value, name) => {
      response.headers.append(name, value)
    })
    return response
  })
}

/** The answer of a refusal outside the contract's handler. */
export const refusalReply = (
  error: ORPCError<string, unknown>,
  headers: Headers | Readonly<Record<string, string>> = apiHeaders,
): Response => Response.json(error.toJSON(), { status: error.status, headers })
