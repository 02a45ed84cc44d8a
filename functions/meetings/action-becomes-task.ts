import type { Reaction } from '#functions/kernel/fact-stream.ts'
import { intentOf } from '#functions/kernel/intent.ts'
import type { Table } from '#functions/kernel/table.ts'
import { addTask } from '#functions/work/add-task.ts'
import { actionRecorded } from '#shared/meetings/meetings.facts.ts'
import type { QueueId } from '#shared/people/rights.ts'
import type { UnitId } from '#shared/people/unit.ts'

const name = 'action-becomes-task'
// An earlier delivery of the same fact has made it.
const there: readonly string[] = ['TASK_EXISTS', 'KEY_REUSED']

/** An action of a meeting becomes one task in its queue, however often and by however many it is told. */
export const actionBecomesTask = (table: Table): Reaction => ({
  name,
  react: async (fact) => {
    const told = actionRecorded.read(fact)
    if (!told) return
    const { action, meeting, queue, steps } = told
    const { id, task, title, description, points, due, indicator, decision, byName } = action
    const origin = { meeting, action: id, ...(decision !== undefined && { decision }) } as Parameters<
      typeof addTask
    >[3]['origin']
    const outcome = await addTask(
      table,
      intentOf(name, `${fact.pk} ${fact.sk}`, { task }, fact.at),
      { name: byName },
      {
        id: task,
        queue: { ...queue, id: queue.id as QueueId, unit: queue.unit as UnitId },
        title,
        description,
        points,
        priority: 0,
        due,
        steps: steps.map((title) => ({ title, mandatory: true })),
        ...(indicator !== undefined && { indicator }),
        ...(origin && { origin }),
      },
      fact.at,
    )
    if (!outcome.done && !there.includes(outcome.refused))
      throw new Error(`the action has no task yet: ${outcome.refused}`)
  },
})
