// Runs on any Node from 20 on, before anything is installed: brings the packages in, then hands over to Node 24.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
process.chdir(root)

const commands = {
  start: ['infra/local/start.ts'],
  test: ['test/run.ts'],
  measure: ['test/measure/measure.ts'],
  agency: ['infra/agency-command.ts'],
  deploy: ['infra/deploy/deploy-command.ts'],
  doctor: ['infra/doctor/doctor-command.ts'],
  rotate: ['infra/local/rotate-command.ts'],
  rehearse: ['infra/rehearsal/rehearse-command.ts'],
  bundles: ['infra/build-functions.ts'],
  battery: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'battery'],
}

const end = (sentence) => {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

if (Number(process.versions.node.split('.')[0]) < 20)
  end(`Node 20 or newer is needed; this is ${process.versions.node}. See https://nodejs.org.`)

const [name = '', ...args] = process.argv.slice(2)
const command = commands[name]
if (!command) end(`Unknown command "${name}". Known: ${Object.keys(commands).join(', ')}.`)

const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
const marker = join('node_modules', '.balai-lock')
const installed = existsSync(marker) && readFileSync(marker, 'utf8') === lock
if (!installed) {
  process.stderr.write('Installing packages, once: about half a minute.\n')
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0)
    end('The packages could not be installed. Is the npm registry reachable? Try npm ci to see what it says.')
  writeFileSync(marker, lock)
}

const bin = join(root, 'node_modules', '.bin')
const child = spawn(join(bin, 'node'), [...command, ...args], {
  stdio: 'inherit',
  env: { ...process.env, PATH: `${bin}:${process.env.PATH ?? ''}`, NODE_NO_WARNINGS: '1' },
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
