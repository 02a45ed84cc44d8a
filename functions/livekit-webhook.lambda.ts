import 'temporal-polyfill/global'
import { behindHttp } from '#functions/kernel/behind-http.ts'
import { lambda } from '#functions/kernel/lambda.ts'
import { webhookOf } from '#functions/portal/webhook.ts'

/** Behind the HTTP API: what the media server tells. */
export const handler = lambda('livekit-webhook', (setting) => behindHttp(webhookOf(setting)))
