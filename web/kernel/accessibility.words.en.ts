import type { Translated } from '#web/kernel/words.tsx'
import type { words as source } from '#web/kernel/accessibility.words.id.ts'

export const words: Translated<typeof source> = {
  title: 'Accessibility statement',
  lead: 'Balai should work for every civil servant and every meeting guest. Our target is WCAG 2.2 level AA. State now: partially conforms.',
  auditTitle: 'What has and has not been checked',
  audit:
    'There has been no outside audit and no test with people with disabilities. The makers of Balai wrote this statement themselves, so we do not claim "conforms".',
  checked:
    'Checked automatically on every change: colour contrast in both themes, and the axe rules on every screen, light and dark, as wide as a phone and a computer, in Chromium.',
  designed:
    'Designed in from the start: keyboard use, a skip link, states always in word and shape, a dark theme, reduced motion.',
  untestedTitle: 'Not tested yet',
  untestedReaders: 'Screen readers (NVDA, TalkBack, VoiceOver)',
  untestedZoom: '400 percent zoom and 200 percent text on every page',
  untestedContrast: 'Windows high contrast',
  untestedVoice: 'Voice control and switch devices',
  gapsTitle: 'Shortcomings we know of',
  gapCaptions: 'Meetings have no live captions yet. Arrange a sign interpreter or a typist where one is needed.',
  gapDocuments:
    'Files uploaded by staff may not work with a screen reader. Ask the person who uploaded them for another form.',
  helpTitle: 'Asking for help',
  help: 'You have a right to support so that you can work and take part in meetings, such as an interpreter, a typist or more time. Tell the chair of the meeting or the people who run Balai at your agency.',
  contact:
    'Send findings and complaints to the people who run Balai at your agency. They answer within two working days. If the answer does not help, use the complaints channel of the agency.',
}
