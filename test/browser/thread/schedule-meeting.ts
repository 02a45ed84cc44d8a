import 'temporal-polyfill/global'
import { expect, type Page } from '@playwright/test'
import { lineOf, mailTo } from '#test/browser/thread/mailbox.ts'
import { button, link, type Place } from '#test/browser/thread/visitor.ts'

export const guest = {
  name: 'Budi Santoso',
  email: 'budi.santoso@kementerian-contoh.example',
  affiliation: 'Kementerian Contoh',
} as const
export const agenda = ['Surat edaran kerja fleksibel', 'Piket Jumat'] as const

type Plan = { readonly title: string; readonly people: readonly string[]; readonly inMinutes: number }

/** [1] Schedules a meeting with agenda, people and a guest; leaves the page of the meeting open. */
export async function scheduleMeeting(siti: Page, { title, people, inMinutes }: Plan): Promise<void> {
  await siti.getByRole('navigation').getByRole('link', { name: 'Rapat', exact: true }).click()
  await link(siti, 'Jadwalkan').first().click()
  await siti.getByLabel('Judul rapat').fill(title)
  for (const [at, line] of agenda.entries()) {
    if (at > 0) await button(siti, 'Tambah butir').click()
    await siti.getByLabel(`Butir ${String(at + 1)}`, { exact: true }).fill(line)
    await siti.getByLabel(`Menit butir ${String(at + 1)}`).fill('15')
  }
  const start = Temporal.Now.zonedDateTimeISO('Asia/Jakarta').add({ minutes: inMinutes })
  await siti.getByLabel('Tanggal').fill(start.toPlainDate().toString())
  await siti.getByLabel('Jam mulai').fill(start.toPlainTime().toString().slice(0, 5))
  await siti.getByLabel('Lama', { exact: true }).selectOption({ label: '1 jam' })
  for (const name of people) await siti.getByRole('checkbox', { name }).check()
  await siti.getByRole('radio', { name: 'Undangan dan tamu' }).check()
  await button(siti, 'Tambah tamu').click()
  await siti.getByLabel('Nama', { exact: true }).fill(guest.name)
  await siti.getByLabel('Surel').fill(guest.email)
  await siti.getByLabel('Instansi atau lembaga').fill(guest.affiliation)
  await button(siti, 'Jadwalkan dan kirim undangan').click()
  await expect(siti.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** [1] Lengthens the meeting that is open; every invitee is told. */
export async function lengthenMeeting(siti: Page): Promise<void> {
  await link(siti, 'Ubah').click()
  await siti.getByLabel('Lama', { exact: true }).selectOption({ label: '1,5 jam' })
  await button(siti, 'Simpan dan beri tahu').click()
  await expect(button(siti, 'Batalkan rapat')).toBeVisible()
}

/** [1] Cancels the meeting that is open, with a reason. */
export async function cancelMeeting(siti: Page, reason: string): Promise<void> {
  await button(siti, 'Batalkan rapat').click()
  const dialog = siti.getByRole('dialog', { name: 'Batalkan rapat ini?' })
  await dialog.getByLabel('Alasan').fill(reason)
  await dialog.getByRole('button', { name: 'Ya, batalkan rapat' }).click()
  await expect(siti.getByText(`Alasan: ${reason}`)).toBeVisible()
}

/** [1] An invitation and what followed it are one entry of the calendar, each newer than the one before. */
export async function expectOneEntry(place: Place, email: string, invitation: string, news: string): Promise<void> {
  const [first, second] = [await mailTo(place, email, invitation), await mailTo(place, email, news)]
  expect(lineOf(second, 'UID')).toBe(lineOf(first, 'UID'))
  expect(Number(lineOf(second, 'SEQUENCE'))).toBeGreaterThan(Number(lineOf(first, 'SEQUENCE')))
}
