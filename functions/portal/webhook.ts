import { Hono } from 'hono'
import type { Setting } from '#functions/kernel/setting.ts'
import { livekitWebhook } from '#functions/meetings/livekit-webhook.ts'
import { commonOf } from '#functions/portal/common.ts'

/** What the media server tells: recorded, and nothing is decided. */
export function webhookOf(setting: Setting<'livekitWebhook'>): Hono {
  const app = new Hono()
  livekitWebhook(app, { ...commonOf(setting), webhookKey: setting.secrets.livekitWebhook })
  return app
}
