import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { join } from 'node:path'
import { guardAgainstOurDeath } from '#infra/local/guard.ts'

/** A real service that runs beside the portal on this machine. */
export type PartPlan = {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  readonly ready: () => Promise<boolean>
}
export type Part = {
  readonly name: string
  readonly pid: number
  readonly logFile: string
  /** Ends it: asked first, forced after ten seconds. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>
  /** Settles when it ends, and tells how: the signal, or the code that it left. */
  readonly ended: Promise<string>
}

/** Something that keeps the portal from running, in one sentence with its remedy. */
export class PartFault extends Error {}

const patience = 60_000
const living = new Set<Part>()

/** Ends every part that this process started, also those that are still starting, the latest first. */
export async function stopEverything(): Promise<void> {
  for (const part of [...living].reverse()) await part.stop()
}

/** Starts a part and waits until it answers, at most a minute. */
export async function startPart(plan: PartPlan, dir: string): Promise<Part> {
  mkdirSync(join(dir, 'log'), { recursive: true })
  const [logFile, pidFile] = [join(dir, 'log', `${plan.name}.log`), join(dir, 'log', `${plan.name}.pid`)]
  // Why it ended before is asked after it runs again.
  if (existsSync(logFile)) renameSync(logFile, join(dir, 'log', `${plan.name}.before.log`))
  const log = openSync(logFile, 'w')
  const child = spawn(plan.command, plan.args, {
    cwd: plan.cwd ?? dir,
    env: { ...process.env, ...plan.env },
    stdio: ['ignore', log, log],
    detached: true,
  })
  closeSync(log)
  writeFileSync(pidFile, String(child.pid ?? ''))
  if (child.pid !== undefined) child.once('exit', guardAgainstOurDeath(child.pid))
  const ended = new Promise<string>((done) => {
    child.once('exit', (code, signal) => {
      done(signal ?? `code ${String(code)}`)
    })
    child.once('error', ({ name }) => {
      done(name)
    })
  })
  const part: Part = {
    name: plan.name,
    pid: child.pid ?? 0,
    logFile,
    ended,
    stop: (signal) => stop(child, ended, signal),
  }
  living.add(part)
  void ended.then(() => {
    living.delete(part)
    // Its number may be given to somebody else's program.
    rmSync(pidFile, { force: true })
  })
  const up = await Promise.race([waitFor(plan.ready), ended.then(() => 'ended' as const)])
  if (up === true) return part
  await part.stop()
  const what = up === 'ended' ? 'ended while starting' : 'did not answer within a minute'
  throw new PartFault(`${plan.name} ${what}. Its last words: ${lastWords(logFile)} (all of them: ${logFile})`)
}

async function waitFor(ready: () => Promise<boolean>): Promise<boolean> {
  const until = Date.now() + patience
  while (Date.now() < until) {
    if (await ready().catch(() => false)) return true
    await new Promise((go) => setTimeout(go, 100))
  }
  return false
}

async function stop(child: ChildProcess, ended: Promise<unknown>, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  const force = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(force)
}

export const lastWords = (logFile: string): string => {
  try {
    return readFileSync(logFile, 'utf8').trim().split('\n').slice(-3).join(' / ').slice(-600)
  } catch {
    return 'none'
  }
}

/** Whether something listens on a port of this machine. */
export const listens = (port: number, host = '127.0.0.1'): Promise<boolean> =>
  new Promise((answer) => {
    const socket = createConnection({ port, host })
    socket.once('connect', () => {
      socket.destroy()
      answer(true)
    })
    socket.once('error', () => {
      answer(false)
    })
  })

export const answers = async (url: string): Promise<boolean> => (await fetch(url)).status < 500
