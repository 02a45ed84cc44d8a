import type { Intent } from '#functions/kernel/intent.ts'
import { commit, refuse, type Table } from '#functions/kernel/table.ts'
import { refuseUnlessDone } from '#functions/outputs/once.ts'
import { about, counted, hintsOf } from '#functions/outputs/output-facts.ts'
import { listed, outputKey } from '#functions/outputs/outputs.keys.ts'
import { readOutput } from '#functions/outputs/outputs.store.ts'
import { periodFault } from '#functions/outputs/submit-output.ts'
import { versionRows } from '#functions/outputs/version-rows.ts'
import { waiting } from '#functions/work/desk-moves.ts'
import { taskKey } from '#functions/work/work.keys.ts'
import { readTask } from '#functions/work/work.store.ts'
import { dayIn } from '#shared/calendar/day.ts'
import { on } from '#shared/kernel/condition.ts'
import type { Output, Submission, Version } from '#shared/outputs/output.ts'
import { lifecycle } from '#shared/outputs/output.lifecycle.ts'
import { outputSubmitted } from '#shared/outputs/outputs.facts.ts'
import { readerOf } from '#shared/outputs/reader.rules.ts'
import { reviewDueHours, reviewHours, unanswered } from '#shared/outputs/review.rules.ts'
import { mayHandInAgain, submissionFault } from '#shared/outputs/submit.rules.ts'
import { queueOf, type Rights } from '#shared/people/rights.ts'
import { answerBy } from '#shared/work/lease.rules.ts'
import { taskSubmitted } from '#shared/work/work.facts.ts'

export type NextVersion = {
  readonly id: string
  readonly task: string
  readonly fence: number
  readonly submission: Submission
  readonly answers: Version['answers']
}

const output = on<Output>()
const firstReviewer = ['firstTo', 'firstToName', 'firstUntil'] as const

/** Hands in the version that answers a return; it is offered to the same reviewer first. */
export async function resubmitOutput(table: Table, intent: Intent, person: Rights, input: NextVersion, now: string) {
  const { id, fence, submission, answers } = input
  const [whole, task] = await Promise.all([readOutput(table, id, readerOf(person)), readTask(table, input.task)])
  if (whole?.head.task !== task?.id || !whole || !task) return refuse('NOT_FOUND')
  const { head, verdicts } = whole
  const { zone } = head
  const where = queueOf(person, head.queue) ?? head
  const open = unanswered(
    verdicts.filter(({ version }) => version === head.version).flatMap(({ points }) => points),
    answers,
  )
  const fault =
    submissionFault(submission) ??
    periodFault(submission.period, dayIn(zone, now)) ??
    (open.length ? ({ code: 'POINTS_UNANSWERED', tells: { points: open } } as const) : undefined)
  type Receipt = ReturnType<typeof receipt>
  if (fault) return refuseUnlessDone<Receipt, typeof fault.code>(table, intent, fault.code, fault.tells)

  const chain = [...(task.chain ?? [])]
  const version = head.version + 1
  const { files, indicator, period, quantity } = submission
  const reviewDue = answerBy(where, now, reviewDueHours)
  const by = { author: person.person, authorName: person.name }
  const next = { ...by, version, indicator, period, quantity, submittedAt: now, reviewDue }
  const first = head.firstTo !== undefined && !chain.includes(head.firstTo) ? head.firstTo : undefined
  const { number, queue } = head
  const told = {
    ...about({ ...head, ...next }, person.name),
    ...counted(submission),
    queue,
    files: files.length,
    reviewDue,
    ...(first && { firstTo: first }),
  }
  const receipt = () => ({ id: head.id, number, version, at: now, zone, reviewDue, files })
  const { set, remove } = waiting('SUBMITTED', now)
  return commit(
    table,
    intent,
    {
      task: {
        key: taskKey(task.id),
        must: mayHandInAgain(readerOf(person), fence, id, { ...task, chain }),
        rev: task.rev,
        fact: taskSubmitted.of({ byName: person.name, output: id, version }, [task.id, queue]),
        set,
        remove: [...remove, 'leaseUntil'],
      },
      output: {
        key: outputKey(id),
        must: [
          { code: 'NOT_UNDER_REVIEW', must: output.oneOf('state', lifecycle.resubmit.from), tells: ['state'] },
          { code: 'VERSION_CHANGED', must: output.equals('version', head.version), tells: ['version'] },
        ],
        rev: head.rev,
        fact: outputSubmitted.of(told, hintsOf({ ...head, ...next }, indicator, first)),
        set: {
          ...next,
          state: 'SUBMITTED',
          chain: new Set(chain),
          ...listed({ ...head, ...next }),
          ...(first && { firstUntil: answerBy(where, now, reviewHours) }),
        },
        ...(!first && { remove: firstReviewer }),
      },
      ...versionRows({ output: head, version, person, submission, answers, reviewDue, now }),
    },
    receipt,
  )
}
