import type { Page } from '@playwright/test'
import type { Scene } from '#test/browser/screens/scene.ts'

export const languages = ['id', 'en'] as const
export type Language = (typeof languages)[number]
export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]
export const sizes = { wide: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } } as const
export type Size = keyof typeof sizes

/** Who looks: somebody of the cast by login, the guest of the invitation, or a stranger. */
export type Onlooker = 'siti' | 'rina' | 'andi' | 'dewi' | 'maya' | 'tyas' | 'ratna' | 'guest' | 'stranger'

export type Screen = {
  /** Also the name of its picture. */
  readonly name: string
  readonly as: Onlooker
  /** Brings the page to where it is to be judged, and waits until it stands. */
  readonly open: (page: Page, scene: Scene) => Promise<unknown>
  /** A screen as it usually is: each theme and size in Indonesian, and once in English. Without: one of its other states, once. */
  readonly isMain: boolean
  /** Only where the screen looks another way in a window of the other size. */
  readonly only?: Size
  /** Not beside other people's, because they would meet: it is looked at one after another with its like. */
  readonly inTurn?: boolean
  /** The state shows a refusal, so that the browser's own line about a failed request is expected. */
  readonly isRefusal?: boolean
}
