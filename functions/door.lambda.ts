import 'temporal-polyfill/global'
import { behindHttp } from '#functions/kernel/behind-http.ts'
import { lambda } from '#functions/kernel/lambda.ts'
import { doorOf } from '#functions/portal/door.ts'

/** Behind the HTTP API: who enters a meeting. */
export const handler = lambda('door', (setting) => behindHttp(doorOf(setting)))
