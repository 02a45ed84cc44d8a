import { createSignal } from 'solid-js'
import { readSaved, save } from '#web/kernel/saved.ts'

export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]

const parseTheme = (text: string | null): Theme => themes.find((theme) => theme === text) ?? 'system'

const [theme, remember] = createSignal(parseTheme(readSaved('theme')))
export { theme }

const systemIsDark = matchMedia('(prefers-color-scheme: dark)')

function paint() {
  const isDark = theme() === 'dark' || (theme() === 'system' && systemIsDark.matches)
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light'
}

/** Applies and keeps the chosen theme. */
export function setTheme(next: Theme): void {
  remember(next)
  save('theme', next)
  paint()
}
