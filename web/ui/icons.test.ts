import tabler from '@iconify-json/tabler/icons.json' with { type: 'json' }
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { icons } from '#web/ui/icons.ts'
import { inlinedIcons } from '#web/ui/inlined-icons.ts'
import { sprite, symbols } from '#web/ui/sprite-plugin.ts'
import { states } from '#web/ui/status-words.ts'

const web = join(import.meta.dirname, '..')
const lists = ['ui/icons.ts', 'ui/inlined-icons.ts']
const source = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|^dist|gallery/.test(path) && !lists.includes(path))
  .map((path) => readFileSync(join(web, path), 'utf8'))
  .join('\n')
const known: ReadonlySet<string> = new Set(icons)

describe('the icons of the portal', () => {
  test('every icon that the code or a state names is in the list', () => {
    const named = [...source.matchAll(/(?:<Icon name|icon)=["']([a-z0-9-]+)["']|icon: '([a-z0-9-]+)'/g)]
    const used = named.map(([, inMarkup, inData]) => inMarkup ?? inData ?? '')
    expect(used.length).toBeGreaterThan(20)
    expect([...used, ...Object.values(states).map(({ icon }) => icon)].filter((name) => !known.has(name))).toEqual([])
  })

  test('every icon of the list is used on some page', () => {
    expect(icons.filter((name) => !new RegExp(`["']${name}["']`).test(source))).toEqual([])
  })

  test('the list is in order and names no icon twice', () => {
    expect([...new Set(icons)].sort()).toEqual(icons)
  })

  test('the shell carries twelve icons of the list itself', () => {
    expect(inlinedIcons).toHaveLength(12)
    expect(inlinedIcons.filter((name) => !known.has(name))).toEqual([])
  })

  test('the sprite leaves stroke and width to the style sheet, and keeps a filled shape filled', () => {
    expect(symbols(tabler.icons, ['inbox'])).not.toMatch(/stroke/)
    expect(symbols(tabler.icons, ['player-record-filled'])).toContain('fill="currentColor"')
  })

  test('an icon that Tabler does not have stops the build', () => {
    expect(() => symbols(tabler.icons, ['no-such-icon'])).toThrow('no-such-icon')
  })

  test('the address of the sprite changes with its content', () => {
    const addressOf = (names: readonly string[]) => JSON.stringify(sprite(tabler.icons, names, []).config())
    expect(addressOf(['inbox'])).not.toBe(addressOf(['inbox', 'x']))
    expect(addressOf(['inbox'])).toBe(addressOf(['inbox']))
  })
})
