import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Table } from '#functions/kernel/table.ts'
import { makeScene, type Scene } from '#test/browser/screens/scene.ts'
import type { Onlooker } from '#test/browser/screens/screen.ts'
import { watch } from '#test/browser/screens/watch.ts'
import { type RunningPortal, runPortal } from '#test/kit/running-portal.ts'
import { staffCookie, tableOf } from '#test/kit/staff-of.ts'

type Seat = { readonly page: Page; readonly heard: ReturnType<typeof watch> }
/** A running portal with a scene in it, and a browser window for each who looks. */
export type Gallery = {
  readonly scene: Scene
  readonly pageOf: (as: Onlooker) => Promise<Seat>
  readonly stop: () => Promise<void>
}

const outsiders: readonly Onlooker[] = ['guest', 'stranger']

export async function openGallery(browser: Browser): Promise<Gallery> {
  const portal = await runPortal()
  const table = tableOf(portal)
  const scene = await makeScene(portal, table)
  const seats = new Map<Onlooker, Promise<Seat>>()
  return {
    scene,
    pageOf: (as) => {
      const seat = seats.get(as) ?? sit(browser, portal, table, as)
      seats.set(as, seat)
      return seat
    },
    stop: async () => {
      for (const seat of seats.values()) await (await seat).page.context().close()
      table.client.destroy()
      await portal.stop()
    },
  }
}

async function sit(browser: Browser, portal: RunningPortal, table: Table, as: Onlooker): Promise<Seat> {
  const context = await browser.newContext({ baseURL: portal.origin, permissions: ['microphone', 'camera'] })
  if (!outsiders.includes(as)) await signIn(context, portal.origin, await staffCookie(table, as))
  const heard = watch(context)
  return { page: await context.newPage(), heard }
}

async function signIn(context: BrowserContext, origin: string, cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: origin.replace('http:', 'https:'), httpOnly: true, sameSite: 'Lax' }])
}
