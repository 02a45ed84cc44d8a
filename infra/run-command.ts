import { spawn, type ChildProcess } from 'node:child_process'

export type Ran = {
  readonly isDone: boolean
  /** What went wrong, for a sentence: its exit code, or that it took too long. */
  readonly ended: string
  /** All that it wrote. */
  readonly output: string
}
type How = {
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  /** After so many seconds it is ended. */
  readonly seconds: number
  /** Hears what it writes, while it writes. */
  readonly hear?: (text: string) => void
}

const running = new Set<ChildProcess>()

/** Ends every command that is still running, with all that it started. */
export function endCommands(): void {
  for (const child of running) endGroup(child)
}

const endGroup = ({ pid }: ChildProcess) => {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGTERM')
  } catch {
    // It has ended by itself.
  }
}

/** Runs a program under a time limit and keeps what it writes. */
export const runCommand = (program: string, args: readonly string[], { env, cwd, seconds, hear }: How): Promise<Ran> =>
  new Promise((done) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    running.add(child)
    let output = ''
    let isLate = false
    const late = setTimeout(() => {
      isLate = true
      endGroup(child)
    }, seconds * 1000)
    const settle = (ended: string, isDone = false) => {
      clearTimeout(late)
      running.delete(child)
      done({ isDone, ended: isLate ? `was not done after ${String(seconds)} s` : ended, output })
    }
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => {
        const text = part.toString()
        output += text
        hear?.(text)
      })
    child.once('error', ({ message }) => {
      settle(`could not be started: ${message}`)
    })
    child.once('close', (code) => {
      settle(`ended with exit code ${String(code)}`, code === 0 && !isLate)
    })
  })
