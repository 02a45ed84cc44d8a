import { all, on, type Clause } from '#shared/kernel/condition.ts'
import type { EvidenceFile } from '#shared/outputs/output.ts'
import { sameFileName } from '#shared/outputs/file-name.ts'
import type { Upload } from '#shared/outputs/upload.ts'
import { holds } from '#shared/work/holder.rules.ts'
import { working } from '#shared/work/task.lifecycle.ts'
import type { Task, Worker } from '#shared/work/task.ts'

const task = on<Task>()
const upload = on<Upload>()

/** What the author's page showed of the task: it is copied into the output. */
export type SeenWork = Pick<Task, 'number' | 'title' | 'queue' | 'unit'> & { readonly chain: readonly string[] }

const isOpen = [
  { code: 'TASK_NOT_OPEN', must: task.oneOf('state', working), tells: ['state'] },
  { code: 'STEPS_OPEN', must: task.equals('mandatoryOpen', 0), tells: ['mandatoryOpen'] },
] as const satisfies readonly Clause[]

const isAsSeen = ({ number, title, queue, unit, chain }: SeenWork) =>
  [
    {
      code: 'TASK_CHANGED',
      must: all(
        task.equals('number', number),
        task.equals('title', title),
        task.equals('queue', queue),
        task.equals('unit', unit),
        task.same('chain', chain),
      ),
    },
  ] as const satisfies readonly Clause[]

/** [O2] the holder of an open task hands in, [O4] a first version only where no output waits, [O5] of what they saw. */
export const mayHandIn = (by: Worker, fence: number, seen: SeenWork) =>
  [
    ...holds(by, fence),
    ...isOpen,
    { code: 'OUTPUT_OPEN', must: task.absent('output'), tells: ['output'] },
    ...isAsSeen(seen),
  ] as const satisfies readonly Clause[]

/** [O4] the next version of the output that came back. */
export const mayHandInAgain = (by: Worker, fence: number, output: string, seen: SeenWork) =>
  [
    ...holds(by, fence),
    ...isOpen,
    { code: 'TASK_NOT_OPEN', must: task.equals('output', output), tells: ['state'] },
    ...isAsSeen(seen),
  ] as const satisfies readonly Clause[]

/** [O18] a file is offered to whoever could hand it in. */
export const mayUpload = (by: Worker, fence: number) =>
  [
    ...holds(by, fence),
    { code: 'TASK_NOT_OPEN', must: task.oneOf('state', working), tells: ['state'] },
  ] as const satisfies readonly Clause[]

/** [O19] only what was checked for this task, [O5] and is what the author saw. */
export const isEvidence = (of: string, { name, size, type, sha256, scan }: EvidenceFile) =>
  [
    { code: 'FILE_MISSING', must: upload.equals('task', of) },
    { code: 'FILE_NOT_READY', must: upload.equals('state', 'clean') },
    {
      code: 'FILE_MISSING',
      must: all(
        upload.equals('name', name),
        upload.equals('size', size),
        upload.equals('type', type),
        upload.equals('sha256', sha256),
        upload.equals('scan', scan),
      ),
    },
  ] as const satisfies readonly Clause[]

type Submitted = { readonly files: readonly Pick<EvidenceFile, 'name'>[]; readonly links: readonly string[] }

/** [O6] What a submission lacks: anything to look at, or a name that only one of its files has. */
export function submissionFault({ files, links }: Submitted) {
  if (files.length + links.length === 0) return { code: 'EVIDENCE_MISSING', tells: {} } as const
  const twice = files.find(({ name }, i) => files.slice(0, i).some((before) => sameFileName(before.name, name)))
  return twice && ({ code: 'FILE_NAME_TAKEN', tells: { name: twice.name } } as const)
}
