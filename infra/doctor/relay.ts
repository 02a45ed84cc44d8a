import { createSocket } from 'node:dgram'
import { connect } from 'node:tls'
import type { Seen } from '#infra/doctor/check.ts'
import { straight, type Reach } from '#infra/doctor/reach.ts'
import { stunRequest } from '#infra/doctor/stun.ts'

/** A datagram may be lost: it is sent again until somebody answers. */
const again = 500

/** Whether UDP comes through to the relay and back: it tells under which address it sees us. */
export function relayOverUdp(host: string, port: number, { to, patience } = straight): Promise<string | Seen> {
  const { bytes, read } = stunRequest('binding')
  const place = to(host, port)
  return new Promise((done) => {
    const socket = createSocket('udp4')
    const send = () => {
      socket.send(bytes, place.port, place.host)
    }
    const repeated = setInterval(send, again)
    const end = (found: string | Seen) => {
      clearInterval(repeated)
      clearTimeout(late)
      socket.close()
      done(found)
    }
    const late = setTimeout(() => {
      end(`nothing comes back from ${host}:${String(port)} over UDP`)
    }, patience)
    socket.once('error', ({ name }) => {
      end(`not reached (${name})`)
    })
    socket.on('message', (message) => {
      const reply = read(message)
      if (reply?.kind === 'success') end({ seen: `this network is seen as ${reply.mapped ?? 'unknown'}` })
    })
    send()
  })
}

/** Whether the relay answers behind TLS under its own name: whoever has no token is refused with 401. */
export function relayOverTls(
  host: string,
  port: number,
  { to, trust, patience }: Reach = straight,
): Promise<string | undefined> {
  const { bytes, read } = stunRequest('allocate')
  return new Promise((done) => {
    const socket = connect({
      ...to(host, port),
      servername: host,
      timeout: patience,
      ...(trust !== undefined && { ca: trust }),
    })
    const end = (fault?: string) => {
      socket.destroy()
      done(fault)
    }
    let heard = Buffer.alloc(0)
    socket.once('secureConnect', () => socket.write(bytes))
    socket.on('data', (part: Buffer) => {
      heard = Buffer.concat([heard, part])
      const reply = read(heard)
      if (reply) end(reply.error === 401 ? undefined : `it answers, but not as a relay that asks for a token`)
      else if (heard.length > 2_000) end('something else than a relay answers')
    })
    socket.once('end', () => {
      end('TLS is spoken, but no relay is behind it')
    })
    socket.once('timeout', () => {
      end('TLS is spoken, but the relay behind it says nothing')
    })
    socket.once('error', (fault: NodeJS.ErrnoException) => {
      end(`not reached (${fault.code ?? fault.name})`)
    })
  })
}
