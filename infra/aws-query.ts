import { createHash } from 'node:crypto'
import { signature4, type Credentials } from '#functions/kernel/post-form.ts'

export type Question = {
  readonly service: 'sts' | 'sns'
  readonly region: string
  /** Without it the one that the environment names for every service, or AWS's own address in the region. */
  readonly endpoint?: string
  /** The action, its version and what it is told, as the service's API reference names them. */
  readonly fields: Readonly<Record<string, string>>
}

/** What a service refused, under the code that its reference explains. */
export class AwsRefusal extends Error {}

const patience = 10_000
const form = 'application/x-www-form-urlencoded; charset=utf-8'
const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/** The headers that sign a form to be posted to the root of a service (Signature Version 4). `now`: milliseconds. */
export function signedForm(
  {
    service,
    region,
    host,
    body,
    type = form,
  }: { readonly [K in 'service' | 'region' | 'host' | 'body']: string } & {
    readonly type?: string
  },
  { accessKeyId, secretAccessKey, sessionToken }: Credentials,
  now: number,
): Readonly<Record<string, string>> {
  const at = new Date(now).toISOString().replaceAll(/[-:]|\.\d{3}/g, '')
  const scope = [at.slice(0, 8), region, service, 'aws4_request']
  const headers = {
    'content-type': type,
    host,
    'x-amz-date': at,
    ...(sessionToken !== undefined && { 'x-amz-security-token': sessionToken }),
  }
  const names = Object.keys(headers).join(';')
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`)
  const canonical = ['POST', '/', '', lines.join(''), names, hash(body)].join('\n')
  const text = ['AWS4-HMAC-SHA256', at, scope.join('/'), hash(canonical)].join('\n')
  const signature = signature4(secretAccessKey, scope, text)
  const proof = `AWS4-HMAC-SHA256 Credential=${[accessKeyId, ...scope].join('/')}, SignedHeaders=${names}, Signature=${signature}`
  return { ...headers, authorization: proof }
}

/** Asks a service that speaks AWS's query protocol and has no client here; answers its XML, throws AwsRefusal. */
export async function askAws(
  { service, region, endpoint, fields }: Question,
  credentials: Credentials,
): Promise<string> {
  const url = new URL(endpoint ?? process.env['AWS_ENDPOINT_URL'] ?? `https://${service}.${region}.amazonaws.com`)
  const body = new URLSearchParams(fields).toString()
  const headers = signedForm({ service, region, host: url.host, body }, credentials, Date.now())
  const reply = await fetch(url, { method: 'POST', body, headers, signal: AbortSignal.timeout(patience) })
  const text = await reply.text()
  if (reply.ok) return text
  const refusal = new AwsRefusal(valuesIn(text, 'Message')[0] ?? `it answers ${String(reply.status)}`)
  refusal.name = valuesIn(text, 'Code')[0] ?? 'AwsRefusal'
  throw refusal
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The texts of all elements of a name, in their order; for elements that hold text only. */
export const valuesIn = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text = '']) =>
    text.replaceAll(/&(\w+);/g, (whole, entity: string) => entities[entity] ?? whole),
  )
