import { claimTask } from '#functions/work/claim-task.ts'
import { listQueue } from '#functions/work/work.store.ts'
import { countCalls } from '#test/kit/counting.ts'
import { found, friday, wish, workplace } from '#test/kit/workplace.ts'
import { withDatabase } from '#test/measure/with-database.ts'

/** Calls to the database of a claim and of a page of a queue, the session step apart. */
export const measure = (): Promise<Record<string, number>> =>
  withDatabase(async () => {
    const { table, queue, workers, add } = await workplace(1)
    const by = found(workers[0])
    const task = await add()
    const claim = await countCalls(table, () => claimTask(table, wish(by.id, friday), by, task, friday, friday))
    const listing = { queue: queue.id, view: 'all', person: by.id, zone: queue.zone, now: friday } as const
    const list = await countCalls(table, () => listQueue(table, 'secret', listing))
    return { 'claim.round_trips': claim.calls, 'list.round_trips': list.calls }
  })
