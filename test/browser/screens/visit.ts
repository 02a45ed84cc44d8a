import { mkdirSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { type Fault, runAxe } from '#test/browser/screens/axe.ts'
import { documentFaults } from '#test/browser/screens/document-faults.ts'
import { type Language, type Size, sizes, type Theme } from '#test/browser/screens/screen.ts'

export type Look = { readonly language: Language; readonly theme: Theme; readonly size: Size }

const folder = '.build/screens'
const keepsPictures = process.env['BALAI_SCREENS'] === '1'

/** Shows the page in a theme and a size, without loading it anew. */
export async function dress(page: Page, { theme, size }: Look): Promise<void> {
  await page.setViewportSize(sizes[size])
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
}

/** Everything that is wrong with the page as it stands in one look; keeps its picture when pictures are asked for. */
export async function visit(page: Page, name: string, look: Look): Promise<readonly Fault[]> {
  await dress(page, look)
  await expect(page.locator('html')).toHaveAttribute('data-theme', look.theme)
  if (keepsPictures) await keepPicture(page, name, look)
  return [...(await runAxe(page)), ...(await documentFaults(page, look.language))]
}

async function keepPicture(page: Page, name: string, { language, theme, size }: Look): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}-${size}-${theme}-${language}.png`, caret: 'initial' })
}
