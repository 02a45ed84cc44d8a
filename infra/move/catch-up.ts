import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { setTimeout as pause } from 'node:timers/promises'
import { actionBecomesTask } from '#functions/meetings/action-becomes-task.ts'
import { taskKey } from '#functions/work/work.keys.ts'
import { allOf } from '#infra/move/lanes.ts'
import { nameOf, type Row } from '#infra/move/row.ts'
import { readRows, segmentsOf } from '#infra/move/rows.ts'
import type { StoredFact } from '#shared/kernel/fact.ts'
import { actionRecorded } from '#shared/meetings/meetings.facts.ts'

const factOf = (row: Row) => unmarshall({ ...row }) as StoredFact
const taskRow = (task: string): Row => {
  const { pk, sk } = taskKey(task)
  return { pk: { S: pk }, sk: { S: sk } }
}

/**
 * Makes the tasks of actions that were recorded in the last moment before the copy: nobody tells their facts any more.
 * Everything else that follows from facts only tells people. Answers how many were made.
 */
export async function catchUp({ db, table }: { readonly db: DynamoDBClient; readonly table: string }): Promise<number> {
  const client = DynamoDBDocumentClient.from(db, { marshallOptions: { removeUndefinedValues: true } })
  const { react } = actionBecomesTask({ client, name: table, pause: (attempt) => pause(50 * 2 ** attempt) })
  let made = 0
  await allOf(segmentsOf({ db, table }), async (page) => {
    const facts = page.filter(({ type }) => type?.S === actionRecorded.type).map(factOf)
    const tasks = facts.map((fact) => taskRow(actionRecorded.read(fact)?.action.task ?? ''))
    const there = await readRows({ db, table }, tasks)
    for (const [i, fact] of facts.entries()) {
      if (there.has(nameOf(tasks[i] ?? {}))) continue
      await react(fact)
      made += 1
    }
  })
  return made
}
