import type { BrowserContext, Page } from '@playwright/test'
import { readMeeting } from '#functions/meetings/meetings.store.ts'
import type { MeetingId } from '#shared/meetings/meeting.ts'
import { found } from '#test/kit/workplace.ts'
import { median } from '#test/measure/median.ts'
import { readyToken } from '#test/measure/ready-token.ts'
import { meetingNow, signedIn, withPortal, type Measured } from '#test/measure/with-portal.ts'

const rounds = 9
const button = (page: Page, name: string, state = {}) => page.getByRole('button', { name, exact: true, ...state })

/** What the door would answer, made before the click: the same page asks nobody. */
type Ready = { readonly url: string; readonly token: string; readonly identity: string; readonly role: string }

async function readyFor({ portal, table }: Measured, meeting: MeetingId, round: number): Promise<Ready> {
  const { config, secrets } = portal.local
  const { room } = found(await readMeeting(table, meeting))
  const identity = `u:prs_siap:con_${String(round)}`
  const token = await readyToken(found(secrets.livekitTokens[0]), room, identity)
  return { url: config.livekit.url, token, identity, role: 'participant' }
}

/** Opens the page before the meeting, presses "Gabung", and answers the milliseconds until the room is there. */
async function join(context: BrowserContext, url: string, ready?: Ready): Promise<number> {
  const page = await context.newPage()
  if (ready) await page.addInitScript(answerAtOnce, ready)
  await page.goto(url)
  await button(page, 'Mikrofon', { pressed: true }).waitFor()
  await button(page, 'Kamera', { pressed: true }).waitFor()
  await page.waitForLoadState('networkidle')
  const milliseconds = await button(page, 'Gabung').evaluate(pressAndWait, 'Kendali rapat')
  await page.close()
  return milliseconds
}

function answerAtOnce(ready: Ready): void {
  const ask = globalThis.fetch
  globalThis.fetch = (input, init) =>
    typeof input === 'string' && /\/door\/meetings\/[^/]+\/enter$/.test(input)
      ? Promise.resolve(Response.json(ready))
      : ask(input, init)
}

// In the page, by its own clock: nothing of the distance to the browser is in it.
function pressAndWait(pressed: Element, toolbar: string): Promise<number> {
  return new Promise((joined) => {
    const since = performance.now()
    new MutationObserver((_, observer) => {
      if (!document.querySelector(`[role="toolbar"][aria-label="${toolbar}"]`)) return
      observer.disconnect()
      joined(performance.now() - since)
    }).observe(document.body, { childList: true, subtree: true })
    ;(pressed as HTMLElement).click()
  })
}

/** Click to connected, through our door and with a token that was ready, in turns; the first turn warms up. */
export const measure = (): Promise<Record<string, number>> =>
  withPortal(async (measured) => {
    const meeting = await meetingNow(measured)
    const context = await signedIn(measured, 'rina')
    const url = `${measured.portal.origin}/rapat/${meeting}/masuk`
    await join(context, url)
    await join(context, url, await readyFor(measured, meeting, 0))
    const taken: { door: number; premade: number }[] = []
    for (let round = 1; round <= rounds; round++) {
      const door = await join(context, url)
      const premade = await join(context, url, await readyFor(measured, meeting, round))
      process.stderr.write(`  ${String(Math.round(door))} ms, with a ready token ${String(Math.round(premade))} ms\n`)
      taken.push({ door, premade })
    }
    return {
      'join.ms': Math.round(median(taken.map(({ door }) => door))),
      'join.premade_ms': Math.round(median(taken.map(({ premade }) => premade))),
    }
  })
