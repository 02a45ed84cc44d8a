import { all, any, on, type Clause } from '#shared/kernel/condition.ts'
import { openStates, working } from '#shared/work/task.lifecycle.ts'
import type { Desk, Member, SeenTask, Task, Worker } from '#shared/work/task.ts'

const task = on<Task>()
const desk = on<Desk>()
const member = on<Member>()

/** [W1] only members of the queue, at the moment of the write. */
export const isMember = [
  { code: 'NOT_FOUND', must: member.equals('active', true) },
] as const satisfies readonly Clause[]

/**
 * [W2] a task outside one's queues does not exist, [W3] one holder at a time, [W4] a lapsed lease frees the task,
 * [W7] excluded people stay out. `now`: ISO instant, UTC.
 */
export const mayClaim = (by: Pick<Worker, 'id' | 'queues'>, seen: SeenTask, now: string) =>
  [
    { code: 'NOT_FOUND', must: task.oneOf('queue', by.queues) },
    { code: 'TASK_MOVED', must: task.equals('queue', seen.queue), tells: ['queue'] },
    { code: 'TASK_CLOSED', must: task.oneOf('state', openStates), tells: ['state'] },
    {
      code: 'TASK_HELD',
      must: any(task.equals('state', 'READY'), all(task.oneOf('state', working), task.before('leaseUntil', now))),
      tells: ['holder', 'holderName', 'since', 'leaseUntil', 'state'],
    },
    { code: 'TASK_EXCLUDES_YOU', must: task.lacks('excluded', by.id) },
    {
      code: 'TASK_CHANGED',
      must: all(
        task.equals('points', seen.points),
        seen.holder === undefined ? task.absent('holder') : task.equals('holder', seen.holder),
      ),
    },
  ] as const satisfies readonly Clause[]

/** [W9] a desk holds at most `limit` points. */
export const hasRoom = (by: Pick<Worker, 'limit'>, points: number) =>
  [
    { code: 'DESK_FULL', must: desk.atMost('points', by.limit - points), tells: ['points'] },
  ] as const satisfies readonly Clause[]
