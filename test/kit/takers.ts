import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Takers = {
  readonly endpoint: string
  /** Mails that SES has taken. */
  readonly mails: readonly { readonly to: string; readonly subject: string; readonly text: string }[]
  /** What was pushed to connections. */
  readonly hints: readonly { readonly connection: string; readonly hint: unknown }[]
  /** Ends a connection: from now on it is gone. */
  readonly close: (connection: string) => void
  /** SES takes this many mails more, and then none. */
  readonly refuseAfter: (mails: number) => void
  readonly forget: () => void
  readonly stop: () => void
}

/** Stands for SES and for the WebSocket API's connections, which no machine of ours can run: other calls are refused. */
export async function takers(): Promise<Takers> {
  const mails: { to: string; subject: string; text: string }[] = []
  const hints: { connection: string; hint: unknown }[] = []
  const gone = new Set<string>()
  let room = Infinity

  const takeMail = (body: string): number => {
    if (room === 0) return 400
    room -= 1
    const { Destination, Content } = JSON.parse(body) as {
      Destination: { ToAddresses: string[] }
      Content: { Raw: { Data: string } }
    }
    const text = Buffer.from(Content.Raw.Data, 'base64').toString()
    const subject = /^Subject: (.*)$/m.exec(text)?.[1] ?? ''
    mails.push({ to: Destination.ToAddresses.join(' '), subject, text })
    return 200
  }
  const takeHint = (connection: string, body: string): number => {
    if (gone.has(connection)) return 410
    hints.push({ connection, hint: JSON.parse(body) })
    return 200
  }
  const answer = ({ method, url = '' }: IncomingMessage, body: string): number => {
    const connection = /^\/@connections\/([^/?]+)$/.exec(url)?.[1]
    if (method === 'POST' && url === '/v2/email/outbound-emails') return takeMail(body)
    if (method === 'POST' && connection !== undefined) return takeHint(decodeURIComponent(connection), body)
    return 404
  }
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const status = answer(request, Buffer.concat(parts).toString())
      const kind = { 400: 'MessageRejected', 404: 'NotFoundException', 410: 'GoneException' }[status]
      response.writeHead(status, { 'content-type': 'application/json', ...(kind && { 'x-amzn-errortype': kind }) })
      response.end(status === 200 ? '{"MessageId":"0100018f-taken"}' : '{"message":"not taken"}')
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    endpoint: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    mails,
    hints,
    close: (connection) => gone.add(connection),
    refuseAfter: (count) => {
      room = count
    },
    forget: () => {
      mails.length = 0
      hints.length = 0
    },
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
