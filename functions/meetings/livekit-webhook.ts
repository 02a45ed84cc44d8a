import type { Hono } from 'hono'
import type { KeyPair, Rotated } from '#functions/kernel/config.ts'
import { bodyLimit } from '#functions/kernel/gate.ts'
import { isSignedByLiveKit } from '#functions/kernel/livekit-signature.ts'
import type { Services } from '#functions/kernel/services.ts'
import { touch } from '#functions/kernel/touch.ts'
import { unknownKey } from '#functions/meetings/meetings.keys.ts'
import { meetingOfRoom } from '#functions/meetings/meetings.store.ts'
import { recordSignal } from '#functions/meetings/record-signal.ts'
import { readWebhook } from '#functions/meetings/webhook-event.ts'

export type WebhookServices = Pick<Services, 'table' | 'clock' | 'log'> & { readonly webhookKeys: Rotated<KeyPair> }

export const webhookPath = '/livekit/webhook'

/** LiveKit's word about its rooms: verified, put into the ledger, answered. What is not for us is counted, not refused. */
export function livekitWebhook(app: Hono, services: WebhookServices): void {
  app.post(webhookPath, async (c) => {
    const body = new Uint8Array(await c.req.arrayBuffer())
    const token = c.req.header('authorization') ?? ''
    const isLong = body.length > bodyLimit
    if (isLong || !(await isSignedByLiveKit(services.webhookKeys, token, body, services.clock()))) {
      services.log({ level: 'error', event: 'webhook-refused' })
      return c.body(null, 401)
    }
    await hear(services, new TextDecoder().decode(body))
    return c.body(null, 200)
  })
}

async function hear(services: WebhookServices, body: string): Promise<void> {
  const told = readWebhook(body)
  const meeting = told.known ? await meetingOfRoom(services.table, told.room) : undefined
  if (!told.known || meeting === undefined) return count(services, told.known ? 'unknown_room' : told.type)
  const outcome = await recordSignal(services.table, meeting, told.signal)
  if (outcome.done) return
  if (outcome.refused === 'TRY_AGAIN') throw new Error('the ledger is busy; LiveKit tells again')
  await count(services, 'told_before')
}

async function count({ table, log }: WebhookServices, type: string): Promise<void> {
  log({ level: 'info', event: 'webhook-counted', type })
  await touch(table, 'counter', { key: unknownKey(type), add: { times: 1 } })
}
