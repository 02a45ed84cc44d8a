import { formatNumber } from '#web/kernel/format.ts'
import type { Refused, Sentences } from '#web/kernel/refusal-notice.tsx'
import { sinceWords, untilWords } from '#web/work/spoken.ts'
import type { WorkWords } from '#web/work/work-words.ts'
import { workRefusals, type WorkCode } from '#shared/work/work.refusals.ts'

type Tells = Refused['tells']
type Speaker = { readonly t: WorkWords; readonly zone: string; readonly now: string }

const text = (tells: Tells, field: string) => (typeof tells[field] === 'string' ? tells[field] : undefined)

function sinceOf({ t, zone, now }: Speaker, tells: Tells): string {
  const since = text(tells, 'since')
  return since === undefined ? '' : t.since(sinceWords(since, zone, now))
}

function heldOf(speaker: Speaker, tells: Tells): string {
  const { t, zone, now } = speaker
  const until = text(tells, 'leaseUntil')
  const since = sinceOf(speaker, tells)
  if (since === '') return ''
  return t.atTheirs(until === undefined ? since : `${since} ${t.upTo(untilWords(t, until, zone, now))}`)
}

function holderOf(speaker: Speaker, tells: Tells): string {
  const name = text(tells, 'holderName')
  return name === undefined ? speaker.t.nowInQueue() : speaker.t.nowAt(name, sinceOf(speaker, tells))
}

function othersOf({ t, zone, now }: Speaker, { held, soonest }: Tells): string {
  if (typeof held !== 'number' || held === 0) return ''
  const [first] = (soonest ?? []) as readonly { readonly holderName: string; readonly leaseUntil?: string }[]
  const back =
    first?.leaseUntil === undefined ? '' : t.soonest(first.holderName, untilWords(t, first.leaseUntil, zone, now))
  return t.othersHold(formatNumber(held), back)
}

type Sentence = (speaker: Speaker, tells: Tells) => string
const plain =
  (code: PlainCode): Sentence =>
  ({ t }) =>
    t[code]()
type PlainCode = Exclude<WorkCode, 'TASK_HELD' | 'DESK_FULL' | 'NOTHING_TO_TAKE' | 'TASK_NOT_YOURS'>

const sentences: Readonly<Record<WorkCode, Sentence>> = {
  TASK_HELD: (speaker, tells) => speaker.t.TASK_HELD(text(tells, 'holderName') ?? '', heldOf(speaker, tells)),
  DESK_FULL: ({ t }, { points }) =>
    t.DESK_FULL(typeof points === 'number' ? `, ${formatNumber(points)} ${t.points()}` : ''),
  NOTHING_TO_TAKE: (speaker, tells) => speaker.t.NOTHING_TO_TAKE(othersOf(speaker, tells)),
  TASK_NOT_YOURS: (speaker, tells) => speaker.t.TASK_NOT_YOURS(holderOf(speaker, tells)),
  TASK_MOVED: plain('TASK_MOVED'),
  TASK_CLOSED: plain('TASK_CLOSED'),
  TASK_EXCLUDES_YOU: plain('TASK_EXCLUDES_YOU'),
  TASK_CHANGED: plain('TASK_CHANGED'),
  FENCE_STALE: plain('FENCE_STALE'),
  TASK_STATE: plain('TASK_STATE'),
  STEP_CHANGED: plain('STEP_CHANGED'),
  RECEIVER_HOLDS_IT: plain('RECEIVER_HOLDS_IT'),
  RECEIVER_EXCLUDED: plain('RECEIVER_EXCLUDED'),
  RECEIVER_NOT_MEMBER: plain('RECEIVER_NOT_MEMBER'),
  HANDOVER_OVER: plain('HANDOVER_OVER'),
  HANDOVER_NOT_YOURS: plain('HANDOVER_NOT_YOURS'),
  TASK_EXISTS: plain('TASK_EXISTS'),
  NUMBER_TAKEN: plain('NUMBER_TAKEN'),
  CURSOR_INVALID: plain('CURSOR_INVALID'),
}

const isWork = (code: string): code is WorkCode => Object.hasOwn(workRefusals, code)

/** The sentence of work for a refusal: what happened, what stays safe, what to do. */
export const sentencesOf =
  (speaker: () => Speaker): Sentences =>
  ({ code, tells }) =>
    isWork(code) ? sentences[code](speaker(), tells) : undefined
