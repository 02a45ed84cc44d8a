import { TransactWriteCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { readPage } from '#functions/kernel/read.ts'
import { refuse, type Table } from '#functions/kernel/table.ts'
import { claimTask } from '#functions/work/claim-task.ts'
import { claimableIn } from '#functions/work/work.keys.ts'
import { readTask } from '#functions/work/work.store.ts'
import { firstBroken, type Stored } from '#shared/kernel/condition.ts'
import { mayClaim } from '#shared/work/claim.rules.ts'
import type { Task } from '#shared/work/task.ts'

/** How a workload takes a task and names its tries; the product's own way, or one with a known bug. */
export type Way = {
  readonly claim: typeof claimTask
  readonly key: (key: string, attempt: number) => string
  /** The table that later writes of a holder go through. */
  readonly holders: (table: Table) => Table
}

export const sound: Way = { claim: claimTask, key: (key) => key, holders: (table) => table }

/** RELIABILITY 8 by number. They live here alone: the product has no switch that could turn one on. */
export const plants = {
  'claim-without-condition': { ...sound, claim: (table, ...rest) => claimTask(unguarded(table), ...rest) },
  'claim-read-then-write': {
    ...sound,
    claim: async (table, intent, by, seen, now, leaseUntil) => {
      const broken = refusalOf(await readTask(table, seen.id), by, seen, now)
      return broken ?? claimTask(unguarded(table), intent, by, seen, now, leaseUntil)
    },
  },
  'retry-without-key': { ...sound, key: (key, attempt) => `${key}-${String(attempt)}` },
  'decide-on-index': {
    ...sound,
    claim: async (table, intent, by, seen, now, leaseUntil) => {
      const { rows } = await readPage(table, { index: 'claimable', of: claimableIn(seen.queue) })
      const broken = refusalOf(
        rows.find(({ id }) => id === seen.id),
        by,
        seen,
        now,
      )
      return broken ?? claimTask(unguarded(table), intent, by, seen, now, leaseUntil)
    },
  },
  'lease-without-fence': { ...sound, holders: withoutFence },
} as const satisfies Readonly<Record<string, Way>>

function refusalOf(row: Stored | Task | undefined, ...asked: Parameters<typeof mayClaim>) {
  const broken = firstBroken(mayClaim(...asked), row)
  return broken && refuse(broken.code, { holder: row?.['holder' as keyof typeof row] })
}

type Item = {
  readonly Key?: Stored
  readonly UpdateExpression?: string
  readonly ConditionExpression?: string
  readonly ExpressionAttributeNames?: Stored
  readonly ExpressionAttributeValues?: Stored
}
type WriteItem = { readonly Put?: Item & { readonly Item?: Stored }; readonly Update?: Item }

const isHeadOfTask = ({ Key }: Item) => String(Key?.['pk']).startsWith('TASK#') && Key?.['sk'] === 'META'

/** A condition taken out or weakened, with the terms that nobody refers to any more. */
function changed(item: Item, condition: string | undefined): Item {
  const { ConditionExpression: _, ...rest } = item
  const text = `${item.UpdateExpression ?? ''} ${condition ?? ''}`
  const used = new Set(text.match(/[#:]\w+/g))
  const keep = (terms: Stored = {}) => Object.fromEntries(Object.entries(terms).filter(([alias]) => used.has(alias)))
  return {
    ...rest,
    ...(condition !== undefined && { ConditionExpression: condition }),
    ExpressionAttributeNames: keep(item.ExpressionAttributeNames),
    ExpressionAttributeValues: keep(item.ExpressionAttributeValues),
  }
}

/** The task's row is written whatever it says, and so is the fact under it, which would have stopped the second writer. */
const unguarded = (table: Table): Table =>
  rewriting(table, (item) => {
    if (item.Update && isHeadOfTask(item.Update)) return { Update: changed(item.Update, undefined) }
    if (item.Put?.Item?.['kind'] !== 'fact') return item
    const { ConditionExpression: _, ...put } = item.Put
    return { Put: put }
  })

function withoutFence(table: Table): Table {
  return rewriting(table, ({ Update, ...item }) => {
    if (!Update || !isHeadOfTask(Update)) return Update ? { ...item, Update } : item
    const condition = Update.ConditionExpression?.replace(/#fence = :v\d+/g, 'attribute_exists(#fence)')
    return { Update: changed(Update, condition) }
  })
}

/** The same table, whose writes are changed on their way. */
function rewriting(table: Table, rewrite: (item: WriteItem) => WriteItem): Table {
  const send = (command: unknown) => {
    if (command instanceof TransactWriteCommand) {
      const items = (command.input.TransactItems ?? []) as readonly WriteItem[]
      return table.client.send(new TransactWriteCommand({ TransactItems: items.map(rewrite) as never }))
    }
    if (command instanceof UpdateCommand)
      return table.client.send(new UpdateCommand(rewrite({ Update: command.input as Item }).Update as never))
    return table.client.send(command as never)
  }
  const client = Object.assign(Object.create(table.client) as DynamoDBDocumentClient, { send: send as never })
  return { ...table, client }
}
