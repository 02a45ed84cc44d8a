import { expect, type Page } from '@playwright/test'
import { button, link } from '#test/browser/thread/visitor.ts'

const bar = (page: Page) => page.getByRole('toolbar', { name: 'Kendali rapat' })
const microphone = (page: Page) => bar(page).getByRole('button', { name: 'Mikrofon', exact: true })

/** A person's picture, or with `source` "screen" what they show. */
export const tileOf = (page: Page, name: string, source = 'camera') =>
  page.locator(`li[data-source="${source}"]`).filter({ hasText: name })

/** [2] From "Hari ini" to the door of the meeting in two presses, then in with the devices checked. */
export async function joinFromToday(page: Page, title: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('region', { name: 'Jadwal' }).getByRole('link', { name: title, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await link(page, 'Gabung').click()
  await enterRoom(page)
}

/** [2] The pre-join screen: the microphone's meter runs, then in. */
export async function enterRoom(page: Page): Promise<void> {
  await expect(button(page, 'Mikrofon')).toHaveAttribute('aria-pressed', 'true')
  const meter = page.getByRole('meter', { name: 'Tingkat suara mikrofon' })
  await expect.poll(async () => Number(await meter.getAttribute('aria-valuenow'))).toBeGreaterThan(0)
  await button(page, 'Gabung').click()
  await expect(bar(page)).toBeVisible({ timeout: 30_000 })
}

/** [2] Frames of this person arrive here. */
export async function expectToSee(page: Page, name: string, source = 'camera'): Promise<void> {
  const video = tileOf(page, name, source).locator('video')
  await expect(video).toBeVisible()
  const width = () => video.evaluate((it: HTMLVideoElement) => (it.readyState >= 2 ? it.videoWidth : 0))
  await expect.poll(width, { message: `${name} is seen` }).toBeGreaterThan(0)
}

/** [2] How many people are heard here: live, playing sound. */
export const heard = (page: Page) =>
  page.locator('audio').evaluateAll(
    (all) =>
      all.filter((each) => {
        const { srcObject, paused } = each as HTMLAudioElement
        return !paused && srcObject instanceof MediaStream && srcObject.getAudioTracks().some(({ muted }) => !muted)
      }).length,
  )

/** [2] By keyboard alone: the bar is one stop, arrows move in it, space presses. */
export async function muteByKeyboard(page: Page): Promise<void> {
  await microphone(page).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await expect(microphone(page)).toBeFocused()
  await page.keyboard.press('Space')
  await expect(microphone(page)).toHaveAttribute('aria-pressed', 'false')
}

export const unmute = (page: Page) => microphone(page).click()
export const toggleScreen = (page: Page) => bar(page).getByRole('button', { name: 'Bagikan', exact: true }).click()

/** [2] Leaves the meeting; the others go on. */
export async function leave(page: Page): Promise<void> {
  await bar(page).getByRole('button', { name: 'Keluar', exact: true }).click()
  await expect(link(page, 'Gabung')).toBeVisible()
}

/** [2] A host is asked whether the meeting ends for all; here it does not. */
export async function leaveAsHost(page: Page): Promise<void> {
  await bar(page).getByRole('button', { name: 'Keluar', exact: true }).click()
  await button(page, 'Keluar saja').click()
  await expect(link(page, 'Gabung')).toBeVisible()
}

/** [2] Leaves the meeting and comes back. */
export async function leaveAndReturn(page: Page): Promise<void> {
  await leave(page)
  await link(page, 'Gabung').click()
  await enterRoom(page)
}
export const openPeople = (page: Page) => bar(page).getByRole('button', { name: 'Peserta', exact: true }).click()
export const openMinutes = (page: Page) => bar(page).getByRole('button', { name: 'Agenda', exact: true }).click()
