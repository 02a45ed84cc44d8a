import 'temporal-polyfill/global'
import { behindHttp } from '#functions/kernel/behind-http.ts'
import { lambda } from '#functions/kernel/lambda.ts'
import { apiOf } from '#functions/portal/api.ts'

/** Behind the HTTP API: what staff call. */
export const handler = lambda('api', (setting) => behindHttp(apiOf(setting)))
