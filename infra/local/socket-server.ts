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
    const socket = open.get(idIn(request.url ?? ''))
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
    // Without a listener, a client that breaks off while it is judged ends this process.
    socket.on('error', () => socket.destroy())
    if (url.pathname !== '/socket') {
      refuse(socket, 404)
      return
    }
    const event = (eventType: SocketEvent['requestContext']['eventType'], body?: string): SocketEvent => ({
      requestContext: { eventType, connectionId },
      headers: request.headers as Record<string, string>,
      queryStringParameters: Object.fromEntries(url.searchParams),
      ...(body !== undefined && { body }),
    })
    const admit = (status: number) => {
      if (status !== 200) {
        refuse(socket, status)
        return
      }
      if (socket.destroyed) {
        void handle(event('DISCONNECT')).catch(() => undefined)
        return
      }
      sockets.handleUpgrade(request, socket, head, (ws) => {
        open.set(connectionId, ws)
        let turn: Promise<unknown> = Promise.resolve()
        const inTurn = (next: SocketEvent) => {
          turn = turn.then(() => handle(next)).catch(() => undefined)
        }
        ws.on('message', (data: Buffer) => {
          inTurn(event('MESSAGE', data.toString()))
        })
        // A message over the limit is an error here; the connection closes after it.
        ws.on('error', () => undefined)
        ws.on('close', () => {
          open.delete(connectionId)
          inTurn(event('DISCONNECT'))
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

const refuse = (socket: Duplex, status: number) =>
  socket.end(`HTTP/1.1 ${String(status)} Refused\r\nConnection: close\r\n\r\n`)

function idIn(url: string): string {
  try {
    return decodeURIComponent(/^\/@connections\/([^/?]+)/.exec(url)?.[1] ?? '')
  } catch {
    return ''
  }
}

const closed = (server: Server) =>
  new Promise<void>((done) => {
    server.closeAllConnections()
    server.close(() => {
      done()
    })
  })
