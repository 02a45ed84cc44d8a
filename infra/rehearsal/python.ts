import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { PartFault } from '#infra/local/part.ts'
import { onPath } from '#infra/local/programs.ts'
import { runCommand } from '#infra/run-command.ts'

/** boto3 and cryptography are not asked for by the package itself: without them some resources never finish. */
const packages = ['ministack==1.5.33', 'cryptography', 'boto3'] as const
const folder = resolve('.local/emulator')
const marker = join(folder, 'packages.txt')
const asked = packages.join('\n')
const probe = 'import ensurepip, sys, venv; sys.exit(0 if sys.version_info >= (3, 10) else 1)'

const run = (program: string, args: readonly string[], seconds: number) =>
  runCommand(program, args, { env: {}, cwd: resolve('.'), seconds })

/** A Python that can make an environment of its own, in one sentence when there is none. */
export async function needPython(path?: string): Promise<string> {
  for (const name of ['python3', 'python']) {
    const python = onPath(name, path)
    if (python !== undefined && (await run(python, ['-c', probe], 30)).isDone) return python
  }
  throw new PartFault(
    'Python 3.10 or newer with its module venv is needed for the rehearsal: an emulator of AWS is written in it. On Debian: apt-get install python3-venv',
  )
}

/** The emulator's program in a Python environment of its own: made once, kept under .local/emulator. */
export async function needEmulator(tell: (line: string) => void): Promise<string> {
  const program = join(folder, 'bin', 'ministack')
  if (existsSync(program) && existsSync(marker) && readFileSync(marker, 'utf8') === asked) return program
  const python = await needPython()
  tell('Installing the emulator of AWS for Python, once: half a minute.')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true })
  const made = await run(python, ['-m', 'venv', folder], 120)
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages]
  const installed = made.isDone ? await run(join(folder, 'bin', 'python'), pip, 300) : made
  if (!installed.isDone)
    throw new PartFault(
      `The emulator of AWS could not be installed (pip ${installed.ended}): ${installed.output.trim().slice(-400)} Is the Python package index reachable?`,
    )
  writeFileSync(marker, asked)
  return program
}
