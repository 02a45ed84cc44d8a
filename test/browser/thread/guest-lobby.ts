import { type Browser, expect, type Page } from '@playwright/test'
import type { Mail } from '#test/browser/thread/mailbox.ts'
import { guest } from '#test/browser/thread/schedule-meeting.ts'
import { enterRoom } from '#test/browser/thread/join-meeting.ts'
import { button, ownBrowser, type Place } from '#test/browser/thread/visitor.ts'

/** [3] Opens the link of the mail and knocks; no answer before the host's holds a token of LiveKit. */
export async function knock(browser: Browser, place: Place, mail: Mail): Promise<Page> {
  const page = await (await ownBrowser(browser, place)).newPage()
  await page.goto(/https?:\/\/\S+\/tamu\/\S+/.exec(mail.text)?.[0] ?? 'no link in the mail')
  await page.getByLabel('Nama Anda').fill(guest.name)
  await page.getByLabel('Instansi atau lembaga').fill(guest.affiliation)
  const told: string[] = []
  page.on(
    'response',
    (answer) =>
      void answer.text().then(
        (text) => told.push(text),
        () => undefined,
      ),
  )
  await button(page, 'Minta bergabung').click()
  await expect(page.getByText('Anda di ruang tunggu', { exact: true })).toBeVisible()
  expect(told.filter((text) => /"token"/.test(text))).toEqual([])
  return page
}

/** [3] Who knocked stands in the host's room within a second of the knock, by push. */
export async function expectKnockSeen(host: Page): Promise<void> {
  await expect(host.getByRole('button', { name: `Izinkan masuk ${guest.name}` })).toBeVisible({ timeout: 1_000 })
}

/** [3] The host lets the guest in. */
export async function admit(host: Page): Promise<void> {
  await host.getByRole('button', { name: `Izinkan masuk ${guest.name}` }).click()
}

/** [3] Once admitted, the guest goes in like everybody, and is marked as a guest. */
export async function enterAsGuest(page: Page): Promise<void> {
  await enterRoom(page)
}
