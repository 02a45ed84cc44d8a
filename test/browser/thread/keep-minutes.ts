import 'temporal-polyfill/global'
import { expect, type Page } from '@playwright/test'
import { button } from '#test/browser/thread/visitor.ts'

export const decision = 'Surat edaran kerja fleksibel ditelaah sebelum ditetapkan'
export const action = {
  title: 'Telaah surat edaran kerja fleksibel',
  steps: ['Bandingkan dengan peraturan', 'Tulis rekomendasi'],
} as const

/** [5] One minute taker writes under a lease. */
export async function takeNotes(siti: Page, text: string): Promise<void> {
  await button(siti, 'Ambil pena').click()
  await siti.getByLabel('Catatan rapat').fill(text)
  await expect(siti.getByText(/Tersimpan \d\d\.\d\d/)).toBeVisible()
}

/** [5] Puts a decision on record. */
export async function recordDecision(siti: Page): Promise<void> {
  await siti.getByLabel('Rumusan keputusan').fill(decision)
  await siti.getByLabel('Butir agenda').selectOption({ index: 1 })
  await button(siti, 'Catat keputusan').click()
  await expect(siti.getByRole('region', { name: 'Keputusan' }).first()).toContainText(decision)
}

/** [4] Everybody who was inside stands in the ledger, with where that is known from. */
export async function expectAttendance(host: Page, names: readonly string[]): Promise<void> {
  const table = host.getByRole('region', { name: 'Kehadiran' }).getByRole('table')
  for (const name of names) await expect(table.getByRole('row').filter({ hasText: name })).toContainText('ruang rapat')
}

/** [4] Everybody who took part finds their own row first, with what it rests on. */
export async function expectOwnAttendance(page: Page, address: string, own: string): Promise<void> {
  await page.goto(address)
  const rows = page.getByRole('region', { name: 'Kehadiran' }).getByRole('table').getByRole('row')
  await expect(rows.nth(1)).toContainText(`${own} (Anda)`)
  await expect(rows.nth(1)).toContainText('ruang rapat')
}

/** [5] Puts an action on record, with queue, due day, points, steps, indicator and the decision it comes from. */
export async function recordAction(siti: Page, indicator: string): Promise<void> {
  const form = siti.getByRole('form', { name: 'Catat tindak lanjut' })
  await form.getByLabel('Apa yang dikerjakan').fill(action.title)
  const due = Temporal.Now.plainDateISO('Asia/Jakarta').add({ days: 7 })
  await form.getByLabel('Tenggat').fill(due.toString())
  await form.getByLabel('Poin').fill('3')
  await form.getByLabel('Indikator').selectOption({ label: indicator })
  await form.getByLabel('Dari keputusan').selectOption({ index: 1 })
  for (const [at, step] of action.steps.entries()) {
    await form.getByRole('button', { name: 'Tambah langkah' }).click()
    await form.getByLabel(`Langkah ${String(at + 1)}`, { exact: true }).fill(step)
  }
  await button(siti, 'Catat tindak lanjut').click()
  await expect(siti.getByRole('region', { name: 'Tindak lanjut' }).first()).toContainText(action.title)
}

/** [5] Ends the meeting for all and stands on its page. */
export async function endMeeting(siti: Page): Promise<void> {
  await siti.getByRole('toolbar').getByRole('button', { name: 'Keluar', exact: true }).click()
  await siti.getByRole('dialog').getByRole('button', { name: 'Akhiri untuk semua' }).click()
  await expect(siti.getByText(/Selesai pukul/)).toBeVisible()
}
