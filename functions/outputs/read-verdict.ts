import { readMany } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { outputKey, verdictKey } from '#functions/outputs/outputs.keys.ts'
import { about, hintsOf } from '#functions/outputs/output-facts.ts'
import { readOutput, type WholeOutput } from '#functions/outputs/outputs.store.ts'
import { unitKey } from '#functions/people/people.keys.ts'
import { queueKey, taskKey } from '#functions/work/work.keys.ts'
import type { Output, ReviewOutcome, ReviewPoint, Version } from '#shared/outputs/output.ts'
import { readerOf, type Reader } from '#shared/outputs/reader.rules.ts'
import { mayJudge } from '#shared/outputs/review.rules.ts'
import type { Rights } from '#shared/people/rights.ts'
import type { Queue } from '#shared/work/queue.ts'
import type { Task } from '#shared/work/task.ts'

export type Verdict = {
  readonly id: string
  readonly fence: number
  readonly version: number
  readonly outcome: ReviewOutcome
  readonly reason: string
  readonly points: readonly ReviewPoint[]
}

/** All that a verdict is built from. */
export type Judging = {
  readonly by: Reader
  readonly head: Output
  readonly judged: Version
  readonly task: Task
  readonly queue: Queue
  readonly unitName: string
  readonly verdict: Verdict
  readonly now: string
}

/** Loads what a verdict is about; undefined for whom the output does not exist. */
export async function readForVerdict(
  table: Table,
  person: Rights,
  verdict: Verdict,
  now: string,
): Promise<Judging | undefined> {
  const by = readerOf(person)
  const whole = await readOutput(table, verdict.id, by)
  const judged = whole && judgedOf(whole, verdict.version)
  if (!whole || !judged) return undefined
  const { head } = whole
  const rows = await readMany(table, [taskKey(head.task), queueKey(head.queue), unitKey(head.unit)])
  const task = rows.find(({ kind }) => kind === 'task') as Task | undefined
  const queue = rows.find(({ kind }) => kind === 'queue') as Queue | undefined
  const unit = rows.find(({ pk }) => pk === unitKey(head.unit).pk) as { name?: string } | undefined
  return task && queue && { by, head, judged, task, queue, unitName: unit?.name ?? '', verdict, now }
}

// A verdict on a version that is not there meets the clause of the write, which tells the newest one.
const judgedOf = ({ versions, head }: WholeOutput, version: number) =>
  versions.find((each) => each.version === version) ?? versions.find((each) => each.version === head.version)

/** The output's head under its conditions, and the verdict beside it; the outcome adds where the head moves to. */
export function verdictRows({ by, head, verdict, now }: Judging) {
  const { id, fence, version, outcome, reason, points } = verdict
  const row = { version, outcome, reviewer: by.id, reviewerName: by.name, at: now, reason, points }
  return {
    head: {
      key: outputKey(id),
      must: mayJudge(by, fence, version),
      rev: head.rev,
      add: { reviewers: new Set([by.id]) },
    },
    verdict: {
      key: verdictKey(id, version, by.id),
      must: [{ code: 'VERSION_CHANGED', must: { op: 'absent', field: 'version' } }],
      set: { kind: 'verdict', v: 1, ...row },
    },
    told: { ...about(head, by.name), version, reviewer: by.id, reason },
    hints: hintsOf(head, by.id, head.indicator),
  } as const
}
