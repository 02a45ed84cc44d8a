import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { sha256, type Chosen } from '#test/browser/thread/submit-output.ts'
import { button } from '#test/browser/thread/visitor.ts'

/** [11] The indicator as the tree leads to it, with its number. */
export async function expectRealisation(page: Page, indicator: string, figure: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('navigation').getByRole('link', { name: 'Kinerja', exact: true }).click()
  await page.getByRole('link', { name: indicator, exact: true }).first().click()
  await expect(page.getByRole('region', { name: 'Capaian' })).toContainText(figure)
}

/** [11] From the number to the bytes in three presses: the result's thread, the file, the download; its hash is the file's own. */
export async function openToTheBytes(page: Page, title: string, file: Chosen): Promise<void> {
  await page.getByRole('list', { name: 'Yang dihitung' }).getByRole('link', { name: title }).click()
  await page.getByRole('link', { name: file.name }).last().click()
  await expect(page.getByRole('heading', { level: 1, name: file.name })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(sha256(file))
  const downloading = page.waitForEvent('download')
  await button(page, `Unduh ${file.name}`).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe(file.name)
  const bytes = await readFile(await download.path())
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256(file))
}

/** [11] The thread of a result, one page: every link of it, in the order of time. */
export async function expectThread(page: Page, steps: readonly (string | RegExp)[]): Promise<void> {
  const trail = page.getByRole('list', { name: 'Langkah-langkah' }).getByRole('listitem')
  await expect(trail.filter({ has: page.locator('time') })).toContainText([...steps])
  await expect(page.getByText('Tanpa jeda dan tanpa tumpang tindih.')).toBeVisible()
}

/** [11] The day's results as text for e-Kinerja. */
export async function expectDailyProgress(author: Page, title: string): Promise<void> {
  await author.goto('/')
  await button(author, 'Salin progres harian').click()
  await expect(author.getByText('Progres harian disalin. Tempelkan di e-Kinerja.')).toBeVisible()
  expect(await author.evaluate(() => navigator.clipboard.readText())).toContain(title)
}
