import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { livekitKeys } from '#infra/local/livekit.ts'
import { readLocalSecrets } from '#infra/local/local-config.ts'
import { listens } from '#infra/local/part.ts'
import { usualPorts } from '#infra/local/ports.ts'
import { rotateHere } from '#infra/local/rotation.ts'

const base = 24_000 + (process.pid % 1000) * 10
const livekitAbove = usualPorts.livekit - usualPorts.portal
const dirs: string[] = []
const children: ChildProcess[] = []
const servers: Server[] = []

function start(env: Record<string, string> = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'balai-start-'))
  dirs.push(dir)
  const child = spawn(process.execPath, ['infra/local/start.ts'], {
    env: { ...process.env, BALAI_DIR: dir, BALAI_PORT_BASE: String(base), NODE_NO_WARNINGS: '1', ...env },
  })
  children.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  const says = (text: string) => expect.poll(() => said, { timeout: 60_000, interval: 100 }).toContain(text)
  return { child, ended, says, said: () => said, dir }
}

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode === null) {
      const gone = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await gone
    }
  }
  for (const server of servers.splice(0)) server.close()
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true, force: true })
})

describe('npm start', () => {
  test('says which port is taken and by whom, in one sentence, and leaves nothing running', async () => {
    const server = createServer()
    servers.push(server)
    await new Promise<void>((done) => server.listen(base + 2, '127.0.0.1', done))
    const { ended, said } = start()
    expect(await ended).toBe(1)
    expect(said().trim()).toMatch(
      new RegExp(`^Port ${String(base + 2)} \\(for dynamodb\\) is taken by .+\\. End that program, .+ start again\\.$`),
    )
  })

  test('says what is missing when there is no Java', async () => {
    const { ended, said } = start({ PATH: '/nowhere' })
    expect(await ended).toBe(1)
    expect(said().trim()).toBe(
      'Java 17 or newer is needed for the local database. On Debian: apt-get install openjdk-17-jre-headless',
    )
  })

  test('prints the address first and ends everything on SIGTERM', async () => {
    const first = start()
    await first.says('Berhenti')
    expect(first.said()).toMatch(new RegExp(`Balai +http://localhost:${String(base)}\n`))
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    for (const port of [base, base + 1, base + 2, base + 3]) expect(await listens(port)).toBe(false)
  }, 90_000)

  test('ends everything with one sentence when a part dies', async () => {
    const run = start()
    await run.says('Berhenti')
    process.kill(Number(readFileSync(join(run.dir, 'log', 's3.pid'), 'utf8')), 'SIGKILL')
    expect(await run.ended).toBe(1)
    expect(run.said()).toContain('s3 has ended unexpectedly, so everything was stopped. It ended with SIGKILL.')
    expect(run.said()).not.toMatch(/\n\s+at /)
    expect(await listens(base + 2)).toBe(false)
  }, 90_000)

  test('livekit-server that ends is started again alone, with the secrets of now; one that ends again at once ends everything', async () => {
    const run = start()
    await run.says('Berhenti')
    const pidOf = (name: string) => Number(readFileSync(join(run.dir, 'log', `${name}.pid`), 'utf8'))
    const [first, portal] = [pidOf('livekit'), pidOf('portal')]
    rotateHere(run.dir, 'webhook', 'begin')
    process.kill(first, 'SIGTERM')
    await run.says('livekit has ended and is started again. It ended with code 0.')
    await expect.poll(() => listens(base + livekitAbove)).toBe(true)
    expect(livekitKeys(run.dir)?.webhook.api_key).toBe(readLocalSecrets(run.dir).livekitWebhook[0].key)
    expect([pidOf('portal'), pidOf('livekit') === first]).toEqual([portal, false])
    expect(existsSync(join(run.dir, 'log', 'livekit.before.log'))).toBe(true)

    process.kill(pidOf('livekit'), 'SIGKILL')
    expect(await run.ended).toBe(1)
    expect(run.said()).toMatch(/\nlivekit (has ended unexpectedly, so everything was stopped|ended while starting)\./)
    expect(existsSync(join(run.dir, 'log', 'livekit.pid'))).toBe(false)
  }, 90_000)
})
