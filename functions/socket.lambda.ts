import 'temporal-polyfill/global'
import { lambda } from '#functions/kernel/lambda.ts'
import type { SocketEvent } from '#functions/live/socket.ts'
import { socketOf } from '#functions/portal/socket.ts'

/** Behind the WebSocket API: `$connect`, `$disconnect` and `$default`. */
export const handler = lambda('socket', (setting) => {
  const socket = socketOf(setting)
  return async (event: SocketEvent) => ({ statusCode: await socket(event) })
})
