import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { PartFault } from '#infra/local/part.ts'

/** The servers that come from the Go module proxy: what the program is called, and what Go calls it. */
export const modules = {
  'livekit-server': { module: 'github.com/livekit/livekit-server/cmd/server@v1.13.5', built: 'server' },
  versitygw: { module: 'github.com/versity/versitygw/cmd/versitygw@v1.8.0', built: 'versitygw' },
  mailpit: { module: 'github.com/axllent/mailpit@v1.27.11', built: 'mailpit' },
} as const
export type ProgramName = keyof typeof modules
export type Programs = Readonly<Record<ProgramName, string>>

const bin = resolve('.local/bin')

/** The first of a name on the PATH. */
export const onPath = (name: string, path = process.env['PATH'] ?? ''): string | undefined =>
  path
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file))

/** Java 17 or newer, in one sentence when it is missing. */
export function needJava(path?: string): void {
  if (!onPath('java', path)) {
    throw new PartFault(
      'Java 17 or newer is needed for the local database. On Debian: apt-get install openjdk-17-jre-headless',
    )
  }
  const said = spawnSync('java', ['-version'], { encoding: 'utf8' }).stderr
  const version = Number(/version "(\d+)/.exec(said)?.[1] ?? '17')
  if (version < 17)
    throw new PartFault(
      `Java 17 or newer is needed for the local database; this is ${String(version)}. On Debian: apt-get install openjdk-17-jre-headless`,
    )
}

/** Finds each server, and builds with Go what is missing; `tell` hears what takes long. */
export async function needPrograms(tell: (line: string) => void): Promise<Programs> {
  const found: Partial<Record<ProgramName, string>> = {}
  for (const name of Object.keys(modules) as ProgramName[]) found[name] = await needProgram(name, tell)
  return found as Programs
}

async function needProgram(name: ProgramName, tell: (line: string) => void): Promise<string> {
  const own = join(bin, name)
  if (existsSync(own)) return own
  const there = onPath(name)
  if (there) return there
  if (!onPath('go')) {
    throw new PartFault(
      `Go 1.26 or newer is needed once, to build ${name}. Install it from https://go.dev/dl, or put ${name} on the PATH.`,
    )
  }
  const { module, built } = modules[name]
  tell(`Building ${name} with Go, once: two to four minutes on a first machine.`)
  mkdirSync(bin, { recursive: true })
  await run('go', ['install', module], { GOBIN: bin, GOFLAGS: '-mod=mod' }, name)
  if (built !== name) renameSync(join(bin, built), own)
  return own
}

const run = (command: string, args: readonly string[], env: Readonly<Record<string, string>>, what: string) =>
  new Promise<void>((done, fail) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-600)))
    child.once('error', fail)
    child.once('exit', (code) => {
      if (code === 0) done()
      else fail(new PartFault(`${what} could not be built: ${said.trim().split('\n').slice(-2).join(' / ')}`))
    })
  })
