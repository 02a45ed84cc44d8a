import { SignJWT } from 'jose'
import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { LiveKit } from '#functions/kernel/livekit.ts'
import type { Table } from '#functions/kernel/table.ts'
import { onSocket } from '#functions/live/socket.ts'
import { issueTicket } from '#functions/live/ticket.ts'
import { guestGone, guestSeen } from '#functions/meetings/guest-waits.ts'
import { newId } from '#functions/kernel/clock.ts'
import { reach } from '#infra/reach.ts'
import { meetingHall, type MeetingHall } from '#test/kit/meeting-hall.ts'
import { webhookPair } from '#test/kit/meeting-room.ts'

let hall: MeetingHall
beforeAll(async () => {
  hall = await meetingHall({} as LiveKit)
}, 60_000)

/** Every partition that a command names, in a key, an item or the condition of a query. */
function partitions(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const { pk, ':p': asked } = value as { readonly pk?: unknown; readonly ':p'?: unknown }
  const found = [pk, asked].filter((each) => typeof each === 'string')
  return [...found, ...Object.values(value).flatMap(partitions)]
}

async function reached({ client }: Table, work: () => Promise<unknown>): Promise<readonly string[]> {
  const found = new Set<string>()
  client.middlewareStack.add(
    (next) => (args) => {
      for (const each of partitions(args.input)) found.add(each)
      return next(args)
    },
    { step: 'initialize', name: 'reach' },
  )
  try {
    await work()
    return [...found]
  } finally {
    client.middlewareStack.remove('reach')
  }
}

const outside = (found: readonly string[], beginnings: readonly string[]) =>
  found.filter((partition) => !beginnings.some((beginning) => partition.startsWith(beginning)))
const unused = (found: readonly string[], beginnings: readonly string[]) =>
  beginnings.filter((beginning) => !found.some((partition) => partition.startsWith(beginning)))

test("LiveKit's webhook reaches the partitions that it may reach, and needs each of them", async () => {
  const id = await hall.schedule()
  const { room } = await hall.stored(id)
  const tell = async (event: string, name: string) => {
    const seconds = Math.floor(Temporal.Instant.from(hall.now()).epochMilliseconds / 1000)
    const participant = { sid: 'PA_1', identity: 'u:prs_rinawulandari:con_1', name: 'Rina Wulandari' }
    const body = JSON.stringify({
      event,
      id: `EV_${name}`,
      createdAt: String(seconds),
      room: { name, sid: 'RM_1' },
      participant,
    })
    const token = await new SignJWT({ sha256: createHash('sha256').update(body).digest('base64'), exp: seconds + 300 })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(webhookPair.key)
      .sign(new TextEncoder().encode(webhookPair.secret))
    const { status } = await hall.app.request('/livekit/webhook', {
      method: 'POST',
      body,
      headers: { authorization: token },
    })
    expect(status).toBe(200)
  }
  const found = await reached(hall.table, async () => {
    await tell('participant_joined', room)
    await tell('participant_left', 'a-room-of-somebody-else')
  })
  expect(outside(found, reach['livekit-webhook'])).toEqual([])
  expect(unused(found, reach['livekit-webhook'])).toEqual([])
})

test('a socket reaches the partitions that it may reach, and needs each of them', async () => {
  const { table, services, now } = hall
  const meeting = await hall.schedule()
  const at = now()
  const session = {
    pk: 'SESSION#one',
    who: 'guest',
    subject: newId('gst'),
    meeting,
    startedAt: at,
    usedAt: at,
    endsAt: at,
  } as const
  const ticket = await issueTicket(table, session, [meeting], now())
  const live = {
    ...services,
    guestSeen: (of: string, guest: string, at: string) => guestSeen(table, of, guest, at, 'socket'),
    guestGone: (of: string, guest: string, at: string) => guestGone(table, of, guest, at),
  }
  const requestContext = (eventType: 'CONNECT' | 'MESSAGE' | 'DISCONNECT') => ({ eventType, connectionId: 'one' })
  const found = await reached(table, async () => {
    const headers = { Origin: services.origin }
    expect(
      await onSocket(live, { requestContext: requestContext('CONNECT'), headers, queryStringParameters: { ticket } }),
    ).toBe(200)
    expect(await onSocket(live, { requestContext: requestContext('MESSAGE'), body: 'ping' })).toBe(200)
    expect(await onSocket(live, { requestContext: requestContext('DISCONNECT') })).toBe(200)
  })
  expect(outside(found, reach.socket)).toEqual([])
  expect(unused(found, reach.socket)).toEqual([])
})

test('a planted reach into the rows of people is caught', async () => {
  const found = await reached(hall.table, () => hall.schedule())
  expect(outside(found, reach.socket)).not.toEqual([])
})
