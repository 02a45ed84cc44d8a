import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { readFileSync } from 'node:fs'
import type { LambdaProcess } from '#test/kit/lambda-process.ts'

/** One of the recorded shapes of AWS's events. */
export const recorded = <Event>(name: string): Event =>
  JSON.parse(readFileSync(new URL(`events/${name}.json`, import.meta.url), 'utf8')) as Event

/** A request as the HTTP API hands it over: names in small letters, cookies apart, the body in base64. */
export async function httpEvent(request: Request, sourceIp?: string): Promise<APIGatewayProxyEventV2> {
  const event = recorded<APIGatewayProxyEventV2>('http-api-v2')
  const { pathname, searchParams, host } = new URL(request.url)
  const { cookie, ...headers } = Object.fromEntries(request.headers)
  const bytes = Buffer.from(await request.arrayBuffer())
  const http = { ...event.requestContext.http, method: request.method, path: pathname, ...(sourceIp && { sourceIp }) }
  return {
    ...event,
    rawPath: pathname,
    rawQueryString: searchParams.toString(),
    headers: { ...event.headers, ...headers, host, 'content-length': String(bytes.length) },
    ...(cookie !== undefined && { cookies: cookie.split('; ') }),
    requestContext: { ...event.requestContext, http },
    ...(bytes.length > 0 && { body: bytes.toString('base64'), isBase64Encoded: true }),
  }
}

/** Calls a function as a browser calls the HTTP API before it. */
export async function fetchThrough(lambda: LambdaProcess, request: Request, sourceIp?: string): Promise<Response> {
  const answer = await lambda.invoke<APIGatewayProxyStructuredResultV2>(await httpEvent(request, sourceIp))
  const { statusCode = 200, headers = {}, cookies = [], body = '', isBase64Encoded = false } = answer
  const reply = new Headers(Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]))
  for (const cookie of cookies) reply.append('set-cookie', cookie)
  const bytes = isBase64Encoded ? Buffer.from(body, 'base64') : body
  return new Response(statusCode === 204 || statusCode === 304 ? null : bytes, { status: statusCode, headers: reply })
}
