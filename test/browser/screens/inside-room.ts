import type { Page } from '@playwright/test'
import { patiently, press, quiet, steps } from '#test/browser/screens/open.ts'

export const tools = (page: Page) => page.getByRole('toolbar')

/** Goes into the meeting, and opens a panel of its bar. */
export const insideRoom = (panel?: RegExp) =>
  steps(
    press(/^(Gabung|Join)$/),
    (page) => patiently(tools(page)).toBeVisible(),
    async (page) => {
      if (!panel) return
      await tools(page).getByRole('button', { name: panel }).click()
      await patiently(page.getByRole('complementary').getByRole('heading', { level: 3 }).first()).toBeVisible()
      await quiet(page)
    },
  )
