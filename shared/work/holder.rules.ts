import { all, any, on, type Clause, type Condition } from '#shared/kernel/condition.ts'
import type { Task, Worker } from '#shared/work/task.ts'

const task = on<Task>()
const told = ['holder', 'holderName', 'since', 'leaseUntil', 'state'] as const

type Reader = Pick<Worker, 'id' | 'queues' | 'units'>

/** [W2] a task is there for the members of its queue, for everybody who held it, and for the head of its unit. */
export const sees = (by: Reader): Condition =>
  any(task.oneOf('queue', by.queues), task.has('chain', by.id), task.oneOf('unit', by.units))

export const isThere = (by: Reader) => [{ code: 'NOT_FOUND', must: sees(by) }] as const satisfies readonly Clause[]

/** [W5] every later write of a holder: they hold it, and under this very claim; an older tab of theirs is refused too. */
export const holds = (by: Reader, fence: number) =>
  [
    ...isThere(by),
    { code: 'TASK_NOT_YOURS', must: task.equals('holder', by.id), tells: told },
    { code: 'FENCE_STALE', must: task.equals('fence', fence), tells: told },
  ] as const satisfies readonly Clause[]

/** What a change was built from is still so: the points that move and the queue that they belong to. */
export const isAsRead = ({ points, queue, state }: Pick<Task, 'points' | 'queue' | 'state'>) =>
  [
    {
      code: 'TASK_CHANGED',
      must: all(task.equals('points', points), task.equals('queue', queue), task.equals('state', state)),
    },
  ] as const satisfies readonly Clause[]

/** The task still belongs to the queue whose rights the request was judged by. */
export const isIn = (queue: string) =>
  [{ code: 'TASK_MOVED', must: task.equals('queue', queue), tells: ['queue'] }] as const satisfies readonly Clause[]
