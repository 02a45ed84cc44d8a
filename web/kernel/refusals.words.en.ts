import type { words as source } from '#web/kernel/refusals.words.id.ts'
import type { Translated } from '#web/kernel/words.tsx'

export const words: Translated<typeof source> = {
  INPUT_INVALID: 'Some input cannot be accepted yet. What you typed is still here. Check the marked parts.',
  KEY_MISSING: 'This page must be reloaded. What you typed is kept on this device.',
  SIGN_IN: 'Your session has ended. What you typed is kept on this device. Sign in again to go on.',
  ORIGIN_REFUSED:
    'The request came from another address and was not carried out. Open Balai at its own address and reload.',
  FORBIDDEN: 'You may not do this. Nothing has changed.',
  NOT_FOUND: 'Not found, or not for you. Check the link or ask who sent it.',
  CHANGED: 'Somebody changed it first. What you typed is still here. Reload to see the latest.',
  TRY_AGAIN: 'It is busy right now. Nothing has changed and your input is safe. Try again shortly.',
  BODY_TOO_LARGE: 'The input is too long to send at once. It is still here. Shorten it and send again.',
  BODY_NOT_JSON: 'The service could not read the input. It is kept on this device. Reload the page.',
  KEY_REUSED:
    'The same request was sent before with other content. What you typed is still here. Reload and send again.',
  TOO_MANY: 'Too many requests in a short time. Your input is safe. Wait a moment and try again.',
  OFFLINE: 'There is no connection. What you typed is kept on this device and can be sent when you are connected.',
  BROKEN:
    'The service has a fault. What you typed is kept on this device. Try again; if it happens again, ask the IT unit.',
  signInAgain: 'Sign in again',
  reload: 'Reload',
  tryAgain: 'Try again',
  fieldRequired: 'This must be filled in.',
  fieldTooLong: (most: string) => `Too long. At most ${most} characters.`,
  fieldControl: 'There is an invisible character. Delete that part and type it again.',
  fieldLineBreak: 'Write this in one line.',
  fieldOther: 'This cannot be accepted yet. Check it again.',
  polling: 'The live connection is lost. The page is updated every 30 seconds.',
}
