import type { Hono } from 'hono'
import { openApp } from '#functions/kernel/app.ts'
import type { Setting } from '#functions/kernel/setting.ts'
import { livekitWebhook } from '#functions/meetings/livekit-webhook.ts'
import { commonOf } from '#functions/portal/common.ts'

/** What the media server tells: recorded, and nothing is decided. */
export function webhookOf(setting: Setting<'livekitWebhook'>): Hono {
  const common = commonOf(setting)
  const app = openApp(common)
  livekitWebhook(app, { ...common, webhookKeys: setting.secrets.livekitWebhook })
  return app
}
