import { chromium, type Browser, type BrowserContext } from '@playwright/test'
import 'temporal-polyfill/global'
import type { Table } from '#functions/kernel/table.ts'
import { rina, siti } from '#infra/local/demo/people.ts'
import { shift, toText } from '#shared/kernel/time.ts'
import type { MeetingId } from '#shared/meetings/meeting.ts'
import { chromiumFlags, needChromium } from '#test/kit/chromium.ts'
import { runPortal, type RunningPortal } from '#test/kit/running-portal.ts'
import { staffCookie, staffOf, tableOf } from '#test/kit/staff-of.ts'

export type Measured = { readonly portal: RunningPortal; readonly table: Table; readonly browser: Browser }

/** Runs a measurement on the whole portal, as built, with a Chromium before it; both end with it. */
export async function withPortal<T>(measuring: (measured: Measured) => Promise<T>): Promise<T> {
  const portal = await runPortal()
  try {
    const browser = await chromium.launch({ executablePath: needChromium(), args: chromiumFlags })
    const table = tableOf(portal)
    try {
      return await measuring({ portal, table, browser })
    } finally {
      table.client.destroy()
      await browser.close()
    }
  } finally {
    await portal.stop()
  }
}

/** A browser that has nothing in its cache, signed in as one of the cast. */
export async function signedIn(
  { portal, table, browser }: Measured,
  login: string,
  viewport = { width: 1280, height: 800 },
): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    viewport,
    permissions: ['microphone', 'camera'],
  })
  const [name = '', value = ''] = (await staffCookie(table, login)).split('=')
  // A cookie of a secure address: the name of the portal counts as one.
  const url = portal.origin.replace('http:', 'https:')
  await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }])
  return context
}

/** A meeting that began just now, with Siti and Rina. */
export async function meetingNow({ portal, table }: Measured): Promise<MeetingId> {
  const startsAt = toText(Temporal.Now.instant())
  const client = await staffOf(portal, table, 'siti')
  const { id } = await client.meetings.schedule({
    title: 'Rapat mingguan',
    startsAt,
    endsAt: shift(startsAt, { hours: 1 }),
    zone: 'Asia/Jakarta',
    access: 'invited',
    chair: siti.id,
    minuteTaker: rina.id,
    invitees: [],
    guests: [],
    agenda: [],
  })
  return id
}
