import { describe, expect, test } from 'vitest'
import { modulesOf, pages, readBuilt, scriptBytes, type Built } from '#test/measure/web-sizes.ts'

const budgets = { home: 60_000, work: 70_000, room: 194_000 } as const
const lazyOnly =
  /^(livekit-client|pdfjs-dist|uplot|temporal-polyfill)\/|^@kobalte\/core\/.*(menu|select|combobox|listbox)/
const workPages = ['home', 'work'] as const

const overBudget = (built: Built, page: string, budget: number) => {
  const bytes = scriptBytes(built, page)
  return bytes > budget ? `${page}: ${bytes} bytes, ${bytes - budget} too many` : undefined
}
const tooEager = (built: Built, page: string) => modulesOf(built, page).filter((module) => lazyOnly.test(module))

describe('the portal as built', () => {
  const built = readBuilt('web/dist')

  test.each(Object.entries(budgets))('%s stays within its bytes of JavaScript', (name, budget) => {
    expect(overBudget(built, pages[name as keyof typeof pages], budget)).toBeUndefined()
  })

  const others = Object.keys(built.manifest).filter((key) => key.endsWith('.page.tsx') && key !== pages.room)
  test.each([...others, 'work/task-pane.tsx'])('%s has no more bytes than a work page', (page) => {
    expect(overBudget(built, page, budgets.work)).toBeUndefined()
  })

  test.each(workPages)('%s loads no room, menu, select or polyfill before somebody asks for it', (name) => {
    expect(tooEager(built, pages[name])).toEqual([])
  })
})

describe('a planted violation is caught:', () => {
  const noise = (length: number) =>
    Uint8Array.from({ length }, (_, i) => (Math.imul(i + 1, 2654435761) >>> 13) ^ (i * 7))
  const files: Readonly<Record<string, Uint8Array>> = {
    'entry.js': noise(100),
    'shell.js': noise(100),
    'page.js': noise(100),
    'heavy.js': noise(90_000),
  }
  const built = (imports: readonly string[], shellImports: readonly string[] = []): Built => ({
    manifest: {
      'main.tsx': { file: 'entry.js', isEntry: true },
      'routes.tsx': { file: 'shell.js', imports: shellImports },
      p: { file: 'page.js', imports },
      heavy: { file: 'heavy.js', imports: ['heavy'] },
    },
    modules: {
      'page.js': ['/portal/web/page.tsx'],
      'heavy.js': ['livekit-client/dist/livekit-client.esm.mjs', '@kobalte/core/dist/select/index.jsx'],
    },
    read: (file) => files[file] ?? new Uint8Array(),
  })

  test('bytes that the page imports, at any depth', () => {
    expect(overBudget(built([]), 'p', 70_000)).toBeUndefined()
    expect(overBudget(built(['heavy']), 'p', 70_000)).toMatch(/^p: \d+ bytes/)
  })

  test('bytes of the shell that the entry imports dynamically', () => {
    expect(overBudget(built([], ['heavy']), 'p', 70_000)).toMatch(/too many/)
  })

  test('LiveKit and a select on a work page', () => {
    expect(tooEager(built([]), 'p')).toEqual([])
    expect(tooEager(built(['heavy']), 'p')).toHaveLength(2)
  })

  test('a page without a chunk of its own', () => {
    expect(() => overBudget(built([]), 'gone', 70_000)).toThrow('load it with page()')
  })
})
