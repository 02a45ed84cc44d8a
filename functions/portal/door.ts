import type { Hono } from 'hono'
import { mount, openApp } from '#functions/kernel/app.ts'
import { connectLiveKit } from '#functions/kernel/livekit.ts'
import type { Setting } from '#functions/kernel/setting.ts'
import type { DoorServices } from '#functions/meetings/door.ts'
import { doorRoutes } from '#functions/meetings/door.routes.ts'
import { commonOf } from '#functions/portal/common.ts'
import { sourceOf } from '#functions/portal/gateway.ts'

/** Entering a meeting, guests, and control of the room: the only HTTP function with LiveKit's keys. */
export function makeDoor(services: DoorServices): Hono {
  const app = openApp(services)
  mount(app, services, { door: doorRoutes }, '/api/door/*')
  return app
}

export const doorOf = (setting: Setting<'guestLink' | 'livekitTokens'>): Hono =>
  makeDoor({
    ...commonOf(setting),
    livekit: connectLiveKit(setting.config.livekit.url, setting.secrets.livekitTokens),
    guestLinkSecrets: setting.secrets.guestLink,
    addressOf: (_headers, gateway) => sourceOf(gateway),
  })
