import 'temporal-polyfill/global'
import { lambda } from '#functions/kernel/lambda.ts'
import { socketOf } from '#functions/portal/socket.ts'

/** Behind the WebSocket API: `$connect`, `$disconnect` and `$default`. */
export const handler = lambda('socket', (setting) => {
  const socket = socketOf(setting)
  return async (event: Parameters<typeof socket>[0]) => ({ statusCode: await socket(event) })
})
