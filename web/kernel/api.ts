import { createORPCClient, isDefinedError, ORPCError } from '@orpc/client'
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'

/** The key of an intent travels with each of its tries. */
export type CallContext = { readonly key?: string }

/** A typed client of one domain's contract; pages import their own domain, never the whole. */
export const clientOf = <C extends AnyContractRouter>(contract: C): ContractRouterClient<C, CallContext> =>
  createORPCClient(
    new OpenAPILink<CallContext>(contract, {
      url: `${location.origin}/api`,
      headers: ({ context }) => (context.key ? { 'idempotency-key': context.key } : {}),
      fetch: (request, init) => fetch(asJson(request), init as RequestInit),
    }),
  )

// A change whose input is all in its path has no body, and oRPC leaves the type out; the gate asks for it.
function asJson(request: Request): Request {
  if (request.method !== 'GET') request.headers.set('content-type', 'application/json')
  return request
}

/** What came of a call: its answer, or the code of a refusal with what it tells. */
export type Result<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly code: string; readonly tells: Readonly<Record<string, unknown>> }

/** Turns whatever a call may throw into a code: the refusal's own, OFFLINE without an answer, BROKEN for a fault of ours. */
export async function settle<Answer>(call: Promise<Answer>): Promise<Result<Answer>> {
  try {
    return { ok: true, answer: await call }
  } catch (error) {
    if (isDefinedError(error as Error) && error instanceof ORPCError) {
      return { ok: false, code: error.code as string, tells: (error.data ?? {}) as Readonly<Record<string, unknown>> }
    }
    if (error instanceof ORPCError)
      return { ok: false, code: 'BROKEN', tells: (error.data ?? {}) as Readonly<Record<string, unknown>> }
    return { ok: false, code: 'OFFLINE', tells: {} }
  }
}
