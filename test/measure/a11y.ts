import 'temporal-polyfill/global'
import { chromium } from '@playwright/test'
import { catalogue } from '#test/browser/screens/catalogue.ts'
import { openGallery } from '#test/browser/screens/gallery.ts'
import { sweep } from '#test/browser/screens/sweep.ts'
import { chromiumFlags, needChromium } from '#test/kit/chromium.ts'

/** Every screen in its themes, sizes and languages, each look counted once, and what axe and the checks of the document find. */
export async function measure(): Promise<Record<string, number>> {
  const browser = await chromium.launch({ executablePath: needChromium(), args: chromiumFlags })
  try {
    const gallery = await openGallery(browser)
    let screens = 0
    let violations = 0
    for (const place of Object.values(catalogue)) {
      for (const { name, look, faults } of await sweep(gallery, place)) {
        screens += 1
        violations += faults.length
        for (const { rule, where } of faults)
          process.stderr.write(`  ${name} ${look.size} ${look.theme} ${look.language}: ${rule} at ${where}\n`)
      }
    }
    await gallery.stop()
    return { 'a11y.screens': screens, 'a11y.violations': violations }
  } finally {
    await browser.close()
  }
}
