import { implement } from '@orpc/server'
import { answer } from '#functions/kernel/answer.ts'
import type { Rotated } from '#functions/kernel/config.ts'
import { staff, type Ground } from '#functions/kernel/rpc.ts'
import { refuse } from '#functions/kernel/table.ts'
import type { Services } from '#functions/kernel/services.ts'
import { acceptHandover } from '#functions/work/accept-handover.ts'
import { addNote } from '#functions/work/add-note.ts'
import { addTask } from '#functions/work/add-task.ts'
import { checkStep } from '#functions/work/check-step.ts'
import { claimTask } from '#functions/work/claim-task.ts'
import { countClaim } from '#functions/work/count-claim.ts'
import { handOver } from '#functions/work/hand-over.ts'
import { keepLease } from '#functions/work/keep-lease.ts'
import { readTaskDetail } from '#functions/work/read-task.ts'
import { refuseHandover } from '#functions/work/refuse-handover.ts'
import { releaseTask } from '#functions/work/release-task.ts'
import { saveDraft } from '#functions/work/save-draft.ts'
import { takeNext } from '#functions/work/take-next.ts'
import { countQueue, listDesk, listMembers, listQueue, present } from '#functions/work/work.store.ts'
import { queueOf } from '#shared/people/rights.ts'
import { leaseEnd } from '#shared/work/lease.rules.ts'
import { workerOf } from '#shared/work/task.ts'
import { work } from '#shared/work/work.api.ts'

/** `cursorSecrets`: sign the places in lists. */
export type WorkServices = Services & { readonly cursorSecrets: Rotated<string> }

const routes = implement(work).$context<Ground<WorkServices>>().use(staff)
const missing = refuse('NOT_FOUND')

export const workRoutes = routes.router({
  queue: routes.queue.handler(async ({ input, context: { services, person, now }, errors }) => {
    const right = queueOf(person, input.queue)
    if (!right) return answer(errors, missing)
    const listing = { ...input, person: person.person, zone: right.zone, now }
    const page = await listQueue(services.table, services.cursorSecrets, listing)
    return page ?? answer(errors, refuse('CURSOR_INVALID'))
  }),
  counts: routes.counts.handler(async ({ input, context: { services, person, now }, errors }) =>
    queueOf(person, input.queue)
      ? countQueue(services.table, input.queue, person.person, now)
      : answer(errors, missing),
  ),
  members: routes.members.handler(async ({ input, context: { services, person }, errors }) =>
    queueOf(person, input.queue)
      ? { members: [...(await listMembers(services.table, input.queue))] }
      : answer(errors, missing),
  ),
  mine: routes.mine.handler(({ context: { services, person } }) => listDesk(services.table, person.person)),
  task: routes.task.handler(
    async ({ input, context: { services, person }, errors }) =>
      (await readTaskDetail(services.table, input.id, workerOf(person))) ?? answer(errors, missing),
  ),

  add: routes.add.handler(async ({ input, context: { services, person, intent, now }, errors }) => {
    const right = queueOf(person, input.queue)
    if (!right) return answer(errors, missing)
    const { queue: id, indicator, ...given } = input
    const task = { id: services.newId('tsk'), ...given, ...present({ indicator }), queue: { id, ...right } }
    const by = { name: person.name, member: person.person }
    return answer(errors, await addTask(services.table, intent, by, task, now))
  }),
  claim: routes.claim.handler(async ({ input, context: { services, person, intent, now }, errors }) => {
    const right = queueOf(person, input.queue)
    if (!right) return answer(errors, countClaim(services, missing))
    const lease = leaseEnd(right, now)
    const ended = await claimTask(services.table, intent, workerOf(person), input, now, lease)
    return answer(errors, countClaim(services, ended))
  }),
  takeAnother: routes.takeAnother.handler(async ({ input, context: { services, person, intent, now }, errors }) => {
    const right = queueOf(person, input.queue)
    if (!right) return answer(errors, countClaim(services, missing))
    const lease = leaseEnd(right, now)
    const ended = await takeNext(services.table, intent, workerOf(person), input, now, lease, Math.random)
    return answer(errors, countClaim(services, ended))
  }),
  release: routes.release.handler(async ({ input, context: { services, person, intent, now }, errors }) =>
    answer(errors, await releaseTask(services.table, intent, workerOf(person), input, now)),
  ),
  keepLease: routes.keepLease.handler(async ({ input, context: { services, person, now }, errors }) => {
    const right = queueOf(person, input.queue)
    if (!right) return answer(errors, missing)
    return answer(errors, await keepLease(services.table, workerOf(person), input, now, leaseEnd(right, now)))
  }),
  checkStep: routes.checkStep.handler(async ({ input, context: { services, person, intent, now }, errors }) =>
    answer(errors, await checkStep(services.table, intent, workerOf(person), input, now)),
  ),
  handOver: routes.handOver.handler(async ({ input, context: { services, person, intent, now }, errors }) =>
    answer(errors, await handOver(services.table, intent, workerOf(person), input, services.newId('hnd'), now)),
  ),
  acceptHandover: routes.acceptHandover.handler(async ({ input, context: { services, person, intent, now }, errors }) =>
    answer(errors, await acceptHandover(services.table, intent, person, input, now)),
  ),
  refuseHandover: routes.refuseHandover.handler(async ({ input, context: { services, person, intent, now }, errors }) =>
    answer(errors, await refuseHandover(services.table, intent, person, input, now)),
  ),
  addNote: routes.addNote.handler(async ({ input, context: { services, person, intent, now }, errors }) =>
    answer(
      errors,
      await addNote(services.table, intent, workerOf(person), input.id, services.newId('nte'), input.text, now),
    ),
  ),
  saveDraft: routes.saveDraft.handler(async ({ input, context: { services, person, now }, errors }) =>
    answer(errors, await saveDraft(services.table, workerOf(person), input.id, input.text, now)),
  ),
})
