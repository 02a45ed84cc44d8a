import type { Refused, Sentences } from '#web/kernel/refusal-notice.tsx'
import type { OutputsWords } from '#web/outputs/outputs-words.ts'
import { untilWords } from '#web/work/spoken.ts'
import type { WorkWords } from '#web/work/work-words.ts'
import { outputsRefusals } from '#shared/outputs/outputs.refusals.ts'

type Tells = Refused['tells']
type Speaker = { readonly t: OutputsWords; readonly w: WorkWords; readonly zone: string; readonly now: string }
type Sentence = (speaker: Speaker, tells: Tells) => string

/** What the browser itself finds about a file. */
const ownCodes = ['FILE_UNREADABLE', 'TOO_MANY_FILES', 'UPLOAD_BROKEN'] as const
export type OwnCode = (typeof ownCodes)[number]
type Code = keyof typeof outputsRefusals | OwnCode

const text = (tells: Tells, field: string) => (typeof tells[field] === 'string' ? tells[field] : undefined)

function untilOf({ t, w, zone, now }: Speaker, until: string | undefined): string {
  return until === undefined ? '' : t.upTo(untilWords(w, until, zone, now))
}

const told: Partial<Readonly<Record<Code, Sentence>>> = {
  TASK_NOT_YOURS: ({ t }, tells) => {
    const name = text(tells, 'holderName')
    return t.TASK_NOT_YOURS(name === undefined ? t.nowInQueue() : t.nowAt(name))
  },
  STEPS_OPEN: ({ t }, { mandatoryOpen }) =>
    t.STEPS_OPEN(typeof mandatoryOpen === 'number' ? `${String(mandatoryOpen)} ` : ''),
  FILE_NAME_TAKEN: ({ t }, tells) => t.FILE_NAME_TAKEN(text(tells, 'name') ?? t.thatFile()),
  REVIEW_HELD: (speaker, tells) =>
    speaker.t.REVIEW_HELD(
      text(tells, 'reviewerName') ?? speaker.t.someone(),
      untilOf(speaker, text(tells, 'reviewUntil')),
    ),
  REVIEW_FIRST_TO_OTHER: (speaker, tells) =>
    speaker.t.REVIEW_FIRST_TO_OTHER(
      text(tells, 'firstToName') ?? speaker.t.someone(),
      untilOf(speaker, text(tells, 'firstUntil')),
    ),
  ALREADY_CLAIMED_FOR_REVIEW: ({ t }, tells) =>
    t.ALREADY_CLAIMED_FOR_REVIEW(text(tells, 'reviewerName') ?? t.theReviewer()),
  REASON_MISSING: ({ t }, { field }) => (field === 'points' ? t.POINTS_MISSING() : t.REASON_MISSING()),
}

// Every code has an entry in the words: a code that is missing there does not compile.
type Spoken = Pick<OutputsWords, Code>

const isOurs = (code: string): code is Code =>
  Object.hasOwn(outputsRefusals, code) || (ownCodes as readonly string[]).includes(code)

/** The sentence of outputs for a refusal: what happened, what stays safe, what to do. */
export const sentencesOf =
  (speaker: () => Speaker): Sentences =>
  ({ code, tells }) => {
    if (!isOurs(code)) return undefined
    const spoken: Spoken = speaker().t
    return told[code]?.(speaker(), tells) ?? (spoken[code] as () => string)()
  }
