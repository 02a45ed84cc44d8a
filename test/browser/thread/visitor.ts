import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'

/** What a visitor needs to know of the portal. `origin`: its address, `mail`: where mail is read. */
export type Place = { readonly origin: string; readonly mail: string }

/** A browser of its own, with camera and microphone allowed. */
export const ownBrowser = (browser: Browser, { origin }: Place): Promise<BrowserContext> =>
  browser.newContext({
    baseURL: origin,
    permissions: ['microphone', 'camera', 'clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
  })

/** Signs one of the demo agency in through the identity provider, and stands on "Hari ini". */
export async function signIn(browser: Browser, place: Place, name: string): Promise<Page> {
  const page = await (await ownBrowser(browser, place)).newPage()
  await page.goto('/')
  await page.getByRole('link', { name: 'Masuk dengan SSO instansi' }).click()
  await page.getByRole('button', { name }).click()
  await expect(page).toHaveURL(`${place.origin}/`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return page
}

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
export const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
