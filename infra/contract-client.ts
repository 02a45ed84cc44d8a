import { createORPCClient } from '@orpc/client'
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { randomUUID } from 'node:crypto'
import type { contract } from '#shared/api.ts'

export type Caller = {
  readonly origin: string
  readonly cookie?: string
  readonly fetch: (request: Request) => Promise<Response>
}
export type CallContext = { readonly key?: string }
/** The whole contract as somebody calls it. */
export type PortalClient = ContractRouterClient<typeof contract, CallContext>

/** A typed client of a portal, as one browser would call it; `fetch` carries the requests there. */
export const clientFor = <C extends AnyContractRouter>(
  contract: C,
  caller: Caller,
): ContractRouterClient<C, CallContext> =>
  createORPCClient(
    new OpenAPILink<CallContext>(contract, {
      url: `${caller.origin}/api`,
      headers: ({ context }) => ({
        origin: caller.origin,
        'idempotency-key': context.key ?? randomUUID(),
        ...(caller.cookie && { cookie: caller.cookie }),
      }),
      fetch: (request, init) => caller.fetch(asJson(new Request(request, init as RequestInit))),
    }),
  )

// As the portal's own client does: a change whose input is all in its path has no body.
function asJson(request: Request): Request {
  if (request.method !== 'GET') request.headers.set('content-type', 'application/json')
  return request
}
