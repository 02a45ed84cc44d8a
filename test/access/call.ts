import type { Hono } from 'hono'
import { contract } from '#shared/api.ts'
import { clientFor } from '#test/kit/client.ts'

/** What came back, as its bytes and as what they mean. `code`: `ok`, the refusal's code, or the bare status. */
export type Answer = {
  readonly status: number
  readonly code: string
  readonly text: string
  readonly json: unknown
  /** All headers but the number of the request. */
  readonly headers: string
  /** The cookie that was given, else the one that was sent. */
  readonly cookie: string
}

type Place = { readonly app: Pick<Hono, 'fetch'>; readonly services: { readonly origin: string } }
type Callable = (input: unknown) => Promise<unknown>
let callers = 0

/** Calls a route of the contract, such as `work.claim`, as the browser with this cookie. */
export async function call(place: Place, cookie: string, route: string, input: unknown): Promise<Answer> {
  const answers: Promise<Answer>[] = []
  const client = clientFor(contract, {
    origin: place.services.origin,
    cookie,
    fetch: async (request) => {
      // Everybody comes from an address of their own: nobody here is refused for asking often.
      request.headers.set('x-test-address', `caller ${String((callers += 1))}`)
      const reply = await place.app.fetch(request)
      answers.push(read(reply.clone(), cookie))
      return reply
    },
  })
  const procedure = route.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], client)
  await (procedure as Callable)(input).catch(() => undefined)
  const [answer] = await Promise.all(answers)
  if (!answer) throw new Error(`${route} was never asked`)
  return answer
}

/** Asks for a path that is not of the contract, such as `POST /auth/sign-out`. */
export async function visit(place: Place, cookie: string, asked: string, headers = {}): Promise<Answer> {
  const [method = 'GET', path = '/'] = asked.split(' ')
  const { origin } = place.services
  const init = { method, headers: { origin, ...(cookie && { cookie }), ...headers } }
  return read(await place.app.fetch(new Request(`${origin}${path}`, init)), cookie)
}

async function read(reply: Response, sent: string): Promise<Answer> {
  const text = await reply.text()
  const json = asJson(text)
  const code = reply.status < 400 ? 'ok' : ((json as { code?: string } | undefined)?.code ?? String(reply.status))
  const headers = [...reply.headers].filter(([name]) => name !== 'x-request-id')
  const given = reply.headers.get('set-cookie')?.split(';')[0]
  return { status: reply.status, code, text, json, headers: JSON.stringify(headers), cookie: given ?? sent }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
