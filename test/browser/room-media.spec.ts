import { chromium, expect, type Browser, type Locator, type Page, test } from '@playwright/test'
import { type Harness, serveRoom } from '#test/browser/harness/serve.ts'
import { writeVoice } from '#test/browser/harness/voice.ts'
import { chromiumFlags, needChromium } from '#test/kit/chromium.ts'

let harness: Harness
let count = 0

test.beforeAll(async () => {
  test.setTimeout(180_000)
  harness = await serveRoom()
})
test.afterEach(async ({ browser }) => {
  await Promise.all(browser.contexts().map((context) => context.close()))
})
test.afterAll(() => harness.stop())

type Comer = { readonly identity: string; readonly name: string; readonly query?: string; readonly given?: string[] }

const siti: Comer = { identity: 'u:prs_siti', name: 'Siti Aminah', query: 'pimpinan' }
const rina: Comer = { identity: 'u:prs_rina', name: 'Rina Wulandari' }
const budi: Comer = { identity: 'g:gst_budi', name: 'Budi Hartono' }

async function newRoom(): Promise<string> {
  const room = `mtg_${String(++count)}`
  await harness.rooms.createRoom({ name: room })
  return room
}

async function open(browser: Browser, room: string, comer: Comer): Promise<Page> {
  const context = await browser.newContext({
    locale: 'id-ID',
    viewport: { width: 1280, height: 800 },
    permissions: comer.given ?? ['microphone', 'camera'],
  })
  const page = await context.newPage()
  await page.exposeFunction('ticket', async (isRoomMissing: boolean) => {
    if (isRoomMissing) await harness.rooms.createRoom({ name: room })
    const identity = `${comer.identity}:c${String(++count)}`
    return { url: harness.livekitUrl, token: await harness.token(identity, comer.name, room) }
  })
  await page.goto(`${harness.pageUrl}?nama=${encodeURIComponent(comer.name)}&${comer.query ?? ''}`)
  return page
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Kendali rapat' })
const tile = (page: Page, name: string, source = 'camera') =>
  page.locator(`li[data-source="${source}"]`).filter({ hasText: name })

/** Waits until one's own devices are open, then goes in. */
async function join(page: Page): Promise<void> {
  await expect(button(page, 'Mikrofon')).toHaveAttribute('aria-pressed', 'true')
  await button(page, 'Gabung').click()
  await expect(bar(page)).toBeVisible()
}

/** A picture that moves: frames of some size arrive. */
async function expectPicture(of: Locator): Promise<void> {
  await expect(of.locator('video')).toBeVisible()
  await expect
    .poll(() =>
      of.locator('video').evaluate((video: HTMLVideoElement) => (video.readyState >= 2 ? video.videoWidth : 0)),
    )
    .toBeGreaterThan(0)
}

/** The camera behind one's own picture. */
const ownCamera = (page: Page) =>
  page
    .locator('video')
    .first()
    .evaluate((video: HTMLVideoElement) => {
      const track = video.srcObject instanceof MediaStream ? video.srcObject.getVideoTracks()[0] : undefined
      return { label: track?.label }
    })

/** Sound that arrives: an audio element plays a live track. */
const sounds = (page: Page) =>
  page.locator('audio').evaluateAll(
    (all) =>
      all.filter((each) => {
        const { srcObject, paused } = each as HTMLAudioElement
        return !paused && srcObject instanceof MediaStream && srcObject.getAudioTracks().some((track) => !track.muted)
      }).length,
  )

/** A browser with other flags: a voice, a person who said no, a computer without devices. */
const withFlags = (keep: (flag: string) => boolean, more: readonly string[] = []) =>
  chromium.launch({ executablePath: needChromium(), args: [...chromiumFlags.filter(keep), ...more] })

test('two people see and hear each other, and see who speaks and who is muted', async ({ browser }, info) => {
  const room = await newRoom()
  const voice = info.outputPath('voice.wav')
  writeVoice(voice)
  const talking = await withFlags(() => true, [`--use-file-for-fake-audio-capture=${voice}`])
  const [a, b] = [await open(browser, room, siti), await open(talking, room, rina)]
  const meter = b.getByRole('meter', { name: 'Tingkat suara mikrofon' })
  await expect.poll(async () => Number(await meter.getAttribute('aria-valuenow'))).toBeGreaterThan(2)
  await expect(meter).toHaveAttribute('aria-valuetext', 'Suara Anda terdengar')
  await join(a)
  await join(b)
  await expectPicture(tile(a, rina.name))
  await expectPicture(tile(b, siti.name))
  await expect.poll(() => sounds(a)).toBe(1)
  await expect.poll(() => sounds(b)).toBe(1)

  await expect(tile(a, rina.name)).toHaveAttribute('data-speaking', '')
  await expect(tile(a, rina.name)).toContainText('sedang bicara')

  await button(b, 'Mikrofon').click()
  await expect(button(b, 'Mikrofon')).toHaveAttribute('aria-pressed', 'false')
  await expect(tile(a, rina.name)).toContainText('mikrofon mati')
  await expect(tile(a, rina.name)).not.toHaveAttribute('data-speaking', '')

  await button(b, 'Kamera').click()
  await expect(tile(a, rina.name).locator('video')).toHaveCount(0)
  await button(b, 'Kamera').click()
  await expectPicture(tile(a, rina.name))
  await talking.close()
})

test('a shared screen is large for the other, and goes when its owner stops', async ({ browser }) => {
  const room = await newRoom()
  const [a, b] = [await open(browser, room, siti), await open(browser, room, rina)]
  await join(a)
  await join(b)
  await button(b, 'Bagikan').click()
  await expectPicture(tile(a, `Layar ${rina.name}`, 'screen'))
  const large = await tile(a, `Layar ${rina.name}`, 'screen').boundingBox()
  const small = await tile(a, rina.name).boundingBox()
  expect(large?.width).toBeGreaterThan(3 * (small?.width ?? Infinity))
  await button(b, 'Bagikan').click()
  await expect(tile(a, `Layar ${rina.name}`, 'screen')).toHaveCount(0)
  await expectPicture(tile(a, rina.name))
})

test('devices change in the call, and the choice is there next time', async () => {
  const two = await withFlags(
    (flag) => flag !== '--use-fake-device-for-media-stream',
    ['--use-fake-device-for-media-stream=device-count=2'],
  )
  const room = await newRoom()
  const [a, b] = [await open(two, room, siti), await open(two, room, rina)]
  await join(a)
  await join(b)
  await expect.poll(() => sounds(a)).toBe(1)

  await button(a, 'Pilih mikrofon dan pengeras suara').click()
  await a.getByRole('combobox', { name: 'Mikrofon' }).selectOption({ label: 'Fake Audio Input 1' })
  await a.getByRole('combobox', { name: 'Pengeras suara' }).selectOption({ label: 'Fake Audio Output 2' })
  const speaker = await a.getByRole('combobox', { name: 'Pengeras suara' }).inputValue()
  await expect.poll(() => a.locator('audio').evaluate((audio: HTMLAudioElement) => audio.sinkId)).toBe(speaker)
  await a.keyboard.press('Escape')
  await expect(button(a, 'Pilih mikrofon dan pengeras suara')).toBeFocused()
  await expect(button(a, 'Mikrofon')).toHaveAttribute('aria-pressed', 'true')

  await button(a, 'Pilih kamera').click()
  await a.getByRole('combobox', { name: 'Kamera' }).selectOption({ label: 'fake_device_1' })
  await expect.poll(async () => (await ownCamera(a)).label).toBe('fake_device_1')
  await expectPicture(tile(b, siti.name))
  await expect(a.locator('[data-problem]')).toHaveCount(0)

  await a.reload()
  for (const [kind, label] of [
    ['Mikrofon', 'Fake Audio Input 1'],
    ['Pengeras suara', 'Fake Audio Output 2'],
    ['Kamera', 'fake_device_1'],
  ] as const) {
    await expect(a.getByRole('combobox', { name: kind }).locator('option:checked')).toHaveText(label)
  }
  await two.close()
})

test('somebody leaves and returns', async ({ browser }) => {
  const room = await newRoom()
  const [a, b] = [await open(browser, room, siti), await open(browser, room, rina)]
  await join(a)
  await join(b)
  await button(b, 'Keluar').click()
  await expect(b.getByText('Anda keluar dari rapat.')).toBeVisible()
  await expect(tile(a, rina.name)).toHaveCount(0)
  await join(b)
  await expectPicture(tile(a, rina.name))
  await expectPicture(tile(b, siti.name))
  await expect.poll(() => sounds(a)).toBe(1)
})

test('a guest is marked, a removed person reads why, an ended meeting says so', async ({ browser }) => {
  const room = await newRoom()
  const [a, b] = [await open(browser, room, siti), await open(browser, room, budi)]
  await join(a)
  await join(b)
  await expect(tile(a, budi.name)).toContainText('Tamu')
  const guest = (await harness.rooms.listParticipants(room)).find(({ identity }) => identity.startsWith('g:'))
  await harness.rooms.removeParticipant(room, guest?.identity ?? '')
  await expect(b.locator('[data-reason="REMOVED"]')).toBeVisible()
  await harness.rooms.deleteRoom(room)
  await expect(a.locator('[data-reason="ROOM_ENDED"]')).toBeVisible()
})

test('a room that is gone is asked for once more, without a word to the person', async ({ browser }) => {
  const a = await open(browser, `mtg_gone_${String(++count)}`, siti)
  await join(a)
  await expect(tile(a, siti.name)).toBeVisible()
})

test('the lobby is heard and seen, and answered from the panel', async ({ browser }) => {
  const a = await open(browser, await newRoom(), siti)
  await join(a)
  await a.evaluate(() =>
    window.knock({ id: 'gst_1', name: 'Budi Hartono', affiliation: 'Dinas Contoh', since: new Date().toISOString() }),
  )
  await expect(a.locator('#announce-polite')).toContainText('Budi Hartono menunggu di ruang tunggu.')
  await a.keyboard.press('Control+Shift+P')
  await expect(a.getByRole('heading', { name: 'Peserta' })).toBeFocused()
  await a.getByRole('button', { name: 'Izinkan masuk Budi Hartono' }).click()
  await expect(a.getByText('Dinas Contoh')).toHaveCount(0)
})

test('everything by keyboard: join, one tab stop in the bar, arrows, shortcuts, panel and back', async ({
  browser,
}) => {
  const a = await open(browser, await newRoom(), siti)
  await expect(button(a, 'Mikrofon')).toHaveAttribute('aria-pressed', 'true')
  await button(a, 'Gabung').focus()
  await a.keyboard.press('Enter')
  await expect(bar(a)).toBeVisible()
  await expect(bar(a).locator('[tabindex="0"]')).toHaveCount(1)

  await a.keyboard.press('F2')
  await expect(button(a, 'Mikrofon')).toBeFocused()
  await a.keyboard.press('End')
  await expect(button(a, 'Peserta')).toBeFocused()
  await a.keyboard.press('ArrowRight')
  await expect(button(a, 'Mikrofon')).toBeFocused()
  await a.keyboard.press('Space')
  await expect(button(a, 'Mikrofon')).toHaveAttribute('aria-pressed', 'false')

  await a.keyboard.press('Control+D')
  await expect(button(a, 'Mikrofon')).toHaveAttribute('aria-pressed', 'true')
  await a.keyboard.press('Control+E')
  await expect(button(a, 'Kamera')).toHaveAttribute('aria-pressed', 'false')

  await a.keyboard.press('End')
  await a.keyboard.press('Enter')
  await expect(a.getByRole('heading', { name: 'Peserta' })).toBeFocused()
  await a.keyboard.press('Escape')
  await expect(button(a, 'Peserta')).toBeFocused()

  await a.keyboard.press('ArrowLeft')
  await a.keyboard.press('ArrowLeft')
  await expect(button(a, 'Keluar')).toBeFocused()
  await a.keyboard.press('Enter')
  await expect(a.getByText('Anda keluar dari rapat.')).toBeVisible()
})

test('all devices are let go when the page closes the meeting', async ({ browser }) => {
  const room = await newRoom()
  const [a, b] = [await open(browser, room, siti), await open(browser, room, rina)]
  await join(a)
  await join(b)
  const camera = await a
    .locator('video')
    .first()
    .evaluateHandle((video: HTMLVideoElement) => (video.srcObject as MediaStream).getVideoTracks()[0])
  expect(await camera.evaluate((track) => track?.readyState)).toBe('live')
  await a.evaluate(() => window.close())
  await expect(tile(b, siti.name)).toHaveCount(0)
  await expect(a.locator('audio, video')).toHaveCount(0)
  await expect.poll(() => camera.evaluate((track) => track?.readyState)).toBe('ended')
})

test('a denied microphone says what to do, and is back without a reload', async () => {
  const browser = await withFlags((flag) => flag !== '--use-fake-ui-for-media-stream')
  const a = await open(browser, await newRoom(), { ...siti, given: [] })
  await button(a, 'Mikrofon').click()
  await expect(a.locator('[data-problem="microphone_DEVICE_DENIED"]')).toContainText('izinkan mikrofon')
  await button(a, 'Kamera').click()
  await expect(a.locator('[data-problem="camera_DEVICE_DENIED"]')).toBeVisible()
  await button(a, 'Gabung').click()
  await expect(bar(a)).toBeVisible()
  await expect(button(a, 'Mikrofon')).toHaveAttribute('aria-pressed', 'false')

  await button(a, 'Mikrofon').click()
  await expect(a.locator('[data-problem="microphone_DEVICE_DENIED"]')).toBeVisible()
  await a.context().grantPermissions(['microphone', 'camera'])
  await expect(a.locator('[data-problem="microphone_DEVICE_DENIED"]')).toHaveCount(0)
  await button(a, 'Mikrofon').click()
  await expect(button(a, 'Mikrofon')).toHaveAttribute('aria-pressed', 'true')
  await browser.close()
})

test('without any device one joins to listen', async () => {
  const browser = await withFlags((flag) => !flag.includes('media-stream'))
  const room = await newRoom()
  const a = await open(browser, room, siti)
  await expect(a.locator('[data-problem="microphone_DEVICE_MISSING"]')).toContainText('tetap dapat bergabung')
  await button(a, 'Gabung').click()
  await expect(tile(a, siti.name)).toContainText('mikrofon mati')
  await browser.close()
})
