import type { Credentials } from '#functions/kernel/post-form.ts'
import type { Table } from '#functions/kernel/table.ts'
import type { Gateway } from '#functions/live/connections.ts'
import { hangUp, listeners } from '#functions/live/topics.ts'

/** "This record changed": all that a hint says. */
export type Hint = { readonly topic: string; readonly type: string }

export type Push = (hints: readonly Hint[]) => Promise<void>

/** Sends hints to whoever listens; a connection that is gone is taken off the lists. */
export function makePush(
  table: Table,
  endpoint: string,
  region: string,
  credentials: () => Promise<Credentials>,
): Push {
  // Loaded at the first hint: most requests send none.
  let gateway: Promise<Gateway> | undefined
  const send = async (connection: string, hint: Hint) => {
    gateway ??= import('#functions/live/connections.ts').then(({ connect }) =>
      connect({ endpoint, region, credentials }),
    )
    try {
      await (
        await gateway
      )(connection, new TextEncoder().encode(JSON.stringify(hint)))
    } catch (error) {
      if ((error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode !== 410) throw error
      await hangUp(table, connection)
    }
  }
  return async (hints) => {
    await Promise.all(
      hints.map(async (hint) => {
        const connections = await listeners(table, hint.topic)
        await Promise.allSettled(connections.map((connection) => send(connection, hint)))
      }),
    )
  }
}
