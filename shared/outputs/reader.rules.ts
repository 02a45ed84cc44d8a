import { any, on, type Clause, type Condition } from '#shared/kernel/condition.ts'
import { hasRole, type Rights } from '#shared/people/rights.ts'
import type { Output } from '#shared/outputs/output.ts'
import { workerOf, type Worker } from '#shared/work/task.ts'

const output = on<Output>()

/** Who asks: a worker, who may be an auditor as well. */
export type Reader = Worker & { readonly isAuditor: boolean }

export const readerOf = (rights: Rights): Reader => ({ ...workerOf(rights), isAuditor: hasRole(rights, 'auditor') })

type Seeing = Pick<Reader, 'id' | 'queues' | 'units' | 'isAuditor'>

/** [O17] who an output exists for. */
const sees = (by: Seeing): Condition =>
  any(
    output.oneOf('queue', by.queues),
    output.oneOf('unit', by.units),
    output.has('chain', by.id),
    output.has('reviewers', by.id),
    output.equals('reviewer', by.id),
    ...(by.isAuditor ? [output.present('id')] : []),
  )

export const isThere = (by: Seeing) => [{ code: 'NOT_FOUND', must: sees(by) }] as const satisfies readonly Clause[]
