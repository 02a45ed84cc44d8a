import type { Refused } from '#web/kernel/refusal-notice.tsx'
import type { Stage } from '#web/outputs/upload-file.ts'
import type { EvidenceFile } from '#shared/outputs/output.ts'

/** A file of the form: on its way, with the server, kept on the device for later, or refused. */
export type UploadRow = {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly state: 'waiting' | Stage | 'kept' | 'refused' | 'done'
  readonly sent: number
  readonly refused?: Refused | undefined
  readonly file?: EvidenceFile
}

/** What a failed try means: wait and try again, begin anew, sign in first, or give up and tell. */
export type Outlook = 'again' | 'anew' | 'sign-in' | 'over'

const outlooks: Readonly<Record<string, Outlook>> = {
  OFFLINE: 'again',
  BROKEN: 'again',
  TRY_AGAIN: 'again',
  TOO_MANY: 'again',
  TOO_MANY_UPLOADS: 'again',
  FILE_NOT_READY: 'again',
  FILE_MISSING: 'anew',
  FILE_HASH_DIFFERS: 'anew',
  KEY_REUSED: 'anew',
  SIGN_IN: 'sign-in',
}
const waits = [2, 5, 15, 30, 60] as const
const mostAnew = 3

/** `tries`: how often it failed so far, this time included. */
export function outlookOf({ code }: Refused, tries: number): Outlook {
  const outlook = outlooks[code] ?? 'over'
  return outlook === 'anew' && tries >= mostAnew ? 'over' : outlook
}

/** Seconds until the next try: longer each time, or as long as the server asks. */
export function waitOf({ tells }: Refused, tries: number): number {
  const asked = tells['retryAfter']
  return typeof asked === 'number' ? asked : (waits[Math.min(tries, waits.length) - 1] ?? waits[0])
}

/** How much of a row is done, in quarters: what a screen reader hears. */
export const quarterOf = ({ state, sent, size }: UploadRow): number =>
  state === 'done' ? 4 : size === 0 ? 0 : Math.min(3, Math.floor((sent / size) * 4))
