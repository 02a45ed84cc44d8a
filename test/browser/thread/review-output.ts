import { expect, type Page } from '@playwright/test'
import { button, link } from '#test/browser/thread/visitor.ts'

/** [10] Opens the output from the list of reviews and takes the review. */
export async function takeReview(reviewer: Page, title: string): Promise<void> {
  await reviewer.goto('/tinjau')
  await reviewer.getByRole('link', { name: title }).click()
  await button(reviewer, 'Tinjau').click()
  await expect(button(reviewer, 'Selesaikan tinjauan')).toBeVisible()
}

/** [10] The first page of the document stands on the screen, drawn. */
export async function expectDocument(reviewer: Page, name: string): Promise<void> {
  await reviewer.getByRole('button', { name }).first().click()
  const page = reviewer.locator('canvas').first()
  await expect(page).toBeVisible()
  const isDrawn = () =>
    page.evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
      return data.some((value, i) => i % 4 !== 3 && value < 128)
    })
  await expect.poll(isDrawn, { message: `${name} is drawn` }).toBe(true)
}

export async function addPoint(reviewer: Page, text: string): Promise<void> {
  await reviewer.getByLabel('Catatan baru').fill(text)
  await button(reviewer, 'Tambah catatan').click()
  await expect(reviewer.getByRole('listitem').filter({ hasText: text })).toBeVisible()
}

/** [10] Settles the review with one of the three outcomes. */
export async function finish(
  reviewer: Page,
  outcome: 'Setujui' | 'Kembalikan untuk perbaikan',
  reason: string,
): Promise<void> {
  await button(reviewer, 'Selesaikan tinjauan').click()
  const dialog = reviewer.getByRole('dialog', { name: 'Apa keputusan Anda?' })
  await dialog.getByRole('radio', { name: outcome }).check()
  await dialog.getByLabel(/^(Alasan|Ringkasan)/).fill(reason)
  await dialog.getByRole('button', { name: 'Kirim tinjauan' }).click()
  await expect(dialog).toBeHidden()
}

/** [10] Somebody who worked on the task reads the rule in place of the button. */
export async function expectRefusedToChain(page: Page, title: string): Promise<void> {
  await page.goto('/tinjau')
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByText(/yang memeriksa bukan yang mengerjakan/)).toBeVisible()
  await expect(button(page, 'Tinjau')).toHaveCount(0)
}

/** [10] What changed since the version before stands beside it. */
export async function expectComparison(reviewer: Page, added: string): Promise<void> {
  await button(reviewer, 'Bandingkan versi 1').click()
  const changes = reviewer.getByRole('region', { name: 'Yang berubah' })
  await expect(changes).toContainText(added)
  await expect(changes).toContainText('baru')
}

/** [10] The author answers every point with a new version. */
export async function answerPoint(author: Page, title: string, text: string): Promise<void> {
  await author.goto('/')
  await author.getByRole('link', { name: title }).click()
  await link(author, 'Kirim versi baru').click()
  await author.getByLabel('Jawaban atas catatan 1').fill(text)
  await button(author, 'Lanjutkan').click()
}
