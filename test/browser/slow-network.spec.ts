import { expect, type Page, test } from '@playwright/test'
import { link, signIn } from '#test/browser/thread/visitor.ts'
import { runPortal, type RunningPortal } from '#test/kit/running-portal.ts'

test.use({ actionTimeout: 20_000, navigationTimeout: 60_000 })

let portal: RunningPortal
test.beforeAll(async () => {
  test.setTimeout(180_000)
  portal = await runPortal()
})
test.afterAll(() => portal.stop())

/** Keeps an answer back until it is let go; `asked` tells when the page waits for it. */
async function hold(page: Page, what: RegExp) {
  let letGo = () => undefined as void
  let ask = () => undefined as void
  const held = new Promise<void>((done) => (letGo = done))
  const asked = new Promise<void>((done) => (ask = done))
  await page.route(what, async (route) => {
    ask()
    await held
    await route.continue()
  })
  return { asked, letGo: () => letGo() }
}

const toIndicators = (page: Page) =>
  page.getByRole('navigation').getByRole('link', { name: 'Kinerja', exact: true }).click()
const isThere = async (page: Page) => {
  await expect(page.getByRole('heading', { level: 1, name: 'Pohon kinerja' })).toBeVisible()
  await expect(link(page, 'Telaah kebijakan kerja fleksibel').first()).toBeVisible()
}

for (const part of ['performance.page', 'performance.words'])
  test(`a press on the navigation counts while the page before still loads, and ${part} comes last`, async ({
    browser,
  }) => {
    const page = await signIn(browser, portal, 'Siti Aminah')
    const before = await hold(page, /assets\/status\.words/)
    const after = await hold(page, new RegExp(`assets/${part}`))
    await page.goto('/', { waitUntil: 'commit' })
    await before.asked
    await toIndicators(page)
    await after.asked
    before.letGo()
    await expect(page).toHaveURL(/\/kinerja$/)
    after.letGo()
    await isThere(page)
  })

test('a press is answered at once: what the page before waits for holds nobody up', async ({ browser }) => {
  const page = await signIn(browser, portal, 'Siti Aminah')
  const before = await hold(page, /api\/(me\/|reviews)/)
  await page.goto('/', { waitUntil: 'commit' })
  await before.asked
  await toIndicators(page)
  await isThere(page)
  before.letGo()
})

test('a page that did not come says so, and comes when it is asked for again', async ({ browser }) => {
  const page = await signIn(browser, portal, 'Siti Aminah')
  await page.route(/assets\/performance\.page/, (route) => route.abort())
  await toIndicators(page)
  const again = page.getByRole('button', { name: 'Coba lagi', exact: true })
  await expect(again).toBeVisible()
  await page.unroute(/assets\/performance\.page/)
  await again.click()
  await isThere(page)
})
