import { expect, type Page } from '@playwright/test'
import { action } from '#test/browser/thread/keep-minutes.ts'

const rowOf = (page: Page) => page.getByRole('listitem').filter({ has: page.getByRole('link', { name: action.title }) })
const claimOf = (page: Page) => rowOf(page).getByRole('button', { name: `Ambil tugas ${action.title}` })

/** [6] The task of the action stands in the queue, exactly once. */
export async function findTask(page: Page): Promise<void> {
  await page.goto('/antrean')
  await expect(claimOf(page)).toHaveCount(1)
}

/** [7] Both press at the same time: one has it; the other reads who, since when, and may take another. Gives the winner first. */
export async function claimAtOnce(a: Page, b: Page): Promise<readonly [Page, Page]> {
  await Promise.all([claimOf(a).click(), claimOf(b).click()])
  const isBeaten = (page: Page) =>
    rowOf(page)
      .getByRole('button', { name: `Ambil tugas lain, bukan ${action.title}` })
      .isVisible()
  await expect
    .poll(async () => (await isBeaten(a)) !== (await isBeaten(b)), { message: 'one of two has it' })
    .toBe(true)
  const order = (await isBeaten(b)) ? ([a, b] as const) : ([b, a] as const)
  await expect(rowOf(order[0])).toContainText('Anda')
  await expect(rowOf(order[1])).toContainText('Tugas ini baru saja diambil oleh')
  return order
}

export const openTask = async (page: Page) => {
  await rowOf(page).getByRole('link', { name: action.title }).click()
}
