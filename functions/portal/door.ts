import { Hono } from 'hono'
import { mount } from '#functions/kernel/app.ts'
import type { DoorServices } from '#functions/meetings/door.ts'
import { doorRoutes } from '#functions/meetings/door.routes.ts'

/** Entering a meeting, guests, and control of the room: the only HTTP function with LiveKit's keys. */
export function makeDoor(services: DoorServices): Hono {
  const app = new Hono()
  mount(app, services, { door: doorRoutes }, '/api/door/*')
  return app
}
