import { existsSync, globSync, mkdirSync, rmSync } from 'node:fs'
import { countPlaywright, countReport, countVitest, type Count } from '#test/runner/counts.ts'
import { needChromium } from '#test/kit/chromium.ts'
import { execute, type Ran } from '#test/runner/execute.ts'

export type Outcome = Count & { readonly output: string }
export type Phase = {
  readonly name: string
  /** Needs the portal as it is served, so it is built before. */
  readonly needsBuild?: boolean
  readonly needsDatabase?: boolean
  /** It uses one core, so that another such phase may run beside it; without this a phase has the machine to itself. */
  readonly cores?: 1
  /** Runs when this stands in the environment, or by its name. */
  readonly onlyWith?: string
  readonly run: (env: NodeJS.ProcessEnv) => Promise<Outcome>
}

const sources = '{shared,functions,web,infra,test}/**/*.{ts,tsx}'
const isThere = (pattern: string) => globSync(pattern, { exclude: ['**/node_modules/**'] }).length > 0
const nothing: Outcome = { passed: 0, failed: 0, notes: ['nothing there yet'], output: '' }
const one = ({ code, output }: Ran): Outcome => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  notes: [],
  output,
})

const check = (name: string, command: readonly string[], asks = sources): Phase => ({
  name,
  cores: 1,
  run: async (env) => (isThere(asks) ? one(await execute(command, env)) : nothing),
})

function reportFile(name: string): string {
  mkdirSync('.build/reports', { recursive: true })
  const file = `.build/reports/${name}.json`
  rmSync(file, { force: true })
  return file
}

const vitest = (name: string, asks: string, projects: readonly string[], needsBuild = false): Phase => ({
  name,
  needsBuild,
  needsDatabase: true,
  run: async (env) => {
    if (!isThere(asks)) return nothing
    const file = reportFile(name)
    const chosen = projects.map((project) => `--project=${project}`)
    const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { code, output } = await execute(['vitest', 'run', '--passWithNoTests', ...chosen, ...reports], env)
    return { ...countReport(file, countVitest, code), output }
  },
})

const browser: Phase = {
  name: 'browser',
  needsBuild: true,
  run: async (env) => {
    if (!isThere('test/browser/**/*.spec.ts')) return nothing
    const file = reportFile('browser')
    const CHROMIUM = needChromium()
    const { code, output } = await execute(['playwright', 'test'], { ...env, CHROMIUM, BROWSER_REPORT: file })
    return { ...countReport(file, countPlaywright, code), output }
  },
}

const rehearse: Phase = {
  name: 'rehearse',
  onlyWith: 'REHEARSE',
  run: async (env) => {
    const ran = await execute(['node', 'infra/rehearsal/rehearse-command.ts'], { ...env, NODE_NO_WARNINGS: '1' })
    return { ...one(ran), notes: ran.code === 0 ? ran.output.trim().split('\n') : [] }
  },
}

export const build = check('build', ['vite', 'build', '--config', 'web/vite.config.ts'], 'web/main.tsx')

/** A warning is a failure like an error: the rules that only warn are about screens that do not follow their data. */
export const lint = ['eslint', '.', '--max-warnings', '0', '--cache', '--cache-location', '.build/eslint']

/** In their order: the quick and certain first. The axe sweep is part of `browser`. */
export const phases: readonly Phase[] = [
  check('types', ['tsc', '-b']),
  check('lint', lint),
  check('boundaries', [
    'depcruise',
    '--config',
    '.dependency-cruiser.mjs',
    'shared',
    'functions',
    'web',
    'infra',
    'test',
  ]),
  check('dead-code', ['knip', '--no-config-hints']),
  build,
  vitest('unit', '{shared,functions,web,infra,test}/**/*.test.{ts,tsx}', ['unit', 'web'], true),
  vitest('access', 'test/access.test.ts', ['access']),
  vitest('journeys', 'test/journeys/**/*.test.ts', ['journeys']),
  vitest('battery', 'test/faults/**/*.test.ts', ['battery']),
  browser,
  rehearse,
]

/** The named phases in their order, with the build when one of them needs it and there is none. */
export function choose(
  names: readonly string[],
  isBuilt = existsSync('web/dist/.vite/manifest.json'),
  env: NodeJS.ProcessEnv = process.env,
): readonly Phase[] {
  const unknown = names.filter((name) => !phases.some((phase) => phase.name === name))
  if (unknown.length > 0)
    throw new Error(
      `There is no phase "${unknown.join('", "')}". There are: ${phases.map(({ name }) => name).join(', ')}.`,
    )
  if (names.length === 0) return phases.filter(({ onlyWith }) => onlyWith === undefined || Boolean(env[onlyWith]))
  const chosen = phases.filter(({ name }) => names.includes(name))
  const isMissing = !isBuilt && chosen.some(({ needsBuild }) => needsBuild)
  return phases.filter((phase) => chosen.includes(phase) || (isMissing && phase === build))
}
