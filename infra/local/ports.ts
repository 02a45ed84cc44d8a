import { execFileSync } from 'node:child_process'
import { createServer } from 'node:net'
import { PartFault, listens } from '#infra/local/part.ts'

/** The ports of one machine; livekit also takes UDP `rtcFrom` to `rtcTo`. */
export type Ports = {
  readonly portal: number
  readonly identity: number
  readonly dynamodb: number
  readonly s3: number
  readonly s3Events: number
  readonly s3Bell: number
  readonly mailWeb: number
  readonly mailSmtp: number
  readonly mailbox: number
  readonly livekit: number
  readonly livekitTcp: number
  readonly socketPush: number
  readonly rtcFrom: number
  readonly rtcTo: number
}

export const usualPorts: Ports = {
  portal: 4800,
  identity: 4801,
  dynamodb: 4802,
  s3: 4803,
  mailWeb: 4804,
  mailSmtp: 4805,
  mailbox: 4809,
  s3Events: 4806,
  s3Bell: 4808,
  socketPush: 4807,
  livekit: 7880,
  livekitTcp: 7881,
  rtcFrom: 50000,
  rtcTo: 50100,
}

/** Ports that nobody uses now, for tests; the range of UDP lies apart from the usual one. */
export async function freePorts(): Promise<Ports> {
  const names = Object.keys(usualPorts).filter((name) => !name.startsWith('rtc'))
  const servers = await Promise.all(names.map(listenAnywhere))
  const found = Object.fromEntries(names.map((name, i) => [name, servers[i]?.port ?? 0]))
  await Promise.all(servers.map(({ close }) => close()))
  const rtcFrom = 51000 + (process.pid % 80) * 100
  return { ...usualPorts, ...found, rtcFrom, rtcTo: rtcFrom + 90 }
}

const listenAnywhere = () =>
  new Promise<{ port: number; close: () => Promise<void> }>((done) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      done({
        port: typeof address === 'object' && address ? address.port : 0,
        close: () =>
          new Promise((closed) =>
            server.close(() => {
              closed()
            }),
          ),
      })
    })
  })

const movable = 'End that program, or set BALAI_PORT_BASE to another thousand, and start again.'

/** Refuses to start over somebody else: names the port, who holds it, and what to do. */
export async function needFree(ports: Ports, remedy = movable): Promise<void> {
  for (const [name, port] of Object.entries(ports)) {
    if (name.startsWith('rtc') || !((await listens(port)) || (await listens(port, '::1')))) continue
    throw new PartFault(`Port ${String(port)} (for ${name}) is taken by ${holderOf(port)}. ${remedy}`)
  }
}

function holderOf(port: number): string {
  try {
    const line = execFileSync('ss', ['-ltnpH', `sport = :${String(port)}`], { encoding: 'utf8' })
    const [, program, pid] = /\(\("([^"]+)",pid=(\d+)/.exec(line) ?? []
    return program ? `${program} (process ${pid ?? ''})` : 'another program'
  } catch {
    return 'another program'
  }
}

/** The usual ports, moved by BALAI_PORT_BASE (for example 5800) where 4800 is not free. */
export function portsFrom(base: string | undefined): Ports {
  if (!base || !/^\d{4,5}$/.test(base)) return usualPorts
  const shift = Number(base) - usualPorts.portal
  return Object.fromEntries(
    Object.entries(usualPorts).map(([name, port]) => [
      name,
      port < 5000 ? port + shift : name.startsWith('rtc') ? port + (shift % 5000) : port + shift,
    ]),
  ) as unknown as Ports
}
