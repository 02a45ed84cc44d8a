import type { Change } from '#functions/kernel/change.ts'
import { claimableIn, deskOf, finishedIn, noTimer, timer } from '#functions/work/work.keys.ts'
import type { TaskState } from '#shared/work/task.ts'

/** What a task's head row gains and loses when it moves; the verbs add their conditions and facts. */
type Move = Required<Pick<Change, 'set' | 'remove'>>

const ofHolding = ['holder', 'holderName', 'since', 'leaseUntil', 'fence', 'beatAt', 'deskOf', ...noTimer] as const
const ofHandover = ['handover', 'receiver', 'receiverName', 'stateBefore'] as const

type Holding = {
  readonly id: string
  readonly state: TaskState
  readonly holder: string
  readonly holderName: string
  readonly since: string
  readonly leaseUntil: string
}

/** Onto a person's desk, with a lease that runs from now. */
export const toDesk = ({ id, ...held }: Holding): Move => ({
  set: {
    ...held,
    changedAt: held.since,
    beatAt: held.since,
    deskOf: deskOf(held.holder),
    ...timer('lease', held.leaseUntil, id),
  },
  remove: ['claimableIn', ...ofHandover],
})

/** Back to the queue, where everybody of it may take it: no holder is left, not even an empty one. */
export const toQueue = (queue: string, now: string): Move => ({
  set: { state: 'READY', claimableIn: claimableIn(queue), changedAt: now },
  remove: ofHolding,
})

/** Work goes on at the same desk, in `state`, under a lease that runs anew: after a hand-over or a review came back. */
export const backAtDesk = (id: string, state: TaskState, leaseUntil: string, now: string): Move => ({
  set: { state, leaseUntil, beatAt: now, changedAt: now, ...timer('lease', leaseUntil, id) },
  remove: ofHandover,
})

/** The holder waits for somebody else: no lease runs. */
export const waiting = (state: 'HANDOVER_PENDING' | 'SUBMITTED', now: string): Move => ({
  set: { state, changedAt: now },
  remove: noTimer,
})

/** Finished: off the desk and out of the open work of its queue. */
export const toArchive = (queue: string, now: string): Move => ({
  set: { state: 'DONE', changedAt: now, listedIn: finishedIn(queue, now) },
  remove: ofHolding,
})
