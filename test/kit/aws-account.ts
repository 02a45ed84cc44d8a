import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { ec2Answers, identityAnswers, stackAnswers, topicAnswers } from '#test/kit/aws-query-answers.ts'
import { certificateAnswers, lambdaAnswers, mailAnswers, secretAnswers } from '#test/kit/aws-json-answers.ts'

export const accountNumber = '1'.repeat(12)

export type Stack = {
  status: string
  outputs?: Record<string, string>
  parameters?: Record<string, string>
  /** Physical ids and types by logical id; and how each is, where it is not just made. */
  resources?: Record<string, readonly [physical: string, type: string, status?: string]>
  template?: string
}
export type Certificate = {
  arn: string
  names: readonly string[]
  status: string
  mayLeave: boolean
  isInUse?: boolean
  reason?: string
  /** How AWS fares with renewing it. */
  renewal?: string
  /** Whether AWS has made its records yet. */
  hasRecords: boolean
  /** What it was asked for with: asked again with the same, AWS answers the same. */
  token?: string | undefined
}
/** What an account of AWS holds, as far as a deployment asks; a test changes it at any time. */
export type AccountState = {
  identity: { readonly arn: string } | { readonly code: string; readonly status: number }
  /** Whether the credentials are of any account. */
  isKnown: boolean
  openRegions: Record<string, string>
  instances: string[]
  concurrency: { limit: number; free: number }
  mail: { isProduction: boolean; isVerified: boolean; dkim: string; bounces: string }
  certificates: Certificate[]
  stacks: Record<string, Stack>
  /** What stands on the stream of a table. */
  mappings: { readonly UUID: string; readonly State: string }[]
  secrets: Record<string, string>
  /** Addresses that hear of alarms, and whether they confirmed. */
  subscribers: Record<string, boolean>
}
export type Asked = {
  readonly service: string
  readonly action: string
  readonly fields: Readonly<Record<string, unknown>>
}
export type Said = { readonly status?: number; readonly type: string; readonly body: string }
/** What one service answers, by its action; in the shapes that AWS documents. */
export type Answers = Readonly<Record<string, (state: AccountState, fields: Asked['fields']) => Said>>

export type AwsAccount = {
  readonly endpoint: string
  readonly state: AccountState
  /** What was asked for, in order. */
  readonly asked: readonly Asked[]
  readonly stop: () => void
}

const services: Readonly<Record<string, Answers>> = {
  sts: identityAnswers,
  sns: topicAnswers,
  ec2: ec2Answers,
  cloudformation: stackAnswers,
  acm: certificateAnswers,
  lambda: lambdaAnswers,
  ses: mailAnswers,
  secretsmanager: secretAnswers,
}

const fresh = (): AccountState => ({
  identity: { arn: `arn:aws:sts::${accountNumber}:assumed-role/Deployer/joko` },
  isKnown: true,
  openRegions: { 'ap-southeast-3': 'opted-in' },
  instances: ['c7g.large', 'c7g.xlarge'],
  concurrency: { limit: 1000, free: 1000 },
  mail: { isProduction: true, isVerified: true, dkim: 'SUCCESS', bounces: 'SUCCESS' },
  certificates: [],
  stacks: {},
  mappings: [],
  secrets: {},
  subscribers: {},
})

/** Stands for AWS, of which no account is at hand: answers what a deployment and the doctor ask, and nothing else. */
export async function awsAccount(): Promise<AwsAccount> {
  const state = fresh()
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    void answer(request, state, asked).then((said) => {
      send(response, said)
    })
  })
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up))
  return {
    endpoint: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    state,
    asked,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function send(response: ServerResponse, { status = 200, type, body }: Said): void {
  response.writeHead(status, { 'content-type': type, 'x-amzn-requestid': 'of-a-test' })
  response.end(body)
}

async function answer(request: IncomingMessage, state: AccountState, asked: Asked[]): Promise<Said> {
  const body = await text(request)
  const [, service = ''] = /\/([\w-]+)\/aws4_request/.exec(request.headers.authorization ?? '') ?? []
  const { action, fields } = readRequest(request, body)
  asked.push({ service, action, fields })
  const said = services[service]?.[action]
  return said?.(state, fields) ?? { status: 501, type: 'text/plain', body: `no answer for ${service} ${action}` }
}

function readRequest({ headers, method = '', url = '' }: IncomingMessage, body: string): Omit<Asked, 'service'> {
  const target = headers['x-amz-target']
  if (typeof target === 'string')
    return { action: target.slice(target.indexOf('.') + 1), fields: JSON.parse(body) as Asked['fields'] }
  if (headers['content-type']?.includes('x-www-form-urlencoded')) {
    const fields = Object.fromEntries(new URLSearchParams(body))
    return { action: fields['Action'] ?? '', fields }
  }
  const path = decodeURIComponent(new URL(url, 'http://aws').pathname)
  return { action: `${method} ${path.replace(/(\/identities\/).+/, '$1…')}`, fields: { path } }
}
