import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contrastNeeds } from '#web/ui/contrast-needs.ts'
import { contrastOf, shortfalls, tokensIn } from '#web/ui/contrast.ts'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8').replace(/@layer tokens \{|@layer [^;]+;/g, '')
const themes = ['light', 'dark'] as const
const brands = ['inagov', 'neutral'] as const
const cases = brands.flatMap((brand) => themes.map((theme) => ({ brand, theme })))

const tokensOf = (brand: string, theme: string) =>
  tokensIn(css, (selector) => {
    const asked = [...selector.matchAll(/\[data-(brand|theme)='([a-z]+)'\]/g)]
    const fits = asked.every(([, kind, value]) => value === (kind === 'brand' ? brand : theme))
    return selector.startsWith(':root') || fits
  })

describe('the colours of every brand in both themes', () => {
  test.each(cases)('$brand, $theme: every pair in use reaches its contrast', ({ brand, theme }) => {
    expect(shortfalls(tokensOf(brand, theme), contrastNeeds, theme)).toEqual([])
  })

  test.each(cases)('$brand, $theme: the tightest text pair is known, so a looser reader would be noticed', (each) => {
    const tokens = tokensOf(each.brand, each.theme)
    const ratios = contrastNeeds
      .filter(({ need, only }) => need === 4.5 && (only ?? each.theme) === each.theme)
      .flatMap(({ text, on, over }) => on.map((ground) => contrastOf(tokens[text] ?? '', tokens[ground] ?? '', over)))
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5)
    expect(Math.min(...ratios)).toBeLessThan(5)
  })

  test('a planted pair that is too weak is caught', () => {
    const planted = { ...tokensOf('inagov', 'light'), '--ina-content-secondary': '#a3a3a3' }
    expect(shortfalls(planted, contrastNeeds, 'light')).toContain(
      '--ina-content-secondary on --ina-background-primary: 2.52, needs 4.5',
    )
  })

  test('a token that is missing is no pass', () => {
    expect(() => shortfalls({}, contrastNeeds, 'light')).toThrow('is no colour')
  })

  test('black on white is 21, the same colour twice is 1', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrastOf('#196bcd', '#196bcd')).toBe(1)
  })
})
