import { createSocket } from 'node:dgram'
import { createServer as createTcp, type AddressInfo } from 'node:net'
import { createServer } from 'node:tls'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reach } from '#infra/doctor/reach.ts'
import { relayOverTls, relayOverUdp } from '#infra/doctor/relay.ts'
import { authority, type Authority } from '#test/kit/authority.ts'
import { mediaFront, type MediaFront } from '#test/kit/media-front.ts'

const turn = 'turn.badan-contoh.example'
let ours: Authority
let media: MediaFront
const stops: (() => unknown)[] = []
beforeAll(async () => {
  ours = await authority()
  media = await mediaFront(turn, await ours.sign([turn, 'rapat.badan-contoh.example']))
}, 60_000)
afterAll(async () => {
  for (const stop of stops) stop()
  await media.stop()
})

const at = (port: number): Reach => ({ to: () => ({ host: '127.0.0.1', port }), patience: 1_000, trust: ours.cert })

test('the relay of a real livekit-server answers over UDP, and says how it sees us', async () => {
  expect(await relayOverUdp(turn, 3478, at(media.udp))).toEqual({ seen: 'this network is seen as 127.0.0.1' })
})

test('it answers behind TLS under its own name, and refuses whoever has no token', async () => {
  expect(await relayOverTls(turn, 443, at(media.tls))).toBeUndefined()
})

test('a name that leads to signalling instead of the relay is told', async () => {
  const found = await relayOverTls('rapat.badan-contoh.example', 443, at(media.tls))
  expect(found).toMatch(/relay/)
})

test('a network that swallows UDP is told', async () => {
  const mute = createSocket('udp4')
  stops.push(() => mute.close())
  await new Promise<void>((up) => mute.bind(0, '127.0.0.1', up))
  expect(await relayOverUdp(turn, 3478, at(mute.address().port))).toBe(`nothing comes back from ${turn}:3478 over UDP`)
})

async function listening(server: ReturnType<typeof createTcp>): Promise<Reach> {
  stops.push(() => server.close())
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up))
  return at((server.address() as AddressInfo).port)
}

test('TLS with nothing behind it, with something else behind it, or no TLS at all is told', async () => {
  const signed = await ours.sign([turn])
  const shuts = await listening(createServer(signed, (socket) => socket.end()))
  expect(await relayOverTls(turn, 443, shuts)).toBe('TLS is spoken, but no relay is behind it')
  const talks = await listening(createServer(signed, (socket) => socket.end('x'.repeat(3_000))))
  expect(await relayOverTls(turn, 443, talks)).toBe('something else than a relay answers')
  const plain = await listening(createTcp((socket) => socket.end('220 relay\r\n')))
  expect(await relayOverTls(turn, 443, plain)).toMatch(/^not reached \(/)
})
