import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KeyPair } from '#functions/kernel/config.ts'
import { answers, startPart, type Part } from '#infra/local/part.ts'
import type { Ports } from '#infra/local/ports.ts'

export type LivekitPlace = {
  readonly dir: string
  readonly ports: Ports
  readonly program: string
  readonly tokens: readonly KeyPair[]
  readonly webhook: KeyPair
  readonly webhookUrl: string
}

type Written = { readonly keys: Readonly<Record<string, string>>; readonly webhook: { readonly api_key: string } }

const livekitFile = (dir: string) => join(dir, 'livekit.yaml')

/** The keys that livekit-server was last started with: the secret of each, and the key that signs webhooks. */
export const livekitKeys = (dir: string): Written | undefined =>
  existsSync(livekitFile(dir)) ? (JSON.parse(readFileSync(livekitFile(dir), 'utf8')) as Written) : undefined

/** livekit-server on loopback: no room without us, its own key pair for what it tells us. */
export function startLivekit({ dir, ports, program, tokens, webhook, webhookUrl }: LivekitPlace): Promise<Part> {
  const config = {
    port: ports.livekit,
    bind_addresses: ['127.0.0.1'],
    rtc: {
      tcp_port: ports.livekitTcp,
      port_range_start: ports.rtcFrom,
      port_range_end: ports.rtcTo,
      use_external_ip: false,
      node_ip: '127.0.0.1',
      interfaces: { includes: ['lo'] },
      enable_loopback_candidate: true,
      stun_servers: ['127.0.0.1:3478'],
    },
    room: { auto_create: false, departure_timeout: 60, empty_timeout: 300 },
    keys: Object.fromEntries([...tokens, webhook].map(({ key, secret }) => [key, secret])),
    webhook: { api_key: webhook.key, urls: [webhookUrl] },
    logging: { level: 'warn' },
  }
  mkdirSync(dir, { recursive: true })
  const file = livekitFile(dir)
  // JSON is YAML.
  writeFileSync(file, JSON.stringify(config, null, 2), { mode: 0o600 })
  return startPart(
    {
      name: 'livekit',
      command: program,
      args: ['--config', file],
      ready: () => answers(`http://127.0.0.1:${String(ports.livekit)}/`),
    },
    dir,
  )
}
