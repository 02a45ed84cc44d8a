import type { Credentials } from '#functions/kernel/post-form.ts'
import type { Table } from '#functions/kernel/table.ts'
import { hangUp, listeners } from '#functions/live/topics.ts'

/** "This record changed": all that a hint says. */
export type Hint = { readonly topic: string; readonly type: string }

export type Push = (hints: readonly Hint[]) => Promise<void>

type Gateway = (connection: string, data: Uint8Array) => Promise<unknown>
type GatewayPlace = {
  readonly endpoint: string
  readonly region: string
  readonly credentials: () => Promise<Credentials>
}

// Loaded at the first hint: most requests send none.
async function connect(place: GatewayPlace): Promise<Gateway> {
  const { ApiGatewayManagementApiClient, PostToConnectionCommand } =
    await import('@aws-sdk/client-apigatewaymanagementapi')
  const limits = { maxAttempts: 2, requestHandler: { connectionTimeout: 1000, requestTimeout: 3000 } }
  const client = new ApiGatewayManagementApiClient({ ...place, ...limits })
  return (ConnectionId, Data) => client.send(new PostToConnectionCommand({ ConnectionId, Data }))
}

/** Sends hints to whoever listens; a connection that is gone is taken off the lists. */
export function makePush(
  table: Table,
  endpoint: string,
  region: string,
  credentials: () => Promise<Credentials>,
): Push {
  let gateway: Promise<Gateway> | undefined
  const send = async (connection: string, hint: Hint) => {
    gateway ??= connect({ endpoint, region, credentials })
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
