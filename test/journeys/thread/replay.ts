import { CreateTableCommand, DeleteTableCommand } from '@aws-sdk/client-dynamodb'
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import { randomUUID } from 'node:crypto'
import type { Table } from '#functions/kernel/table.ts'
import { tableShape } from '#infra/local/table.ts'
import type { Stored } from '#shared/kernel/condition.ts'
import { makeChance } from '#test/faults/chance.ts'
import { makeConsumers, sound, type Listeners } from '#test/journeys/thread/deliveries.ts'
import { allRows, endingOf } from '#test/journeys/thread/ending.ts'
import { expectedOf, violations, type Expected } from '#test/journeys/thread/expected.ts'
import type { Order } from '#test/journeys/thread/orders.ts'
import type { Walk } from '#test/journeys/thread/walk.ts'

/** What one walk leaves to be told again. */
export type Recorded = {
  readonly walk: Walk
  /** The rows that requests alone have made, and that a consumer may read. */
  readonly ground: readonly Stored[]
  readonly expected: Expected
}

const ofRequests: readonly unknown[] = ['meeting', 'room', 'rights']

/** Of a walk that has ended. */
export async function recordOf(walk: Walk): Promise<Recorded> {
  const rows = await allRows(walk.stage.world.table)
  const pending = walk.handedIn.evidence.map((each) => each.pending as unknown as Stored)
  const ground = [...rows.filter((row) => ofRequests.includes(row['kind'])), ...pending]
  return { walk, ground, expected: expectedOf(walk) }
}

/**
 * Tells the consumers of a fresh table, in one order, what the walk has told: the walk is done once, and what is
 * replayed are the product's own consumers over the rows that requests had made before any consumer acted, not the
 * requests. The facts are the records of the real stream, the database and the object store are the real ones. Mails
 * go to a relay that, in a seeded order, refuses one in twenty.
 */
export async function replay(
  { walk, ground, expected }: Recorded,
  order: Order,
  listeners: Listeners = sound,
): Promise<readonly string[]> {
  const table = await bareTable(walk.stage.world.table)
  try {
    await fill(table, ground)
    const chance = makeChance(order.seed ?? 0)
    const refuses = () => order.seed !== undefined && chance.happens(0.05)
    const { services } = walk.stage.world
    const consumers = makeConsumers({ ...services, table }, { listeners, refuses })
    for (const burst of order.bursts) await Promise.all(burst.map(consumers.deliver))
    const found = await endingOf(table, services.files, consumers.mails, walk.instants)
    return violations(expected, found, consumers.heard).map((each) => `${order.name}: ${each}`)
  } finally {
    await table.client.send(new DeleteTableCommand({ TableName: table.name }))
  }
}

/** A table without stream and indexes, which no consumer reads: they are most of its cost. */
async function bareTable(like: Table): Promise<Table> {
  const { KeySchema, AttributeDefinitions = [], BillingMode } = tableShape(like.name)
  const keys = AttributeDefinitions.filter((each) => KeySchema?.some((key) => key.AttributeName === each.AttributeName))
  const name = `replay-${randomUUID()}`
  await like.client.send(
    new CreateTableCommand({ TableName: name, KeySchema, AttributeDefinitions: keys, BillingMode }),
  )
  return { ...like, name }
}

async function fill({ client, name }: Table, rows: readonly Stored[]): Promise<void> {
  for (let i = 0; i < rows.length; i += 25) {
    const RequestItems = { [name]: rows.slice(i, i + 25).map((Item) => ({ PutRequest: { Item } })) }
    await client.send(new BatchWriteCommand({ RequestItems }))
  }
}

/** All orders, a few at a time; what was violated in any of them. */
export async function replayAll(
  recorded: Recorded,
  orders: readonly Order[],
  listeners?: Listeners,
): Promise<readonly string[]> {
  const found: string[] = []
  const left = [...orders]
  const work = async () => {
    for (let order = left.shift(); order; order = left.shift())
      found.push(...(await replay(recorded, order, listeners)))
  }
  await Promise.all(Array.from({ length: 4 }, work))
  return found
}
