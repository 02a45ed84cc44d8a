import { all, on, type Clause } from '#shared/kernel/condition.ts'
import type { Handover } from '#shared/work/handover.ts'
import { holds, isThere } from '#shared/work/holder.rules.ts'
import { fits } from '#shared/work/task.lifecycle.ts'
import type { Member, Task, Worker } from '#shared/work/task.ts'

const task = on<Task>()
const handover = on<Handover>()
const member = on<Member>()
const told = ['holder', 'holderName', 'since', 'state'] as const

/** [W12] the holder hands over, to somebody who may do this work; nothing moves until the receiver accepts. */
export const mayHandOver = (by: Worker, fence: number, to: string) =>
  [
    ...holds(by, fence),
    ...fits('handOver'),
    { code: 'RECEIVER_EXCLUDED', must: task.lacks('excluded', to) },
  ] as const satisfies readonly Clause[]

/** [W12] the receiver is a member of the queue at the moment of the write. */
export const receives = [
  { code: 'RECEIVER_NOT_MEMBER', must: member.equals('active', true) },
] as const satisfies readonly Clause[]

/** [W13] the receiver answers, and only while the hand-over waits; until then the giver is the holder. */
export const mayAnswer = (by: Worker, id: string, giver: string) =>
  [
    ...isThere(by),
    {
      code: 'HANDOVER_OVER',
      must: all(task.equals('state', 'HANDOVER_PENDING'), task.equals('handover', id), task.equals('holder', giver)),
      tells: told,
    },
    { code: 'HANDOVER_NOT_YOURS', must: task.equals('receiver', by.id), tells: told },
  ] as const satisfies readonly Clause[]

/** [W14] the timer takes back what nobody answered in time. */
export const isUnanswered = (id: string, now: string) => ({
  task: [
    { code: 'HANDOVER_OVER', must: all(task.equals('state', 'HANDOVER_PENDING'), task.equals('handover', id)) },
  ] as const satisfies readonly Clause[],
  handover: [
    { code: 'HANDOVER_OVER', must: all(handover.equals('state', 'PENDING'), handover.atMost('deadline', now)) },
  ] as const satisfies readonly Clause[],
})
