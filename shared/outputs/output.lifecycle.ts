import type { OutputState } from '#shared/outputs/output.ts'

/** Who may do a verb; `submit.rules` and `review.rules` say what that means. */
export type Doer = 'holder' | 'author' | 'reviewer' | 'timer'

type Move = {
  readonly from: readonly OutputState[]
  readonly who: Doer
  readonly to: OutputState
  readonly fact: string
}

/** The whole life of an output: [O1] what is not in this table does not happen. */
export const lifecycle = {
  submit: { from: [], who: 'holder', to: 'SUBMITTED', fact: 'output-submitted' },
  resubmit: { from: ['CHANGES_REQUESTED'], who: 'holder', to: 'SUBMITTED', fact: 'output-submitted' },
  withdraw: { from: ['SUBMITTED'], who: 'author', to: 'WITHDRAWN', fact: 'output-withdrawn' },
  claim: { from: ['SUBMITTED'], who: 'reviewer', to: 'IN_REVIEW', fact: 'review-claimed' },
  takeOver: { from: ['IN_REVIEW'], who: 'reviewer', to: 'IN_REVIEW', fact: 'review-claimed' },
  giveBack: { from: ['IN_REVIEW'], who: 'reviewer', to: 'SUBMITTED', fact: 'review-given-back' },
  lapse: { from: ['IN_REVIEW'], who: 'timer', to: 'SUBMITTED', fact: 'review-lapsed' },
  approve: { from: ['IN_REVIEW'], who: 'reviewer', to: 'APPROVED', fact: 'output-approved' },
  return: { from: ['IN_REVIEW'], who: 'reviewer', to: 'CHANGES_REQUESTED', fact: 'output-returned' },
  reject: { from: ['IN_REVIEW'], who: 'reviewer', to: 'REJECTED', fact: 'output-rejected' },
} as const satisfies Readonly<Record<string, Move>>

export type Verb = keyof typeof lifecycle

/** Nothing follows: no new version, no verdict. */
export const isFinal = (state: OutputState): boolean =>
  Object.values(lifecycle).every(({ from }) => !(from as readonly OutputState[]).includes(state))
