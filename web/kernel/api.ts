import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract'

/** The key of an intent travels with each of its tries. */
export type CallContext = { readonly key?: string }

type Route = { readonly method: string; readonly path: `/${string}` }
type Procedure = { readonly '~orpc': { readonly route: Route } }
type Input = Readonly<Record<string, unknown>>
type Options = { readonly context?: CallContext; readonly signal?: AbortSignal }

const isProcedure = (part: object): part is Procedure => '~orpc' in part

/** A typed client of one domain's contract; pages import their own domain, never the whole. */
export const clientOf = <C extends AnyContractRouter>(contract: C): ContractRouterClient<C, CallContext> =>
  callersOf(contract) as ContractRouterClient<C, CallContext>

function callersOf(part: object): unknown {
  if (!isProcedure(part)) {
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, callersOf(inner as object)]))
  }
  const { route } = part['~orpc']
  return (input: Input = {}, options: Options = {}) => call(route, input, options)
}

/** A refusal as it came over the wire; `defined`: one that the contract names. */
class CallRefused extends Error {
  readonly code: string
  readonly defined: boolean
  readonly data: unknown
  constructor({ code, defined, data }: Partial<Pick<CallRefused, 'code' | 'defined' | 'data'>>) {
    super(code)
    this.code = code ?? 'BROKEN'
    this.defined = defined === true
    this.data = data
  }
}

async function call({ method, path }: Route, input: Input, { context, signal }: Options): Promise<unknown> {
  const rest = { ...input }
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name]
    Reflect.deleteProperty(rest, name)
    return encodeURIComponent(String(value))
  })
  const isRead = method === 'GET'
  const reply = await fetch(`${location.origin}/api${address}${isRead ? queryOf(rest) : ''}`, {
    method,
    ...(signal && { signal }),
    ...(!isRead && { body: JSON.stringify(rest) }),
    headers: {
      ...(!isRead && { 'content-type': 'application/json' }),
      ...(context?.key && { 'idempotency-key': context.key }),
    },
  })
  const answer = await readJson(reply)
  if (!reply.ok) throw new CallRefused(answer ?? {})
  return answer
}

function queryOf(fields: Input): string {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  return given.length > 0
    ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`
    : ''
}

async function readJson(reply: Response): Promise<unknown> {
  const text = await reply.text()
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    throw new CallRefused({})
  }
}

/** What came of a call: its answer, or the code of a refusal with what it tells. */
export type Result<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly code: string; readonly tells: Readonly<Record<string, unknown>> }

type Refusal = Pick<CallRefused, 'code' | 'defined' | 'data'>
const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && 'defined' in error

/** Turns whatever a call may throw into a code: the refusal's own, OFFLINE without an answer, BROKEN for a fault of ours. */
export async function settle<Answer>(asked: Promise<Answer>): Promise<Result<Answer>> {
  try {
    return { ok: true, answer: await asked }
  } catch (error) {
    if (!isRefusal(error)) return { ok: false, code: 'OFFLINE', tells: {} }
    const tells = (error.data ?? {}) as Readonly<Record<string, unknown>>
    return { ok: false, code: error.defined ? error.code : 'BROKEN', tells }
  }
}
