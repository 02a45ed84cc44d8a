import type { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'

type HttpEvent = Parameters<ReturnType<typeof handle>>[0]

/** An app behind the HTTP API: bodies may come and go in base64, several cookies stay several. */
export function behindHttp(app: Hono) {
  const answer = handle(app)
  return (event: HttpEvent) => answer(event)
}
