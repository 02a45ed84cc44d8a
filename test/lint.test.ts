import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { inPlantedTree } from '#test/architecture/planted.ts'
import { lint } from '#test/runner/phases.ts'

const root = join(import.meta.dirname, '..')
const shared = 'shared/kernel/rule.ts'
const functions = 'functions/kernel/store.ts'
const web = 'web/kernel/format.ts'
const screen = 'web/ui/tag.tsx'
const tested = 'functions/kernel/store.test.ts'
const leaveOut = (word: string) => `import { test } from 'vitest'\ntest.${word}('x', () => undefined)\n`

/** What must be caught, the rule that does it, where, and the text. */
const planted = [
  ['any', '@typescript-eslint/no-explicit-any', shared, 'export const x = (y: any): unknown => y\n'],
  [
    'an unsafe value',
    '@typescript-eslint/no-unsafe-return',
    shared,
    "export const x = (): string => JSON.parse('1')\n",
  ],
  [
    'a promise that nobody awaits',
    '@typescript-eslint/no-floating-promises',
    functions,
    'export const x = (): void => { fetch("/x") }\n',
  ],
  ['Date in shared', 'no-restricted-globals', shared, 'export const x = (): unknown => new Date()\n'],
  ['the present in shared', 'no-restricted-syntax', shared, 'export const x = (): unknown => Temporal.Now.instant()\n'],
  ['chance in shared', 'no-restricted-syntax', shared, 'export const x = (): number => Math.random()\n'],
  ['console in functions', 'no-console', functions, "console.log('x')\n"],
  ['the environment in functions', 'no-restricted-syntax', functions, "export const x = process.env['X']\n"],
  ['an unverified webhook', 'no-restricted-syntax', functions, 'export const x = { skipAuth: true }\n'],
  ['a directive against a rule', null, web, '/* eslint-disable */\nexport const x = 1\n'],
  ['a remark for later', 'no-warning-comments', web, '// TODO later\nexport const x = 1\n'],
  [
    'a screen that does not follow its data',
    'solid/reactivity',
    screen,
    'export function X(props: { readonly y: string }) {\n  const z = props.y\n  return <p>{z}</p>\n}\n',
  ],
  ['a test alone', 'no-restricted-syntax', tested, leaveOut('only')],
  ['a test left out', 'no-restricted-syntax', tested, leaveOut('skip')],
  ['a test planned', 'no-restricted-syntax', tested, leaveOut('todo')],
  [
    'a wait for a time',
    'no-restricted-syntax',
    tested,
    'export const x = (page: { waitForTimeout: unknown }) => page.waitForTimeout\n',
  ],
] as const

/** Settings of the linter; a small tree has them as the project has. */
const settings = ['eslint.config.mjs', 'tsconfig.lint.json', 'test/tsconfig.json']
const plain = 'shared/kernel/plain.ts'
/** Each text in a file of its own. */
const pathOf = (i: number, file: string) =>
  file.replace('kernel/', `kernel/planted-${String(i)}/`).replace('ui/', `ui/planted-${String(i)}/`)

type Linted = readonly { readonly filePath: string; readonly messages: readonly { readonly ruleId: string | null }[] }[]

describe('the linter catches', () => {
  let linted: Linted
  beforeAll(() => {
    const { said } = inPlantedTree(
      {
        ...Object.fromEntries(settings.map((path) => [path, readFileSync(join(root, path), 'utf8')])),
        ...Object.fromEntries(planted.map(([, , file, text], i) => [pathOf(i, file), text])),
        [plain]: 'export const x = (y: number): string => `number ${y}`\n',
      },
      ['eslint', '.', '--format', 'json'],
    )
    linted = JSON.parse(said) as Linted
  }, 60_000)
  const rulesBroken = (path: string) => {
    const result = linted.find(({ filePath }) => filePath.endsWith(`/${path}`))
    if (!result) throw new Error(`${path} was not linted`)
    return result.messages.map(({ ruleId }) => ruleId)
  }

  test.each(planted.map((each, i) => [...each, i] as const))('%s (%s)', (_, rule, file, __, i) => {
    expect(rulesBroken(pathOf(i, file))).toContain(rule)
  })

  test('and a warning fails the phase and the script', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { lint: string } }
    expect([lint.join(' '), scripts.lint]).toEqual(Array(2).fill(expect.stringContaining('eslint . --max-warnings 0')))
  })

  test('and lets plain code through', () => {
    expect(rulesBroken(plain)).toEqual([])
  })
})
