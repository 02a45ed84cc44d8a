import { expect, type Page } from '@playwright/test'
import type { Scene } from '#test/browser/screens/scene.ts'
import type { Screen } from '#test/browser/screens/screen.ts'
import { unanswered } from '#test/browser/screens/watch.ts'

// The machine may be busy with other tests: a page that is slow is no fault of its own.
export const patiently = expect.configure({ timeout: 20_000 })

type Address = string | ((scene: Scene) => string)
type Step = (page: Page, scene: Scene) => Promise<unknown>

type Way = Pick<Screen, 'only' | 'inTurn' | 'isRefusal'> & {
  /** What holds before the page is loaded: a broken line, a slow answer. */
  readonly before?: Step
  /** When the page stands; without it, when its heading is there and nothing is on its way. */
  readonly stands?: Step
  /** What somebody does there. */
  readonly then?: Step
}

/** Two frames, so that what an answer changes has been drawn and what it asks for has been asked. */
const frames = (page: Page) =>
  page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))

/** Waits until every request has its answer, but those that are held back. */
export const quiet = (page: Page, held: () => number = () => 0) =>
  patiently
    .poll(
      async () => {
        await frames(page)
        return unanswered(page) - held()
      },
      { intervals: [0, 50, 100] },
    )
    .toBe(0)

export async function settle(page: Page): Promise<void> {
  await patiently(page.getByRole('heading', { level: 1 })).toBeAttached()
  await patiently(page.getByText(/^(Memuat|Loading)…$/)).toHaveCount(0)
  await quiet(page)
}

const screenOf =
  (isMain: boolean) =>
  (name: string, as: Screen['as'], address: Address, { before, stands = settle, then, ...rest }: Way = {}): Screen => ({
    name,
    as,
    isMain,
    open: async (page, scene) => {
      await before?.(page, scene)
      await page.goto(typeof address === 'string' ? address : address(scene))
      await stands(page, scene)
      await then?.(page, scene)
    },
    ...rest,
  })

/** A screen as it usually is. */
export const main = screenOf(true)
/** One of its other states. */
export const state = screenOf(false)

/** Presses the first button of that name. */
export const press =
  (name: string | RegExp): Step =>
  (page) =>
    page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click()

/** Waits until a text is there to be read. */
export const reads =
  (text: string | RegExp): Step =>
  (page) =>
    patiently(page.getByText(text).first()).toBeVisible()

/** One step after another. */
export const steps =
  (...all: readonly Step[]): Step =>
  async (page, scene) => {
    for (const step of all) await step(page, scene)
  }
