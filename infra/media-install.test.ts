import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const program = readFileSync(join(import.meta.dirname, 'media-install.sh'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'balai-node-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const secret = (letter: string) => letter.repeat(64)
const pair = (key: string, letter: string) => ({ key, secret: secret(letter) })
const secrets: Readonly<Record<string, unknown>> = {
  'arn:a': pair('tokens-a', 'a'),
  'arn:b': [pair('tokens-c', 'c'), pair('tokens-b', 'b')],
  'arn:hook': pair('webhook', 'h'),
}

/** What the node has and a test has not: answers as AWS does, and notes what was asked of the system. */
const stand = `#!${process.execPath}
const { appendFileSync, readFileSync } = require('node:fs')
const { generateKeyPairSync } = require('node:crypto')
const [,, ...args] = process.argv
const after = (name) => args[args.indexOf(name) + 1] ?? ''
appendFileSync(process.env.ASKED, [process.argv[1].split('/').pop(), ...args].join(' ') + '\\n')
if (args[0] === 'secretsmanager') console.log(JSON.stringify(JSON.parse(process.env.SECRETS)[after('--secret-id')]))
if (args[0] === 'acm') {
  const passphrase = readFileSync(after('--passphrase').replace('fileb://', ''))
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase })
  const block = (name) => '-----BEGIN CERTIFICATE-----\\n' + name + '\\n-----END CERTIFICATE-----\\n'
  console.log([block('leaf'), block('middle') + block('root'), key].join('\\t'))
}
`

/** A fresh machine in a folder: the archive, programs that stand in, and the settings of user data. */
function machine(name: string, change: Readonly<Record<string, string>> = {}) {
  const root = join(folder, name)
  const programs = join(folder, `${name}-programs`)
  for (const each of [root, programs]) mkdirSync(each)
  for (const each of ['aws', 'dnf', 'systemctl']) {
    writeFileSync(join(programs, each), stand)
    chmodSync(join(programs, each), 0o755)
  }
  writeFileSync(join(programs, 'livekit-server'), 'the server\n')
  const archive = join(programs, 'livekit.tar.gz')
  execFileSync('tar', ['-czf', archive, '-C', programs, 'livekit-server'])
  const asked = join(programs, 'asked')
  const env = {
    PATH: `${programs}:${process.env['PATH'] ?? ''}`,
    ROOT: root,
    PROTOCOLS: '=file',
    RETRIES: '0',
    ASKED: asked,
    SECRETS: JSON.stringify(secrets),
    LIVEKIT_URL: `file://${archive}`,
    LIVEKIT_SHA256: createHash('sha256').update(readFileSync(archive)).digest('hex'),
    NODE_IP: '203.0.113.7',
    MEDIA_DOMAIN: 'rapat.badan-contoh.example',
    TURN_DOMAIN: 'turn.badan-contoh.example',
    CERTIFICATE: 'arn:certificate',
    TOKEN_SECRETS: 'arn:a arn:b',
    WEBHOOK_SECRET: 'arn:hook',
    WEBHOOK_URL: 'https://balai.badan-contoh.example/livekit/webhook',
    TRACKS: '720',
    AWS_DEFAULT_REGION: 'ap-southeast-3',
    ...change,
  }
  const run = (command: string, args: readonly string[], input = '') => {
    const { status, stderr } = spawnSync(command, args, { env, input, encoding: 'utf8' })
    return { status, said: stderr.trim() }
  }
  const asks = () => (existsSync(asked) ? readFileSync(asked, 'utf8').trim().split('\n') : [])
  const start = (unit: string) => run(join(root, 'usr/local/sbin', unit), [join(root, 'etc/livekit/settings')])
  return { root, asks, start, install: () => run('bash', ['-s'], program) }
}

describe('a fresh node', () => {
  const node = machine('fresh')
  const installed = node.install()
  const at = (path: string) => join(node.root, path)
  const mode = (path: string) => (statSync(at(path)).mode & 0o777).toString(8)

  test('gets the server of the archive, and the system is asked for what belongs to it', () => {
    expect(installed).toEqual({ status: 0, said: '' })
    expect(readFileSync(at('usr/local/bin/livekit-server'), 'utf8')).toBe('the server\n')
    expect(mode('usr/local/bin/livekit-server')).toBe('755')
    expect(node.asks()).toEqual([
      'dnf --assumeyes --quiet install nginx nginx-mod-stream openssl',
      'systemctl daemon-reload',
      'systemctl enable nginx',
      'systemctl start livekit-certificate.service',
      'systemctl enable --now livekit-certificate.timer livekit.service',
    ])
  })

  test('writes what livekit-server is told at its start: three pairs at least, the webhook’s own, no room by itself', () => {
    expect(node.start('livekit-keys')).toEqual({ status: 0, said: '' })
    const told = JSON.parse(readFileSync(at('etc/livekit/livekit.yaml'), 'utf8')) as unknown
    expect(told).toMatchObject({
      bind_addresses: ['127.0.0.1'],
      keys: { 'tokens-a': secret('a'), 'tokens-b': secret('b'), 'tokens-c': secret('c'), webhook: secret('h') },
      webhook: { api_key: 'webhook', urls: ['https://balai.badan-contoh.example/livekit/webhook'] },
      room: { auto_create: false, departure_timeout: 60, empty_timeout: 300 },
      limit: { num_tracks: 720 },
      rtc: { node_ip: '203.0.113.7', tcp_port: 7881, stun_servers: ['turn.badan-contoh.example:3478'] },
      turn: { enabled: true, external_tls: true, tls_port: 5349, domain: 'turn.badan-contoh.example' },
    })
    expect([mode('etc/livekit/livekit.yaml'), mode('etc/livekit/settings')]).toEqual(['600', '600'])
  })

  test('puts the certificate before the proxy, with a key that opens', () => {
    expect(node.start('livekit-certificate')).toEqual({ status: 0, said: '' })
    expect(readFileSync(at('etc/livekit/tls/chain.pem'), 'utf8')).toMatch(/leaf[^]+middle[^]+root/)
    expect(readFileSync(at('etc/livekit/tls/key.pem'), 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----/)
    expect(readdirSync(at('etc/livekit/tls')).map((name) => mode(`etc/livekit/tls/${name}`))).toEqual(['600', '600'])
    expect(node.asks().at(-1)).toBe('systemctl reload-or-restart nginx')
  })

  test('tells signalling and relay apart on port 443 by name, and logs no address, where a token stands', () => {
    const proxy = readFileSync(at('etc/nginx/nginx.conf'), 'utf8')
    expect(proxy).toMatch(/turn\.badan-contoh\.example 127\.0\.0\.1:8444;[^]+listen 443;\s+ssl_preread on;/)
    expect(proxy).toContain('access_log off;')
    expect(proxy).toContain('proxy_set_header Upgrade $http_upgrade;')
  })

  test('gives meetings five hours to end before it stops', () => {
    expect(readFileSync(at('etc/systemd/system/livekit.service'), 'utf8')).toMatch(/TimeoutStopSec=5h/)
  })

  test('never has a secret in what another user can see of a program', () => {
    expect(node.asks().join('\n')).not.toMatch(/[abch]{32}/)
  })
})

describe('a node refuses', () => {
  test('an archive that is not the promised one: nothing is installed', () => {
    const node = machine('forged', { LIVEKIT_SHA256: secret('0') })
    expect(node.install().said).toContain('livekit-server is not the file that was promised: nothing was installed')
    expect(existsSync(join(node.root, 'usr/local/bin/livekit-server'))).toBe(false)
    expect(node.asks()).toHaveLength(1)
  })

  test('any other way to the archive than TLS', () => {
    expect(machine('plain', { PROTOCOLS: '=https' }).install().status).not.toBe(0)
  })

  test('a single pair for tokens, because it could not be rotated', () => {
    const node = machine('single', { TOKEN_SECRETS: 'arn:a' })
    expect(node.install().status).toBe(0)
    expect(node.start('livekit-keys')).toEqual({
      status: 1,
      said: 'LiveKit needs two key pairs for tokens and one for webhooks',
    })
  })
})
