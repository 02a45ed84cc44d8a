import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'node:tls'
import { answers, startPart } from '#infra/local/part.ts'
import { freePorts } from '#infra/local/ports.ts'
import { needPrograms } from '#infra/local/programs.ts'
import type { Signed } from '#test/kit/authority.ts'

export type MediaFront = {
  /** Where TLS is spoken for both host names, as nginx does on the node. */
  readonly tls: number
  /** The relay over UDP, and media over TCP. */
  readonly udp: number
  readonly tcp: number
  readonly stop: () => Promise<void>
}

/** A real livekit-server with its relay on this machine, told apart behind TLS by the name that a client asks for. */
export async function mediaFront(turn: string, { key, cert }: Signed): Promise<MediaFront> {
  const dir = mkdtempSync(join(tmpdir(), 'balai-media-'))
  const ports = await freePorts()
  const [udp, plain] = [ports.s3, ports.identity]
  const config = {
    port: ports.livekit,
    bind_addresses: ['127.0.0.1'],
    keys: { test: 'a secret of this test that is long enough' },
    rtc: {
      tcp_port: ports.livekitTcp,
      port_range_start: ports.rtcFrom,
      port_range_end: ports.rtcTo,
      use_external_ip: false,
      node_ip: '127.0.0.1',
      stun_servers: [`127.0.0.1:${String(udp)}`],
    },
    turn: { enabled: true, domain: turn, tls_port: plain, udp_port: udp, external_tls: true },
    logging: { level: 'warn' },
  }
  const file = join(dir, 'livekit.yaml')
  mkdirSync(dir, { recursive: true })
  writeFileSync(file, JSON.stringify(config))
  const { 'livekit-server': command } = await needPrograms(() => undefined)
  const part = await startPart(
    {
      name: 'livekit',
      command,
      args: ['--config', file],
      ready: () => answers(`http://127.0.0.1:${String(ports.livekit)}/`),
    },
    dir,
  )
  const front = createServer({ key, cert }, (socket) => {
    const behind = createConnection({ port: socket.servername === turn ? plain : ports.livekit, host: '127.0.0.1' })
    for (const end of [socket, behind]) end.on('error', () => undefined)
    socket.pipe(behind).pipe(socket)
  })
  await new Promise<void>((up) => front.listen(0, '127.0.0.1', up))
  return {
    tls: (front.address() as AddressInfo).port,
    udp,
    tcp: ports.livekitTcp,
    stop: async () => {
      front.close()
      await part.stop()
    },
  }
}
