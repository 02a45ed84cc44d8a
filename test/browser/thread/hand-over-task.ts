import { expect, type Page } from '@playwright/test'
import { action } from '#test/browser/thread/keep-minutes.ts'
import { button, link } from '#test/browser/thread/visitor.ts'

const main = (page: Page) => page.getByRole('main')
/** The work on the first step is done before the task changes hands, the second goes along open. */
export async function checkStep(page: Page, step: string): Promise<void> {
  await page.getByRole('checkbox', { name: step }).check()
  await expect(page.getByText(`Langkah selesai: ${step}`)).toBeAttached()
}

export const note = 'Kepala Biro menunggu telaah ini. Perbandingan sudah selesai, rekomendasi belum ditulis.'
export const question = 'Apakah piket Jumat ikut diatur?'

/** [8] Offers the task to somebody with note, open question and checklist; until the answer it stays here. */
export async function handOver(giver: Page, to: string): Promise<void> {
  await link(giver, 'Serah terima').click()
  const receiver = giver.getByLabel('Serahkan kepada')
  const option = receiver.getByRole('option', { name: to })
  await expect(option).toBeAttached()
  await receiver.selectOption({ label: await option.innerText() })
  await giver.getByLabel('Catatan serah terima').fill(note)
  await button(giver, 'Tambah pertanyaan').click()
  await giver.getByLabel('Pertanyaan 1', { exact: true }).fill(question)
  await expect(giver.getByText('1 dari 2 langkah belum selesai')).toBeVisible()
  await button(giver, 'Serahkan tugas').click()
  await expect(main(giver)).toContainText(`Menunggu ${to} menerima, paling lambat`)
  await expect(main(giver)).toContainText('tetap di meja Anda dan Anda yang bertanggung jawab')
}

/** [8] Opens the hand-over from "Hari ini": note, question and checklist are there. */
export async function openHandover(receiver: Page, from: string): Promise<void> {
  await receiver.goto('/')
  await receiver.getByRole('link', { name: `Terima serah terima: ${action.title}` }).click()
  const offer = receiver.getByRole('region', { name: `Serah terima dari ${from}` })
  await expect(offer).toContainText(note)
  await expect(offer).toContainText(question)
}

/** [8] Refuses with a reason; the giver reads it. */
export async function refuseHandover(receiver: Page, giver: Page, name: string, reason: string): Promise<void> {
  await receiver.getByRole('button', { name: /^Tolak serah terima/ }).click()
  await receiver.getByLabel('Alasan menolak').fill(reason)
  await button(receiver, 'Kirim penolakan').click()
  await expect(giver.getByText(`${name} menolak serah terima`, { exact: true })).toBeVisible()
  await expect(main(giver)).toContainText(reason)
}

/** [6] The task says which meeting it comes from, and leads there. */
export async function expectOrigin(page: Page, meeting: string): Promise<void> {
  const back = link(page, 'Keputusan dalam rapat')
  const address = page.url()
  await back.click()
  await expect(page.getByRole('heading', { level: 1, name: meeting })).toBeVisible()
  await expect(link(page, `Buka tugas ${action.title}`)).toBeVisible()
  await page.goto(address)
}

/** [8] "Di meja siapa, sejak kapan": every desk in order, the last one the present. */
export async function expectDesks(page: Page, desks: readonly (string | RegExp)[]): Promise<void> {
  const strip = page.getByRole('list', { name: 'Di meja siapa, sejak kapan' }).getByRole('listitem')
  await expect(strip).toContainText([...desks])
  await expect(strip.last()).toHaveAttribute('aria-current', 'true')
}

/** [8] Accepts; from this moment the task is at the receiver's desk. */
export async function acceptHandover(receiver: Page): Promise<void> {
  await receiver.getByRole('button', { name: /^Terima tugas/ }).click()
  await expect(link(receiver, 'Serahkan hasil')).toBeVisible()
}
