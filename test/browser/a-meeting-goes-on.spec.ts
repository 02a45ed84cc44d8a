import 'temporal-polyfill/global'
import { decodeJwt } from 'jose'
import { expect, type Page, test } from '@playwright/test'
import type { KeyPair } from '#functions/kernel/config.ts'
import { andi, rina, siti } from '#infra/local/demo/people.ts'
import { readLocalSecrets } from '#infra/local/local-config.ts'
import { enterRoom, expectToSee, heard, leave, leaveAsHost, tileOf } from '#test/browser/thread/join-meeting.ts'
import { button, signIn } from '#test/browser/thread/visitor.ts'
import { calmCamera } from '#test/kit/chromium.ts'
import { openMeeting } from '#test/kit/open-meeting.ts'
import { answerTo, forgedFor, keeperOf, rotate } from '#test/kit/rotation.ts'
import { runPortal, type RunningPortal } from '#test/kit/running-portal.ts'
import { staffOf, tableOf } from '#test/kit/staff-of.ts'
import { roomAddress } from '#web/kernel/addresses.ts'

test.use({ actionTimeout: 20_000, navigationTimeout: 60_000, launchOptions: calmCamera() })

let portal: RunningPortal
let address = ''
test.beforeAll(async () => {
  test.setTimeout(180_000)
  portal = await runPortal()
  const table = tableOf(portal)
  address = roomAddress(await openMeeting(await staffOf(portal, table, 'siti'), 'Rapat mingguan'))
  table.client.destroy()
})
test.afterAll(() => portal.stop())

/** Goes in, and tells with which pair the seat was signed and for which room. */
async function join(page: Page): Promise<{ readonly pair: string | undefined; readonly room: string }> {
  const answered = page.waitForResponse((answer) => answer.url().endsWith('/enter') && answer.ok())
  await page.goto(address)
  await enterRoom(page)
  const { token } = (await (await answered).json()) as { token: string }
  const { iss, video } = decodeJwt<{ video: { room: string } }>(token)
  return { pair: iss, room: video.room }
}

const framesOf = (page: Page, name: string) =>
  tileOf(page, name)
    .locator('video')
    .evaluate((video: HTMLVideoElement) => video.getVideoPlaybackQuality().totalVideoFrames)

/** Pictures of somebody that come after this moment. */
async function expectMore(page: Page, name: string): Promise<void> {
  const before = await framesOf(page, name)
  await expect.poll(() => framesOf(page, name), { message: `${name} still moves` }).toBeGreaterThan(before + 5)
}

test('[M24] livekit-server is killed in a meeting and started again: both read it, and are back by themselves', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const [a, b] = [await signIn(browser, portal, siti.name), await signIn(browser, portal, rina.name)]
  await join(a)
  await join(b)
  await expectToSee(a, rina.name)
  await button(b, 'Mikrofon').click()
  await expect(tileOf(a, rina.name)).toContainText('mikrofon mati')
  const told = [a, b].map(async (page) => {
    await page.getByText('Sambungan terputus. Menghubungkan kembali…').first().waitFor()
    await expect(page.getByRole('banner').getByText('Sambungan terputus', { exact: true })).toBeVisible()
  })
  await portal.restart('livekit', 'SIGKILL')
  await Promise.all(told)
  await expectToSee(a, rina.name)
  await expectToSee(b, siti.name)
  await expectMore(b, siti.name)
  await expect(button(b, 'Mikrofon')).toHaveAttribute('aria-pressed', 'false')
  await expect(tileOf(a, rina.name)).toContainText('mikrofon mati')
  await leaveAsHost(b)
  await leaveAsHost(a)
})

test('[M12] secrets change while two see and hear each other: nobody drops, the next one comes in, the former pair ends with the restart', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const [first, second] = readLocalSecrets(portal.dir).livekitTokens as readonly [KeyPair, KeyPair]
  const third: KeyPair = { key: 'third', secret: 'a third secret, of which there are 32 characters' }
  const [a, b] = [await signIn(browser, portal, siti.name), await signIn(browser, portal, rina.name)]
  const { pair, room } = await join(a)
  await join(b)
  expect(pair).toBe(first.key)
  await expectToSee(a, rina.name)
  await expectToSee(b, siti.name)
  const connections = async (keeper: KeyPair) =>
    (await keeperOf(portal, keeper).listParticipants(room)).map(({ connection }) => connection).sort()
  const both = await connections(first)
  expect(both).toHaveLength(2)

  rotate(portal, { livekitTokens: [second, first] })
  const c = await signIn(browser, portal, andi.name)
  expect((await join(c)).pair).toBe(second.key)
  await expectToSee(c, siti.name)
  await expectToSee(a, andi.name)
  await expectMore(a, rina.name)
  await expectMore(b, siti.name)
  await expect.poll(() => heard(a)).toBe(2)
  expect(await connections(second)).toEqual(expect.arrayContaining(both))
  // Both pairs are LiveKit's until it is started again: what was signed a moment ago still lets in.
  expect(await answerTo(portal, await forgedFor(portal, first, room, 'con_early'))).toBe(200)

  rotate(portal, { livekitTokens: [second, third] })
  await leaveAsHost(b)
  await leave(c)
  await leaveAsHost(a)
  await expect.poll(() => connections(second)).toEqual([])
  await portal.restart('livekit')
  expect(await answerTo(portal, await forgedFor(portal, first, room, 'con_late'))).toBe(401)
  expect((await join(b)).pair).toBe(second.key)
  await join(a)
  await expectToSee(b, siti.name)
})
