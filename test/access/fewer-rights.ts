import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Key } from '#functions/kernel/change.ts'
import { readOne } from '#functions/kernel/read.ts'
import { meetingKey } from '#functions/meetings/meetings.keys.ts'
import { rightsKey } from '#functions/people/people.keys.ts'
import { memberKey } from '#functions/work/work.keys.ts'
import type { Stored } from '#shared/kernel/condition.ts'
import type { Assignment } from '#shared/people/roles.ts'
import type { Cell } from '#test/access/cells.ts'
import { put } from '#test/access/cells.ts'
import type { Kind } from '#test/access/kinds.ts'
import type { Actor, Stage } from '#test/access/stage.ts'

type Right = 'queues' | 'headOf' | 'roles' | 'hosts' | 'people'

/** Each right that somebody has here, to be taken away. */
export const removals: readonly (readonly [Kind, Right])[] = [
  ['member', 'queues'],
  ['holder', 'queues'],
  ['receiver', 'queues'],
  ['author', 'queues'],
  ['reviewer', 'queues'],
  ['unit head', 'headOf'],
  ['head elsewhere', 'queues'],
  ['auditor', 'roles'],
  ['host', 'hosts'],
  ['participant', 'people'],
]

/** Whether each cell is allowed once a right is gone; everything is as it was afterwards. */
export async function allowedWithout(
  stage: Stage,
  [kind, right]: readonly [Kind, Right],
  cells: readonly Cell[],
): Promise<readonly boolean[]> {
  const actor = stage.actors.find((each) => each.kind === kind)
  if (!actor) throw new Error(`nobody stands for ${kind}`)
  const before = await taken(stage, actor, right)
  const allowed: boolean[] = []
  for (const cell of cells) {
    allowed.push((await put(stage, actor, cell)).code === 'ok')
    await stage.writes.undo()
  }
  for (const row of before) await write(stage, row)
  await stage.writes.keep()
  return allowed
}

/** Takes the right away; answers the rows as they were. */
async function taken(stage: Stage, actor: Actor, right: Right): Promise<readonly Stored[]> {
  const { person, home } = actor
  const isMeetings = right === 'hosts' || right === 'people'
  const keys: readonly Key[] = isMeetings
    ? [meetingKey(home.meeting.id), meetingKey(home.planned.id)]
    : [rightsKey(person), ...(right === 'queues' ? [memberKey(home.queue, person)] : [])]
  const rows = await Promise.all(keys.map((key) => readOne(stage.world.table, key)))
  const found = rows.filter((row) => row !== undefined)
  for (const row of found) await write(stage, without(row, right, person))
  await stage.writes.keep()
  return found
}

function without(row: Stored, right: Right, person: string): Stored {
  if (row['kind'] === 'member') return { ...row, active: false }
  if (right === 'queues') return { ...row, queues: {} }
  if (right === 'headOf') return { ...row, headOf: [] }
  if (right === 'roles')
    return { ...row, roles: ['staff'], ...(isDated(row) && { assignments: onlyStaff(row.assignments) }) }
  const others = [...(row[right] as ReadonlySet<string>)].filter((each) => each !== person)
  return { ...row, [right]: new Set(others.length > 0 ? others : ['prs_tidakadaorang']) }
}

type Dated = Stored & { readonly assignments: readonly Assignment[] }
const isDated = (row: Stored): row is Dated => row['assignments'] !== undefined
const onlyStaff = (assignments: readonly Assignment[]) => assignments.filter(({ role }) => role === 'staff')

const write = ({ world }: Stage, row: Stored) =>
  world.table.client.send(new PutCommand({ TableName: world.table.name, Item: row }))
