import { defineFact } from '#shared/kernel/fact.ts'
import type { Origin } from '#shared/work/task.ts'

/** Every fact says who did it by name: the reader of a history has no list of people. */
type By = { readonly byName: string }
type Passing = By & {
  readonly handover: string
  readonly number: string
  readonly title: string
  readonly from: string
  readonly fromName: string
  readonly to: string
  readonly toName: string
}

export const queueCreated = defineFact<{ name: string; unit: string }>()('queue-created')
export const queueChanged = defineFact<{ name: string; unit: string; leaseHours: number }>()('queue-changed')

export const taskAdded = defineFact<
  By & { number: string; title: string; queue: string; queueName: string; points: number; due: string; origin?: Origin }
>()('task-added')
/** `from`: whose lapsed claim was taken over. */
export const taskClaimed = defineFact<By & { holder: string; queue: string; leaseUntil: string; from?: string }>()(
  'task-claimed',
)
export const taskReleased = defineFact<By & { holder: string; queue: string; queueName: string; reason: string }>()(
  'task-released',
)
export const leaseLapsed = defineFact<
  By & { holder: string; holderName: string; queue: string; queueName: string; leaseUntil: string; title: string }
>()('lease-lapsed')

export const handoverOffered = defineFact<
  Passing & { deadline: string; note: string; questions: readonly string[]; stepsOpen: number }
>()('handover-offered')
export const handoverAccepted = defineFact<Passing & { leaseUntil: string }>()('handover-accepted')
export const handoverRefused = defineFact<Passing & { reason: string }>()('handover-refused')
export const handoverLapsed = defineFact<Passing & { deadline: string }>()('handover-lapsed')

export const stepChecked = defineFact<By & { step: string; title: string; done: boolean; started: boolean }>()(
  'step-checked',
)
export const noteAdded = defineFact<By & { note: string; text: string }>()('note-added')

/** What happens to a task through its output; `outputs` writes these with the verdict. */
export const taskSubmitted = defineFact<By & { output: string; version: number }>()('task-submitted')
export const taskReturned = defineFact<By & { output: string; version: number; holder: string }>()('task-returned')
/** The author took the output back before anybody reviewed it. */
export const taskWithdrawn = defineFact<By & { output: string; version: number; holder: string }>()('task-withdrawn')
export const taskGivenBack = defineFact<By & { output: string; holder: string; reason: string }>()('task-given-back')
export const taskDone = defineFact<By & { output: string; version: number; holder: string }>()('task-done')
