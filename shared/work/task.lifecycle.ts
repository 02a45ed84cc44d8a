import type { Clause } from '#shared/kernel/condition.ts'
import { on } from '#shared/kernel/condition.ts'
import { taskStates, type Task, type TaskState } from '#shared/work/task.ts'

/** Who may do a verb; `claim.rules`, `holder.rules` and `handover.rules` say what that means. */
export type Doer = 'member' | 'holder' | 'receiver' | 'reviewer' | 'timer'

type Move = {
  readonly from: readonly TaskState[]
  readonly who: Doer
  /** `previous`: the state that was left for a hand-over. */
  readonly to: TaskState | 'same' | 'previous'
  readonly fact: string
}

/** The states in which somebody works: a lease runs, and ends the holding when it is over. */
export const working = ['CLAIMED', 'IN_PROGRESS', 'CHANGES_REQUESTED'] as const satisfies readonly TaskState[]

/** The whole life of a task: [W10] what is not in this table does not happen. */
export const lifecycle = {
  add: { from: [], who: 'member', to: 'READY', fact: 'task-added' },
  claim: { from: ['READY'], who: 'member', to: 'CLAIMED', fact: 'task-claimed' },
  takeOver: { from: working, who: 'member', to: 'CLAIMED', fact: 'task-claimed' },
  release: { from: working, who: 'holder', to: 'READY', fact: 'task-released' },
  lapse: { from: working, who: 'timer', to: 'READY', fact: 'lease-lapsed' },
  check: { from: working, who: 'holder', to: 'same', fact: 'step-checked' },
  start: { from: ['CLAIMED'], who: 'holder', to: 'IN_PROGRESS', fact: 'step-checked' },
  handOver: { from: working, who: 'holder', to: 'HANDOVER_PENDING', fact: 'handover-offered' },
  accept: { from: ['HANDOVER_PENDING'], who: 'receiver', to: 'CLAIMED', fact: 'handover-accepted' },
  refuse: { from: ['HANDOVER_PENDING'], who: 'receiver', to: 'previous', fact: 'handover-refused' },
  lapseHandover: { from: ['HANDOVER_PENDING'], who: 'timer', to: 'previous', fact: 'handover-lapsed' },
  submit: { from: working, who: 'holder', to: 'SUBMITTED', fact: 'task-submitted' },
  requestChanges: { from: ['SUBMITTED'], who: 'reviewer', to: 'CHANGES_REQUESTED', fact: 'task-returned' },
  withdraw: { from: ['SUBMITTED'], who: 'holder', to: 'IN_PROGRESS', fact: 'task-withdrawn' },
  giveBack: { from: ['SUBMITTED'], who: 'reviewer', to: 'IN_PROGRESS', fact: 'task-given-back' },
  approve: { from: ['SUBMITTED'], who: 'reviewer', to: 'DONE', fact: 'task-done' },
} as const satisfies Readonly<Record<string, Move>>

export type Verb = keyof typeof lifecycle

export const isClosed = (state: TaskState): boolean => state === 'DONE' || state === 'CANCELLED'
export const openStates: readonly TaskState[] = taskStates.filter((state) => !isClosed(state))

const task = on<Task>()

/** [W10] the task is in a state that the verb starts from. */
export const fits = <V extends Verb>(verb: V) =>
  [
    {
      code: 'TASK_STATE',
      must: task.oneOf('state', lifecycle[verb].from),
      tells: ['state', 'holder', 'holderName', 'since'],
    },
  ] as const satisfies readonly Clause[]

/** The verbs that start from a state: what the screen may offer, before it asks who. */
export const verbsFrom = (state: TaskState): readonly Verb[] =>
  (Object.keys(lifecycle) as Verb[]).filter((verb) => (lifecycle[verb].from as readonly TaskState[]).includes(state))
