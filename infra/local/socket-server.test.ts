import {
  ApiGatewayManagementApiClient,
  DeleteConnectionCommand,
  PostToConnectionCommand,
} from '@aws-sdk/client-apigatewaymanagementapi'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import type { SocketEvent } from '#functions/live/socket.ts'
import { freePorts } from '#infra/local/ports.ts'
import { startSocketServer, type SocketServer } from '#infra/local/socket-server.ts'

const ports = await freePorts()
const at = (port: number) => `127.0.0.1:${String(port)}`
const api = new ApiGatewayManagementApiClient({
  endpoint: `http://${at(ports.socketPush)}`,
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  maxAttempts: 1,
})
const seen: SocketEvent[] = []
let answer: (event: SocketEvent) => Promise<number> = () => Promise.resolve(200)
let sockets: SocketServer
const server = createServer()
beforeAll(async () => {
  sockets = await startSocketServer(ports.socketPush, (event) => {
    seen.push(event)
    return answer(event)
  })
  server.on('upgrade', sockets.upgrade)
  await new Promise<void>((up) => server.listen(ports.portal, '127.0.0.1', up))
})
beforeEach(() => {
  seen.length = 0
  answer = () => Promise.resolve(200)
})
afterAll(async () => {
  await sockets.stop()
  server.close()
})

const open = (path: string) =>
  new Promise<WebSocket | number>((done) => {
    const socket = new WebSocket(`ws://${at(ports.portal)}${path}`)
    socket.on('error', () => undefined)
    socket.once('open', () => {
      done(socket)
    })
    socket.once('unexpected-response', (_request, { statusCode = 0 }) => {
      socket.terminate()
      done(statusCode)
    })
  })
const opened = async (path = '/socket?ticket=good') => (await open(path)) as WebSocket
const kinds = () => seen.map(({ requestContext }) => requestContext.eventType)
const idOf = () => seen[0]?.requestContext.connectionId ?? ''

test('a connection is an event of the shape of the gateway, with its ticket; so are its messages and its end', async () => {
  const socket = await opened()
  socket.send('ping')
  await vi.waitFor(() => {
    expect(kinds()).toEqual(['CONNECT', 'MESSAGE'])
  })
  socket.close()
  await vi.waitFor(() => {
    expect(kinds()).toEqual(['CONNECT', 'MESSAGE', 'DISCONNECT'])
  })
  expect(seen[0]?.queryStringParameters?.['ticket']).toBe('good')
  expect(seen[1]?.body).toBe('ping')
})

test('a refused ticket is told by its status, and another path is not there', async () => {
  answer = () => Promise.resolve(401)
  expect(await open('/socket?ticket=bad')).toBe(401)
  expect(await open('/socketry')).toBe(404)
})

test('the client of the gateway pushes to a connection, ends it, and hears that one is gone', async () => {
  const socket = await opened()
  const said = new Promise<string>((heard) =>
    socket.once('message', (data: Buffer) => {
      heard(data.toString())
    }),
  )
  await api.send(new PostToConnectionCommand({ ConnectionId: idOf(), Data: new TextEncoder().encode('{"topic":"x"}') }))
  expect(await said).toBe('{"topic":"x"}')
  await api.send(new DeleteConnectionCommand({ ConnectionId: idOf() }))
  await vi.waitFor(() => {
    expect(socket.readyState).toBe(WebSocket.CLOSED)
  })
  const again = new PostToConnectionCommand({ ConnectionId: idOf(), Data: new TextEncoder().encode('x') })
  await expect(api.send(again)).rejects.toMatchObject({ $metadata: { httpStatusCode: 410 } })
})

test('no client ends the server: not by a message over the limit, a broken id or breaking off while it is judged', async () => {
  const socket = await opened()
  socket.send('x'.repeat(5000))
  await new Promise((closed) => socket.once('close', closed))
  expect((await fetch(`http://${at(ports.socketPush)}/@connections/%E0%A4`, { method: 'POST' })).status).toBe(410)

  seen.length = 0
  const judged = Promise.withResolvers<number>()
  answer = ({ requestContext }) => (requestContext.eventType === 'CONNECT' ? judged.promise : Promise.resolve(200))
  const raw = connect(ports.portal, '127.0.0.1')
  raw.on('error', () => undefined)
  const head = [
    'GET /socket HTTP/1.1',
    'Host: x',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
  ]
  raw.write([...head, `Sec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}`, '', ''].join('\r\n'))
  await vi.waitFor(() => {
    expect(kinds()).toEqual(['CONNECT'])
  })
  const count = () =>
    new Promise<number>((done) =>
      server.getConnections((_error, open) => {
        done(open)
      }),
    )
  raw.resetAndDestroy()
  await vi.waitFor(async () => {
    expect(await count()).toBe(0)
  })
  judged.resolve(200)
  await vi.waitFor(() => {
    expect(kinds()).toEqual(['CONNECT', 'DISCONNECT'])
  })
})
