import { basename, dirname } from 'node:path'
import { nouns } from '#test/architecture/nouns.ts'

const kebab = '[a-z0-9]+(-[a-z0-9]+)*'
const isTest = /\.(test|spec)$/
const configs = /^(vite|vitest|playwright)\.config$/

// A name with a role is `<noun>.<role>`; the list is closed, so that a reader knows every role.
const roles: Readonly<Record<string, readonly string[]>> = {
  shared: ['rules', 'lifecycle', 'api', 'refusals', 'facts'],
  functions: ['routes', 'store', 'keys', 'lambda', 'words.id', 'words.en'],
  web: ['page', 'words.id', 'words.en', 'd'],
  infra: ['stack'],
  test: [],
}
const technical: Readonly<Record<string, readonly string[]>> = {
  shared: ['kernel', 'decisions'],
  functions: ['kernel', 'live', 'portal', 'site'],
  web: ['kernel', 'ui', 'public'],
  infra: ['deploy', 'doctor', 'local', 'load', 'move', 'rehearsal', 'agencies', 'decisions'],
  test: ['kit', 'access', 'journeys', 'browser', 'faults', 'architecture', 'runner', 'measure'],
}
const tempting =
  /^(utils?|common|helpers?|services?|managers?|types|lib|libs|misc|shared|core|models?|components?|hooks)$/

function nameFault(path: string): string | undefined {
  const side = path.split('/')[0] ?? ''
  const stem = basename(path)
    .replace(/\.tsx?$/, '')
    .replace(isTest, '')
  if (stem === 'index') return `${path}: no barrel; import the file that owns the name`
  if (configs.test(stem)) return undefined
  const [noun = '', ...rest] = stem.split('.')
  const role = rest.join('.')
  if (!new RegExp(`^${kebab}$`).test(noun)) return `${path}: names are kebab-case`
  if (role && !roles[side]?.includes(role))
    return `${path}: ".${role}" is no role in ${side} (${roles[side]?.join(', ') ?? ''})`
  return undefined
}

function folderFault(folder: string): string | undefined {
  const [side = '', first, ...deeper] = folder.split('/')
  const hasNouns = ['shared', 'functions', 'web'].includes(side)
  const isKnown =
    first === undefined || technical[side]?.includes(first) === true || (hasNouns && nouns.includes(first))
  if (!isKnown) return `${folder}: "${first}" is no noun of the portal (test/architecture/nouns.ts)`
  const wrong = deeper.find((name) => tempting.test(name) || !new RegExp(`^${kebab}$`).test(name))
  return wrong === undefined ? undefined : `${folder}: "${wrong}" says nothing about its content`
}

const isFault = (fault: string | undefined): fault is string => fault !== undefined

/** File names outside the closed list of roles, folders that are no nouns, and barrels. */
export function nameFaults(paths: readonly string[]): readonly string[] {
  const folders = [...new Set(paths.map((path) => dirname(path)))]
  return [...folders.map(folderFault), ...paths.map(nameFault)].filter(isFault)
}
