import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { button, link } from '#test/browser/thread/visitor.ts'

/** A file as a person picks it. */
export type Chosen = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }
export const sha256 = ({ buffer }: Chosen): string => createHash('sha256').update(buffer).digest('hex')

export const summary = 'Telaah membandingkan surat edaran dengan peraturan yang berlaku dan memberi rekomendasi.'

const pickFiles = async (page: Page, files: readonly Chosen[]) => {
  const picking = page.waitForEvent('filechooser')
  await button(page, 'Pilih berkas').click()
  await (await picking).setFiles(files.map((each) => ({ ...each })))
}

/** [9] What the result is and what it counts toward. */
export async function describe(page: Page, indicator: string): Promise<void> {
  await link(page, 'Serahkan hasil').click()
  await page.getByLabel('Uraian hasil').fill(summary)
  await page.getByLabel('Dihitung ke indikator').selectOption({ label: indicator })
  await button(page, 'Lanjutkan').click()
}

/** [9] The files go from the browser to the object store while the network goes away and comes back. */
export async function uploadOverBrokenLine(page: Page, files: readonly Chosen[]): Promise<void> {
  await expect(button(page, 'Pilih berkas')).toBeVisible()
  await page.context().setOffline(true)
  await pickFiles(page, files)
  await expect(page.getByText('Tersimpan di gawai, menunggu sambungan').first()).toBeVisible()
  await page.context().setOffline(false)
  for (const { name } of files) await expectUploaded(page, name)
}

export async function upload(page: Page, file: Chosen): Promise<void> {
  await pickFiles(page, [file])
  await expectUploaded(page, file.name)
}
const expectUploaded = (page: Page, name: string) =>
  expect(
    page.getByRole('group', { name: 'Berkas hasil' }).getByRole('listitem').filter({ hasText: name }),
  ).toContainText('Terunggah', { timeout: 30_000 })

/** [9] The draft outlives its tab: closed, and opened anew at the same step. */
export async function closeAndReopen(page: Page, files: readonly Chosen[]): Promise<Page> {
  const [context, address] = [page.context(), page.url()]
  await page.close()
  const again = await context.newPage()
  await again.goto(address)
  for (const { name } of files) await expectUploaded(again, name)
  return again
}

/** [10] What did not change goes along without a second upload. */
export async function useAgain(page: Page, { name }: Chosen): Promise<void> {
  await button(page, `Pakai lagi ${name}`).click()
  await expectUploaded(page, name)
}

/** [9] Quantity and statement, one look at every answer, and the receipt with its number. */
export async function send(page: Page, quantity: string): Promise<void> {
  await page.getByLabel('Jumlah yang dihitung').fill(quantity)
  await page.getByRole('checkbox', { name: /karya saya/ }).check()
  await button(page, 'Lanjutkan').click()
  await button(page, 'Kirim untuk ditinjau').click()
  await expect(page.getByRole('heading', { name: 'Hasil dikirim untuk ditinjau' })).toBeVisible()
  await expect(page.getByText(/^HK-\d{4}-\w{7}$/)).toBeVisible()
}

/** [9] The receipt names every file with its hash, on the page and as PDF. */
export async function expectReceipt(page: Page, files: readonly Chosen[]): Promise<void> {
  for (const file of files) {
    await expect(page.getByRole('listitem').filter({ hasText: file.name })).toContainText(sha256(file))
  }
  const downloading = page.waitForEvent('download')
  await link(page, 'Unduh tanda terima (PDF)').click()
  const file = await (await downloading).path()
  expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-')
}
