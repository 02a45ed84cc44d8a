import { createServer, type IncomingMessage, type Server } from 'node:http'
import { randomUUID } from 'node:crypto'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import type { SocketEvent } from '#functions/live/socket.ts'

export type SocketServer = {
  /** For the portal's server: takes over requests to `/socket`. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  readonly stop: () => Promise<void>
}

/** API Gateway's WebSocket on this machine: events to `handle`, and `/@connections/<id>` on a port of its own. */
export function startSocketServer(
  pushPort: number,
  handle: (event: SocketEvent) => Promise<number>,
): Promise<SocketServer> {
  const open = new Map<string, WebSocket>()
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 4096 })
  const push = createServer((request, response) => {
    const id = decodeURIComponent(/^\/@connections\/([^/?]+)/.exec(request.url ?? '')?.[1] ?? '')
    const socket = open.get(id)
    const body: Buffer[] = []
    request.on('data', (chunk: Buffer) => body.push(chunk))
    request.on('end', () => {
      if (request.method === 'DELETE') socket?.close()
      else socket?.send(Buffer.concat(body).toString())
      response.writeHead(socket ? 200 : 410, { 'x-amzn-errortype': socket ? '' : 'GoneException' }).end()
    })
  })

  const upgrade: SocketServer['upgrade'] = (request, socket, head) => {
    const connectionId = randomUUID()
    const url = new URL(request.url ?? '/', 'http://localhost')
    const event = (eventType: SocketEvent['requestContext']['eventType'], body?: string): SocketEvent => ({
      requestContext: { eventType, connectionId },
      headers: request.headers as Record<string, string>,
      queryStringParameters: Object.fromEntries(url.searchParams),
      ...(body !== undefined && { body }),
    })
    const admit = (status: number) => {
      if (status !== 200) {
        socket.end(`HTTP/1.1 ${String(status)} Refused\r\nConnection: close\r\n\r\n`)
        return
      }
      sockets.handleUpgrade(request, socket, head, (ws) => {
        open.set(connectionId, ws)
        ws.on('message', (data: Buffer) => void handle(event('MESSAGE', data.toString())).catch(() => undefined))
        ws.on('close', () => {
          open.delete(connectionId)
          void handle(event('DISCONNECT')).catch(() => undefined)
        })
      })
    }
    void handle(event('CONNECT')).then(admit, () => {
      admit(500)
    })
  }

  const stop = async () => {
    for (const ws of open.values()) ws.terminate()
    await closed(push)
    sockets.close()
  }
  return new Promise((done) =>
    push.listen(pushPort, '127.0.0.1', () => {
      done({ upgrade, stop })
    }),
  )
}

const closed = (server: Server) =>
  new Promise<void>((done) => {
    server.closeAllConnections()
    server.close(() => {
      done()
    })
  })
