import { expect, type Page } from '@playwright/test'
import { press, quiet, steps } from '#test/browser/screens/open.ts'

export const tools = (page: Page) => page.getByRole('toolbar')

/** Goes into the meeting, and opens a panel of its bar. */
export const insideRoom = (panel?: RegExp) =>
  steps(
    press(/^(Gabung|Join)$/),
    (page) => expect(tools(page)).toBeVisible(),
    async (page) => {
      if (!panel) return
      await tools(page).getByRole('button', { name: panel }).click()
      await expect(page.getByRole('complementary').getByRole('heading', { level: 3 }).first()).toBeVisible()
      await quiet(page)
    },
  )
