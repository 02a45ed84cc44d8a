import * as v from 'valibot'
import { route } from '#shared/kernel/contract.ts'
import { idSchema } from '#shared/kernel/ids.ts'
import { pageOf, pageQuery } from '#shared/kernel/page.ts'
import { line, optionalProse, prose } from '#shared/kernel/text.ts'
import { date } from '#shared/kernel/time.ts'
import { personId } from '#shared/people/person.ts'
import { handover, handoverId } from '#shared/work/handover.ts'
import { draft, taskDetail, taskRow } from '#shared/work/task-view.ts'
import { queueId, taskId, taskState } from '#shared/work/task.ts'
import { workRefusals } from '#shared/work/work.refusals.ts'

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const fence = count
const stepId = v.pipe(v.string(), v.regex(/^\d{2}$/))

/** What a holder has in hand: the fence tells an older tab from the present one. */
const held = { id: taskId, fence }
const holding = v.object({
  id: taskId,
  state: taskState,
  holder: v.string(),
  holderName: v.string(),
  since: v.string(),
  leaseUntil: v.string(),
  fence: v.number(),
})
const reason = prose(1000)

export const work = {
  /** A page of a queue. `mine`: what I hold of it; `overdue`: due before today in the unit's zone and not handed in. */
  queue: route('queue-member')
    .route({ method: 'GET', path: '/queues/{queue}/tasks' })
    .input(
      v.strictObject({
        queue: queueId,
        view: v.picklist(['all', 'claimable', 'mine', 'overdue', 'in-review']),
        ...pageQuery,
      }),
    )
    .output(pageOf(taskRow))
    .errors(workRefusals),
  /** How many rows each view has; `more`: there are more than were counted. */
  counts: route('queue-member')
    .route({ method: 'GET', path: '/queues/{queue}/counts' })
    .input(v.strictObject({ queue: queueId }))
    .output(v.object({ all: count, claimable: count, mine: count, overdue: count, inReview: count, more: v.boolean() }))
    .errors(workRefusals),
  members: route('queue-member')
    .route({ method: 'GET', path: '/queues/{queue}/members' })
    .input(v.strictObject({ queue: queueId }))
    .output(
      v.object({
        members: v.array(v.object({ id: personId, name: v.string(), unitName: v.string(), zone: v.string() })),
      }),
    )
    .errors(workRefusals),
  /** For "Hari ini": the tasks in my hands and the hand-overs that wait for my answer, due first. */
  mine: route('own-record')
    .route({ method: 'GET', path: '/me/tasks' })
    .output(v.object({ held: v.array(taskRow), handed: v.array(handover) })),
  task: route('queue-member')
    .route({ method: 'GET', path: '/tasks/{id}' })
    .input(v.strictObject({ id: taskId }))
    .output(taskDetail)
    .errors(workRefusals),
  add: route('queue-member')
    .route({ method: 'POST', path: '/queues/{queue}/tasks' })
    .input(
      v.strictObject({
        queue: queueId,
        title: line(200),
        description: v.optional(optionalProse(8000), ''),
        due: date,
        points: whole(1, 20),
        priority: v.optional(whole(0, 9), 0),
        indicator: v.optional(idSchema('idr')),
        steps: v.optional(
          v.pipe(v.array(v.strictObject({ title: line(200), mandatory: v.boolean() })), v.maxLength(40)),
          [],
        ),
      }),
    )
    .output(v.object({ id: taskId, number: v.string(), rev: v.number() }))
    .errors(workRefusals),

  /** Takes this task as it was seen in a list row; `holder`: only of a row whose lease is over. */
  claim: route('queue-member')
    .route({ method: 'POST', path: '/tasks/{id}/claim' })
    .input(v.strictObject({ id: taskId, queue: queueId, points: count, rev: count, holder: v.optional(personId) }))
    .output(holding)
    .errors(workRefusals),
  /** Takes the most urgent task that is free; `except`: the one that was just lost. */
  takeAnother: route('queue-member')
    .route({ method: 'POST', path: '/queues/{queue}/take' })
    .input(v.strictObject({ queue: queueId, except: v.optional(taskId) }))
    .output(v.object({ ...holding.entries, title: v.string(), number: v.string() }))
    .errors(workRefusals),
  release: route('holder')
    .route({ method: 'POST', path: '/tasks/{id}/release' })
    .input(v.strictObject({ ...held, reason }))
    .output(v.object({ id: taskId, rev: v.number() }))
    .errors(workRefusals),
  /** "I am still here": the lease starts anew; a refusal says that the claim is gone. */
  keepLease: route('holder')
    .route({ method: 'POST', path: '/tasks/{id}/lease' })
    .input(v.strictObject({ ...held, queue: queueId }))
    .output(v.object({ leaseUntil: v.string() }))
    .errors(workRefusals),
  checkStep: route('holder')
    .route({ method: 'PUT', path: '/tasks/{id}/steps/{step}' })
    .input(v.strictObject({ ...held, step: stepId, done: v.boolean() }))
    .output(v.object({ step: v.string(), done: v.boolean(), rev: v.number() }))
    .errors(workRefusals),

  /** `hours`: working hours that the receiver has to answer. */
  handOver: route('holder')
    .route({ method: 'POST', path: '/tasks/{id}/handovers' })
    .input(
      v.strictObject({
        ...held,
        to: personId,
        note: prose(4000),
        questions: v.optional(v.pipe(v.array(line(500)), v.maxLength(20)), []),
        hours: v.optional(whole(1, 40), 8),
      }),
    )
    .output(v.object({ handover: handoverId, deadline: v.string(), rev: v.number() }))
    .errors(workRefusals),
  acceptHandover: route('receiver')
    .route({ method: 'POST', path: '/tasks/{id}/handovers/{handover}/accept' })
    .input(v.strictObject({ id: taskId, handover: handoverId }))
    .output(holding)
    .errors(workRefusals),
  refuseHandover: route('receiver')
    .route({ method: 'POST', path: '/tasks/{id}/handovers/{handover}/refuse' })
    .input(v.strictObject({ id: taskId, handover: handoverId, reason }))
    .output(v.object({ id: taskId, rev: v.number() }))
    .errors(workRefusals),

  addNote: route('queue-member')
    .route({ method: 'POST', path: '/tasks/{id}/notes' })
    .input(v.strictObject({ id: taskId, text: prose(4000) }))
    .output(v.object({ note: idSchema('nte'), at: v.string() }))
    .errors(workRefusals),
  /** What I typed and did not send; nobody else reads or changes it. An empty text takes it away. */
  saveDraft: route('queue-member')
    .route({ method: 'PUT', path: '/tasks/{id}/draft' })
    .input(v.strictObject({ id: taskId, text: optionalProse(20000) }))
    .output(draft)
    .errors(workRefusals),
}
