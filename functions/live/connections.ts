import { ApiGatewayManagementApiClient, PostToConnectionCommand } from '@aws-sdk/client-apigatewaymanagementapi'
import type { Credentials } from '#functions/kernel/post-form.ts'

/** Writes to one open connection. */
export type Gateway = (connection: string, data: Uint8Array) => Promise<unknown>
type GatewayPlace = {
  readonly endpoint: string
  readonly region: string
  readonly credentials: () => Promise<Credentials>
}

/** The open connections of the WebSocket API. */
export function connect(place: GatewayPlace): Gateway {
  const limits = { maxAttempts: 2, requestHandler: { connectionTimeout: 1000, requestTimeout: 3000 } }
  const client = new ApiGatewayManagementApiClient({ ...place, ...limits })
  return (ConnectionId, Data) => client.send(new PostToConnectionCommand({ ConnectionId, Data }))
}
