import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Config, KeyPair, SecretName, Secrets } from '#functions/kernel/config.ts'
import { secretsOf } from '#functions/kernel/secrets.ts'
import { PartFault } from '#infra/local/part.ts'
import type { Ports } from '#infra/local/ports.ts'

/** Everything that the portal of this machine needs: the same configuration and secrets as a deployed one. */
export type LocalConfig = {
  readonly ports: Ports
  readonly config: Config
  readonly secrets: Secrets
  readonly s3Keys: { readonly id: string; readonly secret: string }
  readonly webDir: string
}

export const text = (bytes = 24): string => randomBytes(bytes).toString('base64url')
export const pair = (name: string): KeyPair => ({
  key: `${name}${text(6).replace(/[^a-zA-Z0-9]/g, '')}`,
  secret: text(32),
})

type Kept = Pick<LocalConfig, 'secrets' | 's3Keys'>

const newSecrets = (): Kept => ({
  secrets: {
    oidcClient: text(),
    guestLink: [text(32)],
    cursor: [text(32)],
    livekitTokens: [pair('token'), pair('next')],
    livekitWebhook: [pair('hook')],
  },
  s3Keys: { id: `balai${text(6).replace(/[^a-zA-Z0-9]/g, '')}`, secret: text() },
})

/** The configuration of this machine; secrets are made once and kept, readable by this user only. */
export function makeLocalConfig(dir: string, ports: Ports, host: string, webDir: string): LocalConfig {
  mkdirSync(dir, { recursive: true })
  if (!existsSync(secretsFile(dir)))
    writeFileSync(secretsFile(dir), JSON.stringify(newSecrets(), null, 2), { mode: 0o600 })
  const at = (port: number, scheme = 'http') => `${scheme}://127.0.0.1:${String(port)}`
  const places: Omit<LocalConfig, keyof Kept> = {
    ports,
    webDir,
    config: {
      origin: `http://${host}:${String(ports.portal)}`,
      region: 'ap-southeast-3',
      table: { name: 'balai', endpoint: at(ports.dynamodb) },
      evidence: { bucket: 'bukti', endpoint: at(ports.s3) },
      identity: { issuer: at(ports.identity), clientId: 'balai' },
      livekit: { url: at(ports.livekit, 'ws') },
      socket: { url: `ws://${host}:${String(ports.portal)}/socket`, push: at(ports.socketPush) },
      mail: { host: '127.0.0.1', port: ports.mailSmtp, from: { name: 'Balai', email: 'balai@badan-contoh.example' } },
    },
  }
  writeFileSync(configFile(dir), JSON.stringify(places, null, 2), { mode: 0o600 })
  return readLocalConfig(configFile(dir))
}

export const configFile = (dir: string): string => join(dir, 'balai.json')
export const secretsFile = (dir: string): string => join(dir, 'secrets.json')
const needed = ['oidcClient', 'guestLink', 'cursor', 'livekitTokens', 'livekitWebhook'] as const

export function readLocalConfig(file: string): LocalConfig {
  const places = JSON.parse(readFileSync(file, 'utf8')) as Omit<LocalConfig, keyof Kept>
  const { s3Keys } = kept(dirname(file))
  return { ...places, s3Keys, secrets: readLocalSecrets(dirname(file)) }
}

/** The secrets as they stand now in the file of this machine, in the shapes that Secrets Manager keeps. */
export function readLocalSecrets(dir: string): Secrets {
  const texts = Object.entries<unknown>(kept(dir).secrets).map(
    ([name, value]) => [name, [typeof value === 'string' ? value : JSON.stringify(value)]] as const,
  )
  try {
    return secretsOf<SecretName>(Object.fromEntries(texts), needed)
  } catch (error) {
    throw unusable(dir, (error as Error).message)
  }
}

/** Writes other secrets into the file of this machine, so that nobody reads half of them. */
export function changeLocalSecrets(dir: string, change: Partial<Secrets>): void {
  const changed: Kept = { ...kept(dir), secrets: { ...readLocalSecrets(dir), ...change } }
  const written = `${secretsFile(dir)}.new`
  writeFileSync(written, JSON.stringify(changed, null, 2), { mode: 0o600 })
  renameSync(written, secretsFile(dir))
}

/** The parser's own words would show a piece of the file. */
function kept(dir: string): Kept {
  try {
    return JSON.parse(readFileSync(secretsFile(dir), 'utf8')) as Kept
  } catch {
    throw unusable(dir, 'it is not JSON')
  }
}

const unusable = (dir: string, why: string) =>
  new PartFault(
    `${secretsFile(dir)} cannot be used: ${why}. Put it right; or remove it, and npm start makes new secrets: guest links that were mailed are dead then.`,
  )
