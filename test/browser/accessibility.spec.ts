import 'temporal-polyfill/global'
import { expect, test } from '@playwright/test'
import { catalogue } from '#test/browser/screens/catalogue.ts'
import { type Gallery, openGallery } from '#test/browser/screens/gallery.ts'
import { settle } from '#test/browser/screens/open.ts'
import { plantedRules, plantFaults } from '#test/browser/screens/planted.ts'
import type { Screen } from '#test/browser/screens/screen.ts'
import { sweep } from '#test/browser/screens/sweep.ts'

// A trace of some hundred visits would cost more than they do.
test.use({ trace: 'off', screenshot: 'off' })

let gallery: Gallery

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  gallery = await openGallery(browser)
})
test.afterAll(() => gallery.stop())

const planted: Screen = {
  name: 'ditanam',
  as: 'stranger',
  isMain: false,
  open: async (page) => {
    await page.goto('/aksesibilitas')
    await settle(page)
    await plantFaults(page)
  },
}

test('a fault in a screen is found: of names, contrast, targets, headings, width, language, and the content policy', async () => {
  const [visited] = await sweep(gallery, [planted])
  const rules = visited?.faults.map(({ rule }) => rule) ?? []
  expect(plantedRules.filter((rule) => !rules.includes(rule))).toEqual([])
})

for (const [place, screens] of Object.entries(catalogue)) {
  test(`no screen of ${place} has a violation, in any theme, size or language`, async () => {
    test.setTimeout(300_000)
    for (const { name, look, faults } of await sweep(gallery, screens)) {
      expect.soft(faults, `${name}, ${look.size}, ${look.theme}, ${look.language}`).toEqual([])
    }
  })
}
