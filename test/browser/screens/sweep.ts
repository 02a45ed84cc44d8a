import type { Page } from '@playwright/test'
import type { Fault } from '#test/browser/screens/axe.ts'
import type { Gallery } from '#test/browser/screens/gallery.ts'
import { type Screen, type Size, themes } from '#test/browser/screens/screen.ts'
import { dress, type Look, visit } from '#test/browser/screens/visit.ts'
import { clearSky } from '#test/browser/screens/weather.ts'

export type Visited = { readonly name: string; readonly look: Look; readonly faults: readonly Fault[] }

const sizesOf = ({ only }: Screen): readonly Size[] => (only ? [only] : ['wide', 'phone'])

/** The looks of one opening of the page: a main screen in every theme and size, a state in one of them. */
function looksOf(screen: Screen, index: number): readonly Look[] {
  const language = 'id'
  if (screen.isMain)
    return sizesOf(screen).flatMap((size) => themes.map((theme) => ({ language, theme, size }) as const))
  // The states take turns, so that each theme and size sees half of them.
  const size = screen.only ?? (index % 2 === 0 ? 'phone' : 'wide')
  return [{ language, theme: index % 4 < 2 ? 'light' : 'dark', size }]
}

/** Looks at all screens of a place; each onlooker goes through theirs in order, beside the others unless it is in turn. */
export async function sweep(gallery: Gallery, screens: readonly Screen[]): Promise<readonly Visited[]> {
  const lanes = Map.groupBy(screens.entries(), ([, { as, inTurn }]) => (inTurn ? 'in turn' : as))
  const visited = await Promise.all(
    [...lanes.values()].map(async (lane) => {
      const seen: Visited[] = []
      for (const [index, screen] of lane) seen.push(...(await goThrough(gallery, screen, index)))
      return seen
    }),
  )
  return visited.flat()
}

/** Opens a screen in its languages and looks at it every way it is to be seen. */
async function goThrough(gallery: Gallery, screen: Screen, index: number): Promise<readonly Visited[]> {
  const indonesian = looksOf(screen, index)
  const english = { language: 'en', theme: index % 2 === 0 ? 'light' : 'dark', size: screen.only ?? 'phone' } as const
  const visited: Visited[] = []
  for (const looks of screen.isMain ? [indonesian, [english]] : [indonesian]) {
    visited.push(...(await lookAt(gallery, screen, looks)))
  }
  return visited
}

async function lookAt({ pageOf, scene }: Gallery, screen: Screen, looks: readonly Look[]): Promise<readonly Visited[]> {
  const [first] = looks
  if (!first) return []
  const { page, heard } = await pageOf(screen.as)
  await dress(page, first)
  await speak(page, first)
  heard.take()
  const visited: Visited[] = []
  try {
    await screen.open(page, scene)
    for (const look of looks) {
      const faults = await visit(page, screen.name, look)
      visited.push({ name: screen.name, look, faults: [...faults, ...heard.take(screen.isRefusal)] })
    }
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    visited.push({ name: screen.name, look: first, faults: [{ rule: 'does-not-stand', where: page.url(), what }] })
  } finally {
    await clearSky(page)
  }
  return visited
}

/** The language that the next document of this browser is in; a plain file, so that every screen is loaded anew. */
async function speak(page: Page, { language }: Look): Promise<void> {
  await page.goto('/favicon.svg')
  await page.evaluate((chosen) => localStorage.setItem('balai.language', chosen), language)
}
