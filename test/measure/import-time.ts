import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const script = `const since = performance.now()
await import(process.argv[1])
console.log(performance.now() - since)
process.exit()`

function importOnce(file: string): number {
  const args = ['--input-type=module', '--eval', script, pathToFileURL(resolve(file)).href]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${file} cannot be imported: ${stderr.trim().split('\n').slice(-6).join('\n')}`)
  return Number(stdout.trim().split('\n').at(-1))
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Median milliseconds, one cold process each; the files take turns, so that a busy moment meets all of them. */
export function importTimes<Name extends string>(
  files: Readonly<Record<Name, string>>,
  rounds = 21,
): Record<Name, number> {
  const names = Object.keys(files) as Name[]
  const taken = Array.from({ length: rounds }, () => names.map((name) => importOnce(files[name])))
  const entries = names.map(
    (name, i) => [name, Number(median(taken.map((round) => round[i] ?? 0)).toFixed(1))] as const,
  )
  return Object.fromEntries(entries) as Record<Name, number>
}
