import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const screens = readdirSync(join(root, 'web'), { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.tsx') && !path.startsWith('dist'),
)

/** Class names that a component takes from its style sheet although the sheet has none of that name. */
const missingIn = (path: string) => {
  const code = read(`web/${path}`)
  return [...code.matchAll(/import (\w+) from '#(web\/[^']+\.module\.css)'/g)].flatMap(([, name = '', sheet = '']) => {
    const css = read(sheet)
    const asked = [...code.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(([, asked = '']) => asked)
    return asked.filter((each) => !new RegExp(`\\.${each}\\b`).test(css)).map((each) => `${path}: ${each} in ${sheet}`)
  })
}

test('every class name that a component takes is in its style sheet', () => {
  expect(screens.length).toBeGreaterThan(30)
  expect(screens.flatMap(missingIn)).toEqual([])
})

test('no component writes a style attribute into its markup, which the content policy would refuse', () => {
  const fixed = /style=(?:"|'|\{\{\s*'?[\w-]+'?:\s*['"\d])/
  expect(fixed.test('<p style={{ color: "red" }}>')).toBe(true)
  expect(screens.filter((path) => fixed.test(read(`web/${path}`)))).toEqual([])
})
