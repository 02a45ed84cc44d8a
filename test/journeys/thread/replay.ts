import { CreateTableCommand, DeleteTableCommand } from '@aws-sdk/client-dynamodb'
import { randomUUID } from 'node:crypto'
import type { NamedMail } from '#functions/kernel/mail.ts'
import type { Table } from '#functions/kernel/table.ts'
import { tableShape } from '#infra/local/table.ts'
import type { Stored } from '#shared/kernel/condition.ts'
import { makeChance } from '#test/faults/chance.ts'
import { makeConsumers, sound, type Listeners } from '#test/journeys/thread/deliveries.ts'
import { allRows, endingOf } from '#test/journeys/thread/ending.ts'
import { expectedOf, violations, type Expected } from '#test/journeys/thread/expected.ts'
import type { Order } from '#test/journeys/thread/orders.ts'
import type { Walk } from '#test/journeys/thread/walk.ts'
import { fill } from '#test/kit/fill.ts'
import { found } from '#test/kit/workplace.ts'

/** What has come of the first deliveries of a walk: rows, mails, hints. */
type Standing = {
  readonly rows: readonly Stored[]
  readonly mails: readonly NamedMail[]
  readonly heard: ReadonlySet<string>
}

/** What one walk leaves to be told again. */
export type Recorded = {
  readonly walk: Walk
  /** By how many of the walk's deliveries have come, in their order; with none, what a consumer may read of the requests' own rows. */
  readonly standings: readonly Standing[]
  readonly expected: Expected
}

const ofRequests: readonly unknown[] = ['meeting', 'room', 'rights']

/** Of a walk that has ended. */
export async function recordOf(walk: Walk): Promise<Recorded> {
  const { table, services } = walk.stage.world
  const pending = walk.handedIn.evidence.map((each) => each.pending as unknown as Stored)
  const ground = [...(await allRows(table)).filter((row) => ofRequests.includes(row['kind'])), ...pending]
  const standings = await onBareTable(table, async (bare) => {
    await fill(bare, ground)
    const { deliver, mails, heard } = makeConsumers({ ...services, table: bare })
    const found: Standing[] = [{ rows: ground, mails: [], heard: new Set() }]
    for (const each of walk.stage.courier.log) {
      await deliver(each)
      found.push({ rows: await allRows(bare), mails: [...mails], heard: new Set(heard) })
    }
    return found
  })
  return { walk, standings, expected: expectedOf(walk) }
}

/**
 * Tells the consumers of a fresh table, in one order, what the walk has told: the walk is done once, and what is
 * replayed are the product's own consumers over the rows that requests had made before any consumer acted, not the
 * requests. Consumers keep nothing but rows, so an order that begins as the walk does begins with the rows, mails and
 * hints that its beginning had left. The facts are the records of the real stream, the database and the object store are
 * the real ones. Mails go to a relay that, in a seeded order, refuses one in twenty.
 */
export async function replay(
  { walk, standings, expected }: Recorded,
  order: Order,
  listeners: Listeners = sound,
): Promise<readonly string[]> {
  const { table, services } = walk.stage.world
  const before = found(standings[order.after])
  return onBareTable(table, async (bare) => {
    await fill(bare, before.rows)
    const chance = makeChance(order.seed ?? 0)
    const refuses = () => order.seed !== undefined && chance.happens(0.05)
    const { deliver, mails, heard } = makeConsumers({ ...services, table: bare }, { listeners, refuses })
    for (const burst of order.bursts) await Promise.all(burst.map(deliver))
    const ending = await endingOf(bare, services.files, [...before.mails, ...mails], walk.instants)
    return violations(expected, ending, new Set([...before.heard, ...heard])).map((each) => `${order.name}: ${each}`)
  })
}

/** Does something on a table without stream and indexes, which no consumer reads: they are most of its cost. */
async function onBareTable<T>(like: Table, does: (bare: Table) => Promise<T>): Promise<T> {
  const { KeySchema, AttributeDefinitions = [], BillingMode } = tableShape(like.name)
  const keys = AttributeDefinitions.filter((each) => KeySchema?.some((key) => key.AttributeName === each.AttributeName))
  const name = `replay-${randomUUID()}`
  await like.client.send(
    new CreateTableCommand({ TableName: name, KeySchema, AttributeDefinitions: keys, BillingMode }),
  )
  try {
    return await does({ ...like, name })
  } finally {
    await like.client.send(new DeleteTableCommand({ TableName: name }))
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
