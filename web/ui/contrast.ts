import type { ContrastNeed } from '#web/ui/contrast-needs.ts'

export type Tokens = Readonly<Record<string, string>>
type Colour = readonly [red: number, green: number, blue: number, alpha: number]

const declared = /(--[a-z0-9-]+):\s*([^;]+);/g

/** The colours that a style sheet declares in the blocks whose selector matches, later ones first in rank. */
export function tokensIn(css: string, isWanted: (selector: string) => boolean): Tokens {
  const blocks = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
  const wanted = blocks.filter(([, selector = '']) => isWanted(selector.trim()))
  return Object.fromEntries(
    wanted.flatMap(([, , body = '']) => [...body.matchAll(declared)].map(([, name = '', value = '']) => [name, value])),
  )
}

function parseColour(text: string): Colour {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(text)
  if (hex) return [1, 2, 3].map((part) => parseInt(hex[part] ?? '', 16)).concat(1) as unknown as Colour
  const rgb = /^rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)$/.exec(text)
  if (rgb) return [Number(rgb[1]), Number(rgb[2]), Number(rgb[3]), Number(rgb[4]) / 100]
  throw new Error(`"${text}" is no colour that can be measured`)
}

const channel = (value: number) => {
  const part = value / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
const luminance = ([red, green, blue]: Colour) =>
  0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue)

const lay = (top: Colour, under: Colour): Colour => {
  const mix = (index: 0 | 1 | 2) => Math.round(top[index] * top[3] + under[index] * (1 - top[3]))
  return [mix(0), mix(1), mix(2), 1]
}

/** WCAG contrast of two colours, from 1 to 21. */
export function contrastOf(text: string, ground: string, over = '#ffffff'): number {
  const [a, b] = [luminance(parseColour(text)), luminance(lay(parseColour(ground), parseColour(over)))]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** The pairs that fall short of their need, in words. */
export const shortfalls = (
  tokens: Tokens,
  needs: readonly ContrastNeed[],
  theme: 'light' | 'dark',
): readonly string[] =>
  needs
    .filter(({ only }) => only === undefined || only === theme)
    .flatMap(({ text, on, need, over }) =>
      on.map((ground) => ({ text, ground, need, ratio: contrastOf(tokens[text] ?? '', tokens[ground] ?? '', over) })),
    )
    .filter(({ ratio, need }) => ratio < need)
    .map(({ text, ground, ratio, need }) => `${text} on ${ground}: ${ratio.toFixed(2)}, needs ${String(need)}`)
