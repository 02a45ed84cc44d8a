import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

let guard: ChildProcess | undefined

/** Ends `pid` should this very process die without ending it: a small process of its own waits for that. Answers how to forget it. */
export function guardAgainstOurDeath(pid: number): () => void {
  guard ??= startGuard()
  guard.stdin?.write(`${String(pid)}\n`)
  // Its number may be given to somebody else's program.
  return () => guard?.stdin?.write(`-${String(pid)}\n`)
}

function startGuard(): ChildProcess {
  const entry = fileURLToPath(new URL('./guard-process.ts', import.meta.url))
  const child = spawn(process.execPath, [entry], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  child.stdin.on('error', () => undefined)
  ;(child.stdin as unknown as { unref: () => void }).unref()
  child.unref()
  return child
}
