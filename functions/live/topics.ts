import { readAll } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { forget, touch } from '#functions/kernel/touch.ts'
import { shift, toEpochSeconds } from '#shared/kernel/time.ts'

const longest = { hours: 12 }
const socketPk = (connection: string) => `SOCKET#${connection}`
const topicRow = (topic: string, connection: string) => ({ pk: `TOPIC#${topic}`, sk: socketPk(connection) })

/** Lets a connection hear of a record. */
export async function listen(table: Table, connection: string, topic: string, now: string): Promise<void> {
  const expiresAt = toEpochSeconds(shift(now, longest))
  await Promise.all([
    touch(table, 'socket', { key: topicRow(topic, connection), set: { connection, expiresAt } }),
    touch(table, 'socket', { key: { pk: socketPk(connection), sk: `TOPIC#${topic}` }, set: { topic, expiresAt } }),
  ])
}

/** Takes a connection off everything it listened to. */
export async function hangUp(table: Table, connection: string): Promise<void> {
  const rows = await readAll(table, { of: socketPk(connection) })
  await Promise.all(
    rows.flatMap(({ sk, topic }) => [
      forget(table, 'socket', { pk: socketPk(connection), sk: String(sk) }),
      ...(typeof topic === 'string' ? [forget(table, 'socket', topicRow(topic, connection))] : []),
    ]),
  )
}

export async function listeners(table: Table, topic: string): Promise<readonly string[]> {
  const rows = await readAll(table, { of: `TOPIC#${topic}` })
  return rows.map(({ connection }) => String(connection))
}
