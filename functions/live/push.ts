import {
  ApiGatewayManagementApiClient,
  GoneException,
  PostToConnectionCommand,
} from '@aws-sdk/client-apigatewaymanagementapi'
import type { Table } from '#functions/kernel/table.ts'
import { hangUp, listeners } from '#functions/live/topics.ts'

/** "This record changed": all that a hint says. */
export type Hint = { readonly topic: string; readonly type: string }

export type Push = (hints: readonly Hint[]) => Promise<void>

/** Sends hints to whoever listens; a connection that is gone is taken off the lists. */
export function makePush(
  table: Table,
  endpoint: string,
  region: string,
  credentials: () => Promise<{ accessKeyId: string; secretAccessKey: string; sessionToken?: string }>,
): Push {
  const client = new ApiGatewayManagementApiClient({ endpoint, region, credentials, maxAttempts: 2 })
  const send = async (connection: string, hint: Hint) => {
    try {
      await client.send(
        new PostToConnectionCommand({ ConnectionId: connection, Data: new TextEncoder().encode(JSON.stringify(hint)) }),
      )
    } catch (error) {
      if (
        !(error instanceof GoneException) &&
        (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode !== 410
      )
        throw error
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
