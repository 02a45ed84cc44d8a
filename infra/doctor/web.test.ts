import { createServer, type AddressInfo } from 'node:net'
import { createServer as createWeb } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { greets, opens } from '#infra/doctor/tcp.ts'
import { answersWell, ask } from '#infra/doctor/web.ts'
import type { Reach } from '#infra/doctor/reach.ts'

const stops: (() => void)[] = []
afterAll(() => {
  for (const stop of stops) stop()
})
let web: Reach
beforeAll(async () => {
  const server = createWeb(({ url, headers }, reply) => {
    reply.statusCode = url === '/elsewhere' ? 302 : 200
    reply.end(headers.host)
  })
  web = await listening(server)
})

async function listening(server: ReturnType<typeof createServer>): Promise<Reach> {
  stops.push(() => server.close())
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up))
  const { port } = server.address() as AddressInfo
  return { to: () => ({ host: '127.0.0.1', port }), patience: 5_000 }
}

test('a page is asked for by its own name, wherever it is reached', async () => {
  expect(await ask('http://balai.example.test/x?y=1', web)).toMatchObject({ status: 200, body: 'balai.example.test' })
  expect(await answersWell('http://balai.example.test/', web)).toBeUndefined()
})

test('a page that leads elsewhere does not answer well', async () => {
  expect(await answersWell('http://balai.example.test/elsewhere', web)).toBe(
    'http://balai.example.test/elsewhere answers 302',
  )
})

test('a relay greets with 220; a port that is shut, and something else that talks, are told', async () => {
  const relay = await listening(createServer((socket) => socket.end('220 relay.example.test ESMTP\r\n')))
  expect(await greets('relay.example.test', 587, relay)).toBeUndefined()
  const other = await listening(createServer((socket) => socket.end('SSH-2.0-OpenSSH_9.9\r\n')))
  expect(await greets('relay.example.test', 587, other)).toBe('relay.example.test:587 does not greet as a mail relay')
  const shut: Reach = { to: () => ({ host: '127.0.0.1', port: 1 }), patience: 5_000 }
  expect(await opens('rapat.example.test', 7881, shut)).toBe('nothing listens on rapat.example.test:7881')
})
