import type { Page } from '@playwright/test'
import { policyQueue } from '#infra/local/demo/queues.ts'
import { toText } from '#shared/kernel/time.ts'
import { fillQueue } from '#test/measure/many-tasks.ts'
import { median } from '#test/measure/median.ts'
import { signedIn, withPortal } from '#test/measure/with-portal.ts'

const rounds = 5
const slowDown = 4
const filters = ['Belum diambil', 'Terlambat', 'Ditinjau', 'Unit saya'] as const

/** In the page, from the moment that it was asked for: when the first rows were painted. */
function watchFirstRows(): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('main ul li a[href*="/antrean/"]')) return
    observer.disconnect()
    requestAnimationFrame(() =>
      setTimeout(() => (document.documentElement.dataset['firstRows'] = String(performance.now()))),
    )
  }).observe(document, { childList: true, subtree: true })
}

const firstRows = async (page: Page): Promise<number> => {
  await page.locator('html[data-first-rows]').waitFor({ state: 'attached' })
  return page.evaluate(() => Number(document.documentElement.dataset['firstRows']))
}

/** In the page: presses a filter, and waits until the old rows have gone and rows of the other view are painted. */
function pressAndWait(pressed: Element): Promise<number> {
  return new Promise((shown, failed) => {
    setTimeout(() => failed(new Error('the view shows no rows')), 30_000)
    const rows = () => document.querySelectorAll('main ul li a[href*="/antrean/"]').length
    const since = performance.now()
    let isEmpty = false
    new MutationObserver((_, observer) => {
      isEmpty ||= rows() === 0
      if (!isEmpty || rows() === 0) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => shown(performance.now() - since)))
    }).observe(document.body, { childList: true, subtree: true })
    ;(pressed as HTMLElement).click()
  })
}

/** A queue of ten thousand tasks in Chromium that is slowed down four times: its first rows, and the slowest of its filters. */
export const measure = (): Promise<Record<string, number>> =>
  withPortal(async (measured) => {
    await fillQueue(measured.table, 10_000, toText(Temporal.Now.instant()))
    const first: number[] = []
    const pressed = new Map<string, number[]>(filters.map((name) => [name, []]))
    for (let round = 0; round <= rounds; round++) {
      const context = await signedIn(measured, 'rina')
      const page = await context.newPage()
      await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowDown })
      await page.addInitScript(watchFirstRows)
      await page.goto(`${measured.portal.origin}/antrean?antrean=${policyQueue.id}`)
      first.push(await firstRows(page))
      for (const name of filters) {
        const link = page
          .getByRole('navigation')
          .getByRole('link', { name: new RegExp(`^${name}`) })
          .filter({ visible: true })
        pressed.get(name)?.push(await link.first().evaluate(pressAndWait))
      }
      await context.close()
    }
    const settled = (values: readonly number[]) => Math.round(median(values.slice(1)))
    const by = [...pressed].map(([name, values]) => [name, settled(values)] as const)
    process.stderr.write(`  ${by.map(([name, value]) => `${name} ${String(value)} ms`).join(', ')}\n`)
    return {
      'queue.10k.first_rows_ms': settled(first),
      'queue.10k.filter_ms': Math.max(...by.map(([, value]) => value)),
    }
  })
