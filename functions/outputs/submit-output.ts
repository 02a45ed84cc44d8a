import type { Intent } from '#functions/kernel/intent.ts'
import { commit, type Table } from '#functions/kernel/table.ts'
import { refuseUnlessDone } from '#functions/outputs/once.ts'
import { about, counted, hintsOf } from '#functions/outputs/output-facts.ts'
import { listed, outputKey } from '#functions/outputs/outputs.keys.ts'
import { versionRows } from '#functions/outputs/version-rows.ts'
import { waiting } from '#functions/work/desk-moves.ts'
import { numberKey, taskKey } from '#functions/work/work.keys.ts'
import { dayIn } from '#shared/calendar/day.ts'
import { outputNumber, type OutputId, type Submission } from '#shared/outputs/output.ts'
import { outputSubmitted } from '#shared/outputs/outputs.facts.ts'
import { reviewDueHours } from '#shared/outputs/review.rules.ts'
import { mayHandIn, submissionFault } from '#shared/outputs/submit.rules.ts'
import { mayCountIn } from '#shared/performance/target.rules.ts'
import { queueOf, type QueueRight, type Rights } from '#shared/people/rights.ts'
import { answerBy } from '#shared/work/lease.rules.ts'
import { workerOf } from '#shared/work/task.ts'
import { taskSubmitted } from '#shared/work/work.facts.ts'

export type HandIn = {
  readonly task: string
  readonly fence: number
  /** Of the task, as it was seen. */
  readonly rev: number
  readonly seen: {
    readonly number: string
    readonly title: string
    readonly queue: string
    readonly chain: readonly string[]
  }
  readonly submission: Submission
}

/** Hands in the first version for a task. One transaction, no read before it. */
export async function submitOutput(
  table: Table,
  intent: Intent,
  person: Rights,
  input: HandIn,
  id: OutputId,
  now: string,
) {
  const right = queueOf(person, input.seen.queue)
  if (!right) return refuseUnlessDone<Receipt, 'NOT_FOUND'>(table, intent, 'NOT_FOUND')
  const fault = submissionFault(input.submission) ?? periodFault(input.submission.period, dayIn(right.zone, now))
  if (fault) return refuseUnlessDone<Receipt, typeof fault.code>(table, intent, fault.code, fault.tells)
  const number = outputNumber(id, Number(dayIn(right.zone, now).slice(0, 4)))
  const outcome = await put(table, intent, person, input, right, { id, number }, now)
  // Seven letters of chance met themselves: the number that people quote gets a tail.
  if (outcome.done || outcome.refused !== 'NUMBER_TAKEN') return outcome
  return put(table, intent, person, input, right, { id, number: `${number}-2` }, now)
}

type Receipt = Extract<Awaited<ReturnType<typeof put>>, { done: true }>['answer']
type Named = { readonly id: OutputId; readonly number: string }

/** Why a version cannot count in the period that it names. */
export const periodFault = (period: string, today: string) =>
  mayCountIn(period, today) ? undefined : ({ code: 'PERIOD_CLOSED', tells: { period } } as const)

function put(
  table: Table,
  intent: Intent,
  person: Rights,
  input: HandIn,
  right: QueueRight,
  named: Named,
  now: string,
) {
  const { task, fence, rev, seen, submission } = input
  const { unit, zone } = right
  const { title, queue, chain, number: taskNumber } = seen
  const { files, indicator, period, quantity } = submission
  const reviewDue = answerBy(right, now, reviewDueHours)
  const by = { author: person.person, authorName: person.name }
  const head = {
    ...named,
    task,
    taskNumber,
    title,
    queue,
    unit,
    zone,
    ...by,
    version: 1,
    indicator,
    period,
    quantity,
    submittedAt: now,
    reviewDue,
  }
  const { set, remove } = waiting('SUBMITTED', now)
  const told = { ...about(head, person.name), ...counted(submission), queue, files: files.length, reviewDue }
  return commit(
    table,
    intent,
    {
      task: {
        key: taskKey(task),
        must: mayHandIn(workerOf(person), fence, { number: taskNumber, title, queue, unit, chain }),
        rev,
        fact: taskSubmitted.of({ byName: person.name, output: named.id, version: 1 }, [task, queue]),
        set: { ...set, output: named.id },
        remove: [...remove, 'leaseUntil'],
      },
      output: {
        key: outputKey(named.id),
        rev: 0,
        must: [{ code: 'OUTPUT_OPEN', must: { op: 'absent', field: 'id' } }],
        fact: outputSubmitted.of(told, hintsOf(head, indicator)),
        set: { kind: 'output', v: 1, ...head, state: 'SUBMITTED', chain: new Set(chain), ...listed(head) },
      },
      number: {
        key: numberKey(named.number),
        must: [{ code: 'NUMBER_TAKEN', must: { op: 'absent', field: 'id' } }],
        set: { kind: 'number', id: named.id },
      },
      ...versionRows({ output: head, version: 1, person, submission, answers: [], reviewDue, now }),
    },
    () => ({ ...named, version: 1, at: now, zone, reviewDue, files }),
  )
}
