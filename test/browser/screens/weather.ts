import type { Page, Request } from '@playwright/test'
import { patiently, quiet, settle } from '#test/browser/screens/open.ts'

/** The answers that match are faults of ours. */
export const failing = (requests: RegExp) => ({
  isRefusal: true,
  before: (page: Page) =>
    page.route(requests, (route) => route.fulfill({ status: 500, json: { code: 'INTERNAL_SERVER_ERROR' } })),
})

/** The answers that match do not come; all others have. */
export function waiting(requests: RegExp) {
  const held = new Set<Request>()
  return {
    before: (page: Page) => {
      held.clear()
      return page.route(requests, (route) => void held.add(route.request()))
    },
    stands: async (page: Page) => {
      await patiently(page.getByRole('status').filter({ hasText: 'Memuat…' }).first()).toBeAttached()
      await quiet(page, () => held.size)
    },
  }
}

/** The page has come, and then the line is cut. */
export const offline = {
  isRefusal: true,
  stands: async (page: Page) => {
    await settle(page)
    await page.context().setOffline(true)
    await patiently(page.getByText(/^Anda sedang luring/)).toBeVisible()
  },
}

/** Nothing of the other screens' weather stays. */
export async function clearSky(page: Page): Promise<void> {
  await page.context().setOffline(false)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
}
