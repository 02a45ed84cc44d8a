import type { KernelCode } from '#shared/kernel/refusal.ts'

/** Most bytes of a JSON body, counted, whatever its header says. */
export const bodyLimit = 256 * 1024

type Passed = { readonly ok: true; readonly request: Request } | { readonly ok: false; readonly code: KernelCode }

/**
 * What stands before every route: a change comes from our own origin, as JSON, and not too long.
 * GET and HEAD pass as they are.
 */
export async function passGate(request: Request, origin: string): Promise<Passed> {
  if (request.method === 'GET' || request.method === 'HEAD') return { ok: true, request }
  if (!isOurs(request.headers, origin)) return { ok: false, code: 'ORIGIN_REFUSED' }
  if (
    !/^application\/json(;|$)/.test(request.headers.get('content-type') ?? '') ||
    request.headers.has('content-disposition')
  ) {
    return { ok: false, code: 'BODY_NOT_JSON' }
  }
  const body = await counted(request.body)
  if (!body) return { ok: false, code: 'BODY_TOO_LARGE' }
  const text = body.length ? readJson(body) : '{}'
  if (text === undefined) return { ok: false, code: 'BODY_NOT_JSON' }
  const headers = new Headers(request.headers)
  headers.delete('content-length')
  return { ok: true, request: new Request(request.url, { method: request.method, headers, body: text }) }
}

/** The body's JSON, read once: what comes after sees one meaning of doubled keys. */
function readJson(body: Uint8Array): string | undefined {
  try {
    return JSON.stringify(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)))
  } catch {
    return undefined
  }
}

const isOurs = (headers: Headers, origin: string) => {
  const site = headers.get('sec-fetch-site')
  return headers.get('origin') === origin && (site === null || site === 'same-origin')
}

async function counted(stream: ReadableStream<Uint8Array> | null): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of stream ?? []) {
    size += part.length
    if (size > bodyLimit) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}
