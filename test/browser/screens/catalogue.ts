import { guestScreens } from '#test/browser/screens/guest-screens.ts'
import { meetingScreens } from '#test/browser/screens/meeting-screens.ts'
import { outputScreens } from '#test/browser/screens/output-screens.ts'
import { performanceScreens } from '#test/browser/screens/performance-screens.ts'
import { publicScreens } from '#test/browser/screens/public-screens.ts'
import type { Screen } from '#test/browser/screens/screen.ts'
import { roomScreens } from '#test/browser/screens/room-screens.ts'
import { todayScreens } from '#test/browser/screens/today-screens.ts'
import { workScreens } from '#test/browser/screens/work-screens.ts'

/** Every screen of the portal, by its place. */
export const catalogue: Readonly<Record<string, readonly Screen[]>> = {
  'sign-in and statement': publicScreens,
  today: todayScreens,
  work: workScreens,
  outputs: outputScreens,
  performance: performanceScreens,
  guests: guestScreens,
  meetings: meetingScreens,
  'a meeting from inside': roomScreens,
}
